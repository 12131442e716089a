import { isPlainObject } from './guards.js'

/** Any value that survives `JSON.stringify` and `JSON.parse` unchanged. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * `T` as JSON: members that JSON cannot hold become `never`. Use it as the constraint `T extends JsonOf<T>`, because
 * interfaces have no index signature and do not extend {@link Json}.
 */
export type JsonOf<T> = {
  [K in keyof T]: T[K] extends Json | undefined ? T[K] : T[K] extends NotJson ? never : JsonOf<T[K]>
}

type NotJson = bigint | symbol | ((...args: never) => unknown)

function ignoreToJson(this: Record<string, unknown>, key: string): unknown {
  return this[key]
}

/**
 * Serializes plain data. Old versions of Prototype.js give arrays a `toJSON` that returns a string, so it is bypassed.
 */
export function stringifyJson(value: unknown): string {
  return JSON.stringify(value, 'toJSON' in [] ? ignoreToJson : undefined)
}

/**
 * Whether `value` is JSON: plain data without cycles, at most 64 levels deep.
 *
 * @param value anything
 */
export function isJson(value: unknown): value is Json {
  return isJsonWithin(value, 64, new Map())
}

/** `seen` holds false while an object is being checked, which detects cycles, and true once it has passed. */
function isJsonWithin(value: unknown, depth: number, seen: Map<object, boolean>): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  const before = seen.get(value)
  if (before !== undefined) return before
  seen.set(value, false)
  // Dates, maps and array holes do not survive a round trip.
  const passed =
    (Array.isArray(value) || isPlainObject(value)) &&
    (Array.isArray(value) ? Array.from(value) : Object.values(value)).every((each) =>
      isJsonWithin(each, depth - 1, seen),
    )
  seen.set(value, passed)
  return passed
}
