/** One of the three fields of a date. */
export type DatePart = 'day' | 'month' | 'year'

const defaultOrder: readonly DatePart[] = ['day', 'month', 'year']

/** Parses the order that a translation sets in `form.dateOrder`. Falls back to day, month, year. */
export function parseDateOrder(text: string): readonly DatePart[] {
  const order = text.split(/\s+/).filter((word): word is DatePart => defaultOrder.some((part) => part === word))
  return new Set(order).size === defaultOrder.length && order.length === defaultOrder.length ? order : defaultOrder
}
