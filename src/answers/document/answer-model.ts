import type { AnswerBase, BlockRules, PartRules, Question } from '../../core/validation/answer-rules.js'
import type { Answer, BlockSpec } from '../../schema/types.js'

/**
 * The rules of some block. Each takes that block and its answer: callers pass on only what the same rules have
 * recognised.
 */
export type SomeRules = BlockRules<BlockSpec, Answer>
export type SomeParts = PartRules<BlockSpec, Answer>

/** How each type of block is answered. All that `answers/` knows of blocks. */
export interface AnswerModel {
  /** Of a block; `undefined` when it takes no answer. */
  rulesOf(block: BlockSpec): SomeRules | undefined
  /** Of an answer, or of the type that one had; `undefined` when no block of this phase could hold it. */
  rulesFor(answer: AnswerBase): SomeRules | undefined
  /**
   * Whether a value from outside is an answer of a type that is known, or of a host's type that is not registered here.
   */
  isAnswer(value: unknown): value is Answer
}

/** What a block asks, in order; nothing when it takes no answer. */
export const questionsOf = (model: AnswerModel, block: BlockSpec): readonly Question[] =>
  model.rulesOf(block)?.questions(block) ?? []
