/**
 * Parts that guards are made of. They look at own data properties only: a getter is code, and what an object inherits
 * does not survive JSON.
 */
export type Check = (value: unknown) => boolean

export const isString: Check = (value) => typeof value === 'string'
export const isBoolean: Check = (value) => typeof value === 'boolean'
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)

/** A whole number from `least` up. */
export const isIntegerFrom =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least

export const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)

/** Arrays without holes, extra properties aside. */
export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && Array.from(value.keys()).every((index) => check(ownValue(value, String(index))))

/** An object of JSON: made by a literal or by `JSON.parse`, in whatever realm. */
export const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** What a getter would answer is never asked. */
const ACCESSOR = Symbol('accessor')

/** An own property's value; undefined when there is none. */
export const ownValue = (value: object, key: string): unknown => {
  const property = Object.getOwnPropertyDescriptor(value, key)
  if (property === undefined) return undefined
  return 'value' in property ? property.value : ACCESSOR
}

/**
 * A plain object with these properties; those in `optional` may be missing. Others are let be: a later version may know
 * them.
 */
export const isShape =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isPlainObject(value) &&
    Object.entries(required).every(([key, check]) => check(ownValue(value, key))) &&
    Object.entries(optional).every(([key, check]) => {
      const own = ownValue(value, key)
      return own === undefined || check(own)
    })

/** Whether no two of these have the same `id`. */
export const haveUniqueIds = (values: readonly { id: string }[]): boolean =>
  new Set(values.map(({ id }) => id)).size === values.length
