import type { Json } from '../../core/guards/json.js'
import type { FlowEntry, FlowScalar, FlowValue } from '../flow/flow-types.js'

const NULL = /^(?:~|null|Null|NULL)?$/
const TRUE = /^(?:true|True|TRUE)$/
const FALSE = /^(?:false|False|FALSE)$/
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

/** JSON has one zero: `-0` would come back as another number. */
const dropNegativeZero = (number: number): number => number + 0

/**
 * YAML 1.2's core schema: null, booleans and numbers where they are plain and survive JSON; else the text. For `meta`.
 */
export const toCoreScalar = ({ value, quoted }: FlowScalar): Json => {
  if (quoted) return value
  if (NULL.test(value)) return null
  if (TRUE.test(value)) return true
  if (FALSE.test(value)) return false
  if (INTEGER.test(value)) {
    const number = Number(value)
    // An account number is no quantity: rounding it would lose it.
    return Number.isSafeInteger(number) ? dropNegativeZero(number) : value
  }
  // `1e999` is no JSON.
  if (FLOAT.test(value)) return Number.isFinite(Number(value)) ? dropNegativeZero(Number(value)) : value
  return value
}

/** The author's spelling. For the params of an unknown block. */
export const toSpelledText = (scalar: FlowScalar): Json => scalar.value

/** A value as JSON; depth is bounded by the readers. */
const toJson = (value: FlowValue, scalar: (scalar: FlowScalar) => Json): Json => {
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

/** A plain object in which `__proto__` is a key like any other. */
export const entriesToJson = (entries: FlowEntry[], scalar: (scalar: FlowScalar) => Json): Record<string, Json> =>
  Object.fromEntries(entries.map(({ key, value }) => [key, toJson(value, scalar)]))
