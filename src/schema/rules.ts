import { formRules } from '../blocks/form/rules.js'
import { rankingRules } from '../blocks/ranking/rules.js'
import { selectionRules } from '../blocks/selection/rules.js'
import type { AnswerBase, BlockRules } from '../core/validation/block-rules.js'

/** What is known of the answers to each type of block. Blocks that take none have no line. */
export const blockRules = {
  selection: selectionRules,
  ranking: rankingRules,
  form: formRules,
}

type Table = typeof blockRules

type AnswerOf<R> = R extends BlockRules<never, infer A extends AnswerBase> ? A : never

/** The answer to each of phasekit's own types of block. */
export type BuiltInAnswers = { [T in keyof Table]: AnswerOf<Table[T]> }

/** A line under another type's name does not compile. */
const _: { [T in keyof Table]: { isAnswer(value: unknown): value is Extract<BuiltInAnswers[T], { type: T }> } } =
  blockRules
