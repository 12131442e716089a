import { type DatePart, parseDateOrder } from './date-order.js'

/**
 * English without a country is British English here: its order is that of the boxes that phasekit's own words ask for.
 */
const toLocale = (lang = 'en') => (lang.toLowerCase() === 'en' ? 'en-GB' : lang)

function format(date: Date, lang: string | undefined, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(toLocale(lang), options).format(date)
  } catch {
    // An author's `lang` may be no language tag.
    return new Intl.DateTimeFormat('en-GB', options).format(date)
  }
}

const gregorian = { timeZone: 'UTC', calendar: 'gregory' } as const

/** Noon of no time zone: the day is the same on the server and in the page. */
const toNoon = (iso: string) => new Date(`${iso}T12:00:00Z`)

/**
 * A day (`YYYY-MM-DD`) in words, as the language writes it: `27 March 2026`. In words, because `3/4/2026` is two days.
 */
export const formatDate = (iso: string, lang?: string): string =>
  format(toNoon(iso), lang, { day: 'numeric', month: 'long', year: 'numeric', ...gregorian })

/** An example of a day, with its parts in the order in which a form asks for them: `27 March 2026`, `2026 March 27`. */
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

/**
 * A moment, in the reader's own time zone: the day and the time, or the time alone. A text that is no time is left out.
 */
export function formatDateTime(at: string, lang: string | undefined, show: 'day and time' | 'time'): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return ''
  return format(date, lang, show === 'time' ? { timeStyle: 'short' } : { dateStyle: 'long', timeStyle: 'short' })
}
