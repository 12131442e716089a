import type { Json } from '../spec/json.js'
import type { FlowEntry, FlowScalar, FlowValue } from './flow-types.js'

/** YAML 1.2's core schema: null, booleans and numbers where they are plain and survive JSON; else the text. For `meta`. */
export const coreScalar = (scalar: FlowScalar): Json => {
  throw new Error(`not yet ${scalar.value}`)
}

/** The author's spelling. For the params of an unknown block. */
export const spelledScalar = (scalar: FlowScalar): Json => scalar.value

export const toJson = (value: FlowValue, scalar: (scalar: FlowScalar) => Json): Json => {
  throw new Error(`not yet ${value.kind} ${String(scalar)}`)
}

/** A plain object in which `__proto__` is a key like any other. */
export const entriesToJson = (entries: FlowEntry[], scalar: (scalar: FlowScalar) => Json): Record<string, Json> =>
  Object.fromEntries(entries.map(({ key, value }) => [key, toJson(value, scalar)]))
