import type { FieldValue } from '../spec.js'

/** The entry of a record that is its own: `constructor` is a good id. */
export const getOwnEntry = <V>(record: Readonly<Record<string, V>> | undefined, id: string): V | undefined =>
  record && Object.hasOwn(record, id) ? record[id] : undefined

/** The value with one field changed; `undefined` takes the field out. The same object when nothing changes. */
export function withField(
  value: Readonly<Record<string, FieldValue>>,
  id: string,
  next: FieldValue | undefined,
): Record<string, FieldValue> {
  if (Object.is(getOwnEntry(value, id), next)) return value
  if (next !== undefined) return { ...value, [id]: next }
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== id))
}

/** The fields whose values differ. */
export const findChangedFields = (
  before: Readonly<Record<string, FieldValue>>,
  after: Readonly<Record<string, FieldValue>>,
): string[] =>
  Object.keys({ ...before, ...after }).filter((id) => !Object.is(getOwnEntry(before, id), getOwnEntry(after, id)))
