/** The three boxes of a date. */
export type DatePart = 'day' | 'month' | 'year'

const defaultOrder: readonly DatePart[] = ['day', 'month', 'year']

/** The order that a translation asks for by `form.dateOrder`, if it names each box once. */
export function parseDateOrder(text: string): readonly DatePart[] {
  const order = text.split(/\s+/).filter((word): word is DatePart => defaultOrder.some((part) => part === word))
  return new Set(order).size === defaultOrder.length && order.length === defaultOrder.length ? order : defaultOrder
}
