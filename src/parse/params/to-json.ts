import type { Json } from '../../core/guards/json.js'
import type { FlowEntry, FlowScalar, FlowValue } from '../flow/flow-types.js'

const NULL = /^(?:~|null|Null|NULL)?$/
const TRUE = /^(?:true|True|TRUE)$/
const FALSE = /^(?:false|False|FALSE)$/
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

/** JSON has a single zero, so `-0` would not survive. */
const dropNegativeZero = (number: number): number => number + 0

/**
 * Resolves a scalar by the core schema of YAML 1.2: null, booleans and numbers when they are plain and survive JSON,
 * else text. For `meta`.
 */
export function toCoreScalar({ value, quoted }: FlowScalar): Json {
  if (quoted) return value
  if (NULL.test(value)) return null
  if (TRUE.test(value)) return true
  if (FALSE.test(value)) return false
  if (INTEGER.test(value)) {
    const number = Number(value)
    // Rounding would destroy large integers such as account numbers.
    return Number.isSafeInteger(number) ? dropNegativeZero(number) : value
  }
  // JSON cannot represent `1e999`.
  if (FLOAT.test(value)) return Number.isFinite(Number(value)) ? dropNegativeZero(Number(value)) : value
  return value
}

/** Keeps the author's spelling. For the parameters of unknown blocks. */
export function toSpelledText(scalar: FlowScalar): Json {
  return scalar.value
}

/** Converts a value to JSON. The parsers limit its depth. */
function toJson(value: FlowValue, scalar: (scalar: FlowScalar) => Json): Json {
  switch (value.kind) {
    case 'scalar':
      return scalar(value)
    case 'empty':
      return null
    case 'list':
      return value.items.map((item) => toJson(item, scalar))
    case 'map':
      return entriesToJson(value.entries, scalar)
  }
}

/** Converts entries to a plain object. `__proto__` is an ordinary key. */
export function entriesToJson(entries: FlowEntry[], scalar: (scalar: FlowScalar) => Json): Record<string, Json> {
  return Object.fromEntries(entries.map(({ key, value }) => [key, toJson(value, scalar)]))
}
