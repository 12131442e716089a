import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import { isPlainObject, isString } from '../../core/guards/guards.js'
import { isJson, type Json } from '../../core/guards/json.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { isBlockShape, type ShapeOf, type SpecGuards } from '../../core/spec/spec-guards.js'

/**
 * A block of a type that nobody knows: a slip of the author's, or a host's type that is not registered. Nothing of it
 * is lost.
 */
export interface UnknownSpec extends BlockBase {
  type: 'unknown'
  /** The directive's type, as written. */
  name: string
  params: Record<string, Json>
  content: Content[]
}

const isUnknown = /* @__PURE__ */ isBlockShape('unknown', {
  name: isString,
  params: (params) => isPlainObject(params) && isJson(params),
  content: isContentList,
})

/** Whether `value` is a whole unknown block, content included. */
const isUnknownSpec = (value: unknown): value is UnknownSpec => isUnknown(value)

export const unknownSpecRules: SpecGuards<UnknownSpec> = { is: isUnknownSpec }

export const unknownShape: ShapeOf<UnknownSpec> = ({ name }) => [name]
