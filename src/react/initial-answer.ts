import type { Answers } from '../answers/answers.js'
import { answerOf, statusOf } from '../answers/check.js'
import type { Answer, BlockSpec } from '../blocks/types.js'
import type { AnswerStatus } from '../spec/problem.js'

/** A block's answer as a server rendered it. */
export const initialAnswer = ({ model, getInitialDocument }: Answers, block: BlockSpec): Answer | null =>
  answerOf(model, block, getInitialDocument().answers)

/** How far that answer had come. */
export const initialStatus = (answers: Answers, block: BlockSpec): AnswerStatus =>
  statusOf(answers.model, block, initialAnswer(answers, block))
