import type { AnswerBase, BlockRules, PartRules, Question } from '../../core/validation/block-rules.js'
import type { Answer, BlockSpec } from '../../schema/types.js'

/**
 * The rules of some block. Each takes that block and its answer: callers pass on only what the same rules have
 * recognised.
 */
export type AnyBlockRules = BlockRules<BlockSpec, Answer>
export type AnyPartRules = PartRules<BlockSpec, Answer>

/** How each type of block is answered. All that `answers/` knows of blocks. */
export interface AnswerModel {
  /** Of a block; `undefined` when it takes no answer. */
  rulesForBlock(block: BlockSpec): AnyBlockRules | undefined
  /** Of an answer, or of the type that one had; `undefined` when no block of this phase could hold it. */
  rulesForAnswer(answer: AnswerBase): AnyBlockRules | undefined
  /**
   * Whether a value from outside is an answer of a type that is known, or of a host's type that is not registered here.
   */
  isAnswer(value: unknown): value is Answer
}

/** What a block asks, in order; nothing when it takes no answer. */
export const getQuestions = (model: AnswerModel, block: BlockSpec): readonly Question[] =>
  model.rulesForBlock(block)?.questions(block) ?? []
