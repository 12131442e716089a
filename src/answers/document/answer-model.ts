import type { AnswerBase, BlockRules, PartRules, Question } from '../../core/validation/block-rules.js'
import type { Answer, BlockSpec } from '../../schema/types.js'

/** Rules of any block type. Pass only a block and an answer that the same rules accept. */
export type AnyBlockRules = BlockRules<BlockSpec, Answer>
export type AnyPartRules = PartRules<BlockSpec, Answer>

/** The rules of all block types. `answers/` knows blocks only through it. */
export interface AnswerModel {
  /** The rules of a block; `undefined` when it takes no answer. */
  rulesForBlock(block: BlockSpec): AnyBlockRules | undefined
  /** The rules of an answer or an answer type; `undefined` when no block of this phase could hold it. */
  rulesForAnswer(answer: AnswerBase): AnyBlockRules | undefined
  /** Whether an untrusted value is an answer of a known type, or of a host's type that is not registered here. */
  isAnswer(value: unknown): value is Answer
}

/** The questions of a block, in order; empty when it takes no answer. */
export function getQuestions(model: AnswerModel, block: BlockSpec): readonly Question[] {
  return model.rulesForBlock(block)?.questions(block) ?? []
}
