import type { AnswerProblem, AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import type { AnswerModel } from './answer-model.js'
import type { AnswerDocument, AnswersById } from './document.js'

/** The block's answer, when it has one of the block's own kind. */
export function answerOf(model: AnswerModel, block: BlockSpec, answers: AnswersById): Answer | null {
  const answer = Object.hasOwn(answers, block.id) ? answers[block.id] : undefined
  return model.rulesOf(block)?.isAnswer(answer) ? answer : null
}

/** How far one block's answer has come. */
export const statusOf = (model: AnswerModel, block: BlockSpec, answer: Answer | null): AnswerStatus =>
  model.rulesOf(block)?.status(block, answer) ?? 'unanswered'

/** Whether the block asks for an answer. */
export const asks = (model: AnswerModel, block: BlockSpec): boolean => model.rulesOf(block)?.asks(block) ?? false

/** Whether the block has a question that must be answered. */
export function requires(model: AnswerModel, block: BlockSpec): boolean {
  const rules = model.rulesOf(block)
  return (rules?.asks(block) && rules.questions(block).some(({ required }) => required)) ?? false
}

/** What is wrong with one block's answer. */
export const problemsOf = (model: AnswerModel, block: BlockSpec, answer: Answer | null): AnswerProblem[] =>
  model.rulesOf(block)?.check(block, answer) ?? []

/** Everything that is wrong with the answers. */
export const checkAnswers = (
  model: AnswerModel,
  spec: PhaseSpec,
  { answers }: Pick<AnswerDocument, 'answers'>,
): AnswerProblem[] => spec.blocks.flatMap((block) => problemsOf(model, block, answerOf(model, block, answers)))
