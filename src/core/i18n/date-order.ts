/** The three boxes of a date. */
export type DatePart = 'day' | 'month' | 'year'

const usual: readonly DatePart[] = ['day', 'month', 'year']

/** The order that a translation asks for by `form.dateOrder`, if it names each box once. */
export function orderOf(text: string): readonly DatePart[] {
  const order = text.split(/\s+/).filter((word): word is DatePart => usual.some((part) => part === word))
  return new Set(order).size === usual.length && order.length === usual.length ? order : usual
}
