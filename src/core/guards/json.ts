import { isPlainObject } from './guards.js'

/** Any value that survives `JSON.stringify` and `JSON.parse` unchanged. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * `T` as JSON: what JSON cannot hold is `never` in it. A constraint `T extends JsonOf<T>` takes interfaces, which have
 * no index signature and so do not extend {@link Json}.
 */
export type JsonOf<T> = {
  [K in keyof T]: T[K] extends Json | undefined ? T[K] : T[K] extends NotJson ? never : JsonOf<T[K]>
}

type NotJson = bigint | symbol | ((...args: never) => unknown)

function ignoreToJson(this: Record<string, unknown>, key: string): unknown {
  return this[key]
}

/**
 * JSON text of plain data. Scripts of another time give every list a `toJSON` that makes a text of it (Prototype.js as
 * it was), and `JSON.stringify` would ask it.
 */
export const stringifyJson = (value: unknown): string =>
  JSON.stringify(value, 'toJSON' in [] ? ignoreToJson : undefined)

/** Whether `value` is JSON: plain data without cycles, at most 64 levels deep. */
export const isJson = (value: unknown): value is Json => isJsonWithin(value, 64, new Map())

/** `seen`: false while the object is being looked into (meeting it again is a cycle), true once it passed. */
function isJsonWithin(value: unknown, depth: number, seen: Map<object, boolean>): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  const before = seen.get(value)
  if (before !== undefined) return before
  seen.set(value, false)
  // A date or a map would come back as something else, and so would a hole in an array.
  const passed =
    (Array.isArray(value) || isPlainObject(value)) &&
    (Array.isArray(value) ? Array.from(value) : Object.values(value)).every((each) =>
      isJsonWithin(each, depth - 1, seen),
    )
  seen.set(value, passed)
  return passed
}
