/**
 * Building blocks for guards. They read own data properties only: getters run code, and inherited properties do not
 * survive JSON.
 */
export type Check = (value: unknown) => boolean

export const isString: Check = (value) => typeof value === 'string'
export const isBoolean: Check = (value) => typeof value === 'boolean'
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)

/** Matches integers of at least `least`. */
export function isIntegerFrom(least: number): Check {
  return (value) => Number.isSafeInteger(value) && (value as number) >= least
}

export function isOneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value)
}

/** Matches arrays without holes whose items pass. Extra properties are ignored. */
export function isListOf(check: Check): Check {
  return (value) =>
    Array.isArray(value) && Array.from(value.keys()).every((index) => check(ownValue(value, String(index))))
}

/** Whether `value` is an object from a literal or `JSON.parse`, in any realm. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Stands for the value of a getter, which is never called. */
const ACCESSOR = Symbol('accessor')

/** Returns the value of an own property, or undefined when there is none. */
export function ownValue(value: object, key: string): unknown {
  const property = Object.getOwnPropertyDescriptor(value, key)
  if (property === undefined) return undefined
  return 'value' in property ? property.value : ACCESSOR
}

/**
 * Matches plain objects with the `required` properties and any of the `optional` ones. Unknown properties are ignored,
 * because a later version may define them.
 */
export function isShape(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value) =>
    isPlainObject(value) &&
    Object.entries(required).every(([key, check]) => check(ownValue(value, key))) &&
    Object.entries(optional).every(([key, check]) => {
      const own = ownValue(value, key)
      return own === undefined || check(own)
    })
}

/** Whether every `id` is unique. */
export function haveUniqueIds(values: readonly { id: string }[]): boolean {
  return new Set(values.map(({ id }) => id)).size === values.length
}
