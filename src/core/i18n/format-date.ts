import { type DatePart, parseDateOrder } from './date-order.js'

/** Plain `en` means British English: its order matches the default strings. */
const toLocale = (lang = 'en') => (lang.toLowerCase() === 'en' ? 'en-GB' : lang)

function format(date: Date, lang: string | undefined, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(toLocale(lang), options).format(date)
  } catch {
    // The author's `lang` may not be a valid language tag.
    return new Intl.DateTimeFormat('en-GB', options).format(date)
  }
}

const gregorian = { timeZone: 'UTC', calendar: 'gregory' } as const

/** Noon UTC is the same date on the server and in the browser. */
const toNoon = (iso: string) => new Date(`${iso}T12:00:00Z`)

/** Formats a date (`YYYY-MM-DD`) with the month spelled out, such as `27 March 2026`: `3/4/2026` is ambiguous. */
export function formatDate(iso: string, lang?: string): string {
  return format(toNoon(iso), lang, { day: 'numeric', month: 'long', year: 'numeric', ...gregorian })
}

/** Returns an example date in the order of the form's fields, such as `27 March 2026` or `2026 March 27`. */
export function formatExampleDate(order: string, lang?: string): string {
  const parts: Record<DatePart, string> = {
    day: '27',
    month: format(toNoon('2026-03-27'), lang, { month: 'long', ...gregorian }),
    year: '2026',
  }
  return parseDateOrder(order)
    .map((part) => parts[part])
    .join(' ')
}

/** Formats an ISO 8601 timestamp in the user's time zone. Returns an empty string for an invalid one. */
export function formatDateTime(at: string, lang: string | undefined, show: 'day and time' | 'time'): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return ''
  return format(date, lang, show === 'time' ? { timeStyle: 'short' } : { dateStyle: 'long', timeStyle: 'short' })
}
