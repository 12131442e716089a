import type { AnswerProblem, AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import type { AnswerDocument, AnswersById } from './answer-document.js'
import type { AnswerModel } from './answer-model.js'

/** The block's answer; `null` when there is none or its type differs from the block's. */
export function getAnswer(model: AnswerModel, block: BlockSpec, answers: AnswersById): Answer | null {
  const answer = Object.hasOwn(answers, block.id) ? answers[block.id] : undefined
  return model.rulesForBlock(block)?.isAnswer(answer) ? answer : null
}

/** Whether the block is unanswered, partly answered or answered. */
export function getStatus(model: AnswerModel, block: BlockSpec, answer: Answer | null): AnswerStatus {
  return model.rulesForBlock(block)?.status(block, answer) ?? 'unanswered'
}

/** Whether the block asks for an answer. */
export function asks(model: AnswerModel, block: BlockSpec): boolean {
  return model.rulesForBlock(block)?.asks(block) ?? false
}

/** Whether the block has a required question. */
export function hasRequiredQuestion(model: AnswerModel, block: BlockSpec): boolean {
  const rules = model.rulesForBlock(block)
  return (rules?.asks(block) && rules.questions(block).some(({ required }) => required)) ?? false
}

/** The problems of one block's answer. */
export function getProblems(model: AnswerModel, block: BlockSpec, answer: Answer | null): AnswerProblem[] {
  return model.rulesForBlock(block)?.check(block, answer) ?? []
}

/** The problems of all answers, in the order of the blocks. */
export function checkAnswers(
  model: AnswerModel,
  spec: PhaseSpec,
  { answers }: Pick<AnswerDocument, 'answers'>,
): AnswerProblem[] {
  return spec.blocks.flatMap((block) => getProblems(model, block, getAnswer(model, block, answers)))
}
