import { getAnswer, getStatus } from '../answers/document/check-answers.js'
import type { Answers } from '../answers/store/answers.js'
import type { AnswerStatus } from '../core/validation/problem.js'
import type { Answer, BlockSpec } from '../schema/types.js'

/** A block's answer as a server rendered it. */
export const getInitialAnswer = ({ model, getInitialDocument }: Answers, block: BlockSpec): Answer | null =>
  getAnswer(model, block, getInitialDocument().answers)

/** How far that answer had come. */
export const getInitialStatus = (answers: Answers, block: BlockSpec): AnswerStatus =>
  getStatus(answers.model, block, getInitialAnswer(answers, block))
