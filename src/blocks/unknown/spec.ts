import type { Content } from '../../spec/content.js'
import { isContentList } from '../../spec/content-guards.js'
import { isPlainObject, isString } from '../../spec/guards.js'
import { isJson, type Json } from '../../spec/json.js'
import type { BlockBase } from '../../spec/spec.js'
import { isBlockShape } from '../../spec/spec-guards.js'

/** A block of a type that phasekit does not know: a host's own, or a slip of the author's. Nothing of it is lost. */
export interface UnknownSpec extends BlockBase {
  type: 'unknown'
  /** The directive's type, as written. */
  name: string
  params: Record<string, Json>
  content: Content[]
  /** What the host's own reader made of it. */
  data?: Json
}

/** What a host's own view stored. */
export interface UnknownAnswer {
  data: Json
}

const isUnknown = /* @__PURE__ */ isBlockShape(
  'unknown',
  { name: isString, params: (params) => isPlainObject(params) && isJson(params), content: isContentList },
  { data: isJson },
)

/** Whether `value` is a whole unknown block, content included. */
export const isUnknownSpec = (value: unknown): value is UnknownSpec => isUnknown(value)
