import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import { isPlainObject, isString } from '../../core/guards/guards.js'
import { isJson, type Json } from '../../core/guards/json.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { isBlockShape, type ShapeOf, type SpecGuards } from '../../core/spec/spec-guards.js'

/**
 * A block of an unknown type: a mistake of the author, or a host's type that is not registered. Keeps its text and
 * parameters.
 */
export interface UnknownSpec extends BlockBase {
  /** Discriminant of the block. */
  type: 'unknown'
  /** The directive's type, as written. */
  name: string
  /** The parameters of the directive. */
  params: Record<string, Json>
  /** The whole text of the block. */
  content: Content[]
}

const isUnknown = /* @__PURE__ */ isBlockShape('unknown', {
  name: isString,
  params: (params) => isPlainObject(params) && isJson(params),
  content: isContentList,
})

const isUnknownSpec = (value: unknown): value is UnknownSpec => isUnknown(value)

export const unknownSpecGuards: SpecGuards<UnknownSpec> = { is: isUnknownSpec }

export const unknownShape: ShapeOf<UnknownSpec> = ({ name }) => [name]
