import { formRules } from '../blocks/form/rules.js'
import { rankingRules } from '../blocks/ranking/rules.js'
import { selectionRules } from '../blocks/selection/rules.js'
import type { AnswerBase, BlockRules } from '../core/validation/block-rules.js'

/** The rules of the block types that take answers. */
export const blockRules = {
  selection: selectionRules,
  ranking: rankingRules,
  form: formRules,
}

type Table = typeof blockRules

type AnswerOf<R> = R extends BlockRules<never, infer A extends AnswerBase> ? A : never

/** The answer of each built-in block type. */
export type BuiltInAnswers = { [T in keyof Table]: AnswerOf<Table[T]> }

/** Fails to compile when rules are listed under another type's name. */
const _: { [T in keyof Table]: { isAnswer(value: unknown): value is Extract<BuiltInAnswers[T], { type: T }> } } =
  blockRules
