import type { AnswerRules } from '../spec/problem.js'
import { formAnswer } from './form/answer.js'
import { rankingAnswer } from './ranking/answer.js'
import { selectionAnswer } from './selection/answer.js'
import type { Answer, AnswerableType, AnswerMap, BlockOf, BlockSpec } from './types.js'
import { unknownAnswer } from './unknown/answer.js'

/** What is known about the answers of each type of block. Blocks that take none have no line. */
export const answerRules = {
  selection: selectionAnswer,
  ranking: rankingAnswer,
  form: formAnswer,
  unknown: unknownAnswer,
} satisfies { [T in AnswerableType]: AnswerRules<BlockOf<T>, AnswerMap[T]> }

/** A block that can hold an answer. */
export type AnswerableBlock = BlockOf<AnswerableType>

/** Any answerable block with its own kind of answer hidden. */
type SomeRules = AnswerRules<AnswerableBlock, Answer>

export const isAnswerable = (block: BlockSpec): block is AnswerableBlock => Object.hasOwn(answerRules, block.type)

/**
 * The rules of "some" block. The cast says what the table says: the rules under a block's type take that block and its answer,
 * so callers pass on only answers that `isAnswer` of the same rules has seen.
 */
export const rulesOf = (block: AnswerableBlock): SomeRules => answerRules[block.type] as unknown as SomeRules
