import type { DatePart } from '../../../core/i18n/date-order.js'
import { DATE_PARTS } from '../../../core/validation/problem.js'

/** What stands in each box. */
export type DateParts = Record<DatePart, string>

/*
 * What is no date is kept as it was typed, and as one text, because a field has one value: year, month and day, parted
 * by `-` as in ISO. A hyphen that was typed is therefore kept as U+2010, which looks the same.
 */
const HYPHEN = '\u2010'

/** What was typed into the boxes, as one text. */
export const joinDateParts = (parts: DateParts): string =>
  DATE_PARTS.map((part) => parts[part].replaceAll('-', HYPHEN)).join('-')

/** The boxes for a stored text. A date loses its leading zeros: nobody types them. */
export function toDateParts(value: string): DateParts {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  const [year = '', month = '', ...rest] = value.split('-')
  if (date) return { year, month: String(Number(month)), day: String(Number(rest[0])) }
  // A document from elsewhere may hold anything; all of it is shown.
  const typed = (text: string) => text.replaceAll(HYPHEN, '-')
  return { year: typed(year), month: typed(month), day: typed(rest.join('-')) }
}

/** Boxes that are still empty. */
export function findMissingParts(value: string): DatePart[] {
  const parts = toDateParts(value)
  return DATE_PARTS.filter((part) => parts[part].trim() === '')
}
