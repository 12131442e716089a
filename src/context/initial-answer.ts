import { answerOf, statusOf } from '../answers/document/check-answers.js'
import type { Answers } from '../answers/store/answers.js'
import type { AnswerStatus } from '../core/validation/problem.js'
import type { Answer, BlockSpec } from '../schema/types.js'

/** A block's answer as a server rendered it. */
export const initialAnswer = ({ model, getInitialDocument }: Answers, block: BlockSpec): Answer | null =>
  answerOf(model, block, getInitialDocument().answers)

/** How far that answer had come. */
export const initialStatus = (answers: Answers, block: BlockSpec): AnswerStatus =>
  statusOf(answers.model, block, initialAnswer(answers, block))
