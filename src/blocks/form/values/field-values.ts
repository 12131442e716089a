import type { FieldValue } from '../spec.js'

/** Reads an own entry of a record: ids may be names such as `constructor`. */
export function getOwnEntry<V>(record: Readonly<Record<string, V>> | undefined, id: string): V | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined
}

/** Sets or removes (`undefined`) the value of a field. Returns the same object if nothing changes. */
export function withField(
  value: Readonly<Record<string, FieldValue>>,
  id: string,
  next: FieldValue | undefined,
): Record<string, FieldValue> {
  if (Object.is(getOwnEntry(value, id), next)) return value
  if (next !== undefined) return { ...value, [id]: next }
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== id))
}

/** Ids of the fields whose values differ. */
export function findChangedFields(
  before: Readonly<Record<string, FieldValue>>,
  after: Readonly<Record<string, FieldValue>>,
): string[] {
  return Object.keys({ ...before, ...after }).filter(
    (id) => !Object.is(getOwnEntry(before, id), getOwnEntry(after, id)),
  )
}
