import { getAnswer, getStatus } from '../answers/document/check-answers.js'
import type { Answers } from '../answers/store/answers.js'
import type { AnswerStatus } from '../core/validation/problem.js'
import type { Answer, BlockSpec } from '../schema/types.js'

/** The block's answer in the initial document, which a server rendered. */
export function getInitialAnswer({ model, getInitialDocument }: Answers, block: BlockSpec): Answer | null {
  return getAnswer(model, block, getInitialDocument().answers)
}

/** The status of that answer. */
export function getInitialStatus(answers: Answers, block: BlockSpec): AnswerStatus {
  return getStatus(answers.model, block, getInitialAnswer(answers, block))
}
