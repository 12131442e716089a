import type { AnswerProblem, AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import type { AnswerDocument, AnswersById } from './answer-document.js'
import type { AnswerModel } from './answer-model.js'

/** The block's answer, when it has one of the block's own kind. */
export function getAnswer(model: AnswerModel, block: BlockSpec, answers: AnswersById): Answer | null {
  const answer = Object.hasOwn(answers, block.id) ? answers[block.id] : undefined
  return model.rulesForBlock(block)?.isAnswer(answer) ? answer : null
}

/** How far one block's answer has come. */
export const getStatus = (model: AnswerModel, block: BlockSpec, answer: Answer | null): AnswerStatus =>
  model.rulesForBlock(block)?.status(block, answer) ?? 'unanswered'

/** Whether the block asks for an answer. */
export const asks = (model: AnswerModel, block: BlockSpec): boolean => model.rulesForBlock(block)?.asks(block) ?? false

/** Whether the block has a question that must be answered. */
export function hasRequiredQuestion(model: AnswerModel, block: BlockSpec): boolean {
  const rules = model.rulesForBlock(block)
  return (rules?.asks(block) && rules.questions(block).some(({ required }) => required)) ?? false
}

/** What is wrong with one block's answer. */
export const getProblems = (model: AnswerModel, block: BlockSpec, answer: Answer | null): AnswerProblem[] =>
  model.rulesForBlock(block)?.check(block, answer) ?? []

/** Everything that is wrong with the answers. */
export const checkAnswers = (
  model: AnswerModel,
  spec: PhaseSpec,
  { answers }: Pick<AnswerDocument, 'answers'>,
): AnswerProblem[] => spec.blocks.flatMap((block) => getProblems(model, block, getAnswer(model, block, answers)))
