import type { DatePart } from '../../../core/i18n/date-order.js'
import { DATE_PARTS } from '../../../core/validation/problem.js'

/** The text of each input. */
export type DateParts = Record<DatePart, string>

/*
 * Input that is not a date is kept as typed, in one string, because a field has one value: year, month and day,
 * separated by `-` as in ISO. A typed hyphen is therefore stored as U+2010, which looks the same.
 */
const HYPHEN = '\u2010'

/** Joins the text of the inputs into one string. */
export function joinDateParts(parts: DateParts): string {
  return DATE_PARTS.map((part) => parts[part].replaceAll('-', HYPHEN)).join('-')
}

/** Splits a stored text into the inputs. A date loses its leading zeros, as people type it. */
export function toDateParts(value: string): DateParts {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  const [year = '', month = '', ...rest] = value.split('-')
  if (date) return { year, month: String(Number(month)), day: String(Number(rest[0])) }
  // An external document may hold any text; all of it is shown.
  const typed = (text: string) => text.replaceAll(HYPHEN, '-')
  return { year: typed(year), month: typed(month), day: typed(rest.join('-')) }
}

/** The inputs that are still empty. */
export function findMissingParts(value: string): DatePart[] {
  const parts = toDateParts(value)
  return DATE_PARTS.filter((part) => parts[part].trim() === '')
}
