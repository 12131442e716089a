import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import { isPlainObject, isString } from '../../core/guards/guards.js'
import { isJson, type Json } from '../../core/guards/json.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { isBlockShape, type ShapeOf, type SpecGuards } from '../../core/spec/spec-guards.js'
import { isRecord } from '../../core/validation/block-rules.js'

/** A block of a host's type, made with `defineBlock`. */
export interface CustomSpec<Data = unknown> extends BlockBase {
  /** Discriminant of the block. */
  type: 'custom'
  /** Name of the definition: the directive's type. */
  name: string
  /** The parameters of the directive. */
  params: Record<string, Json>
  /** The whole text of the block, including its list. */
  content: Content[]
  /** The result of the definition's `read`; `null` without one. */
  data: Data
}

/** An answer stored by the view of a host's block. */
export interface CustomAnswer<Value = unknown> {
  /** Type of the block. */
  type: 'custom'
  /** Name of the block's definition. */
  name: string
  /** The answer, as the view stored it. Any JSON. */
  data: Value
}

/** Whether a value is an answer to a host's block of any name. */
export function isCustomAnswer(value: unknown): value is CustomAnswer {
  return (
    isRecord(value) &&
    value.type === 'custom' &&
    typeof value.name === 'string' &&
    isJson(value.data) &&
    Object.hasOwn(value, 'data')
  )
}

const isCustom = /* @__PURE__ */ isBlockShape('custom', {
  name: isString,
  params: (params) => isPlainObject(params) && isJson(params),
  content: isContentList,
  data: isJson,
})

/** Does not validate `data`: the definition's `isData` does. */
const isCustomSpec = (value: unknown): value is CustomSpec => isCustom(value)

export const customSpecGuards: SpecGuards<CustomSpec> = { is: isCustomSpec }

export const customShape: ShapeOf<CustomSpec> = ({ name }) => [name]
