import { isRealDate } from '../../../core/guards/iso-date.js'
import type { DatePart } from '../../../core/i18n/date-order.js'
import { DATE_PARTS } from '../../../core/validation/problem.js'
import { type DateParts, findMissingParts, joinDateParts, toDateParts } from './date-parts.js'
import { toAscii } from './parse-number.js'

/**
 * Keeps letters and digits without accents, so that `Sept.` equals `sept`. Digits, because some names contain them
 * (`3月`). Vowel signs stay: without them, January equals June in Hindi.
 */
function normalizeName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{M}\p{N}]|\p{Diacritic}|\p{Script=Inherited}/gu, '')
    .toLowerCase()
}

/**
 * The forms of month names: long and short, alone and beside a day, where Slavic languages use another case (`27
 * marca`).
 */
const MONTH_FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
]

/** By language: creating formats takes longer than a keystroke may. */
const monthNamesCache = /* @__PURE__ */ new Map<string, string[][]>()

/** The month names, one list per form. */
function getMonthNames(lang: string): string[][] {
  const names = monthNamesCache.get(lang) ?? formatMonthNames(lang)
  monthNamesCache.set(lang, names)
  return names
}

function formatMonthNames(lang: string): string[][] {
  return MONTH_FORMATS.map((form) => {
    const format = new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC', calendar: 'gregory' })
    // Beside a day the name is one part; alone it is the whole text (in Japanese, a number and a character).
    const nameOf = (month: number) => {
      const parts = format.formatToParts(Date.UTC(2026, month, 15))
      return parts.flatMap(({ type, value }) => (form.day && type !== 'month' ? [] : [value])).join('')
    }
    return Array.from({ length: 12 }, (_, month) => normalizeName(nameOf(month)))
  })
}

/** Position of the only match, from 1; undefined if there are several. */
function findOnlyMatch(names: string[], fits: (name: string) => boolean): number | undefined {
  const places = names.flatMap((name, at) => (fits(name) ? [at + 1] : []))
  return places.length === 1 ? places[0] : undefined
}

/** Finds a month by its name or the start of it, in the phase's language or in English. */
function findMonth(typed: string, lang: string): number | undefined {
  const name = normalizeName(typed)
  if (!/\p{L}/u.test(name)) return undefined
  for (const names of [...getMonthNames(lang), ...getMonthNames('en')]) {
    const whole = findOnlyMatch(names, (each) => each === name)
    if (whole !== undefined) return whole
  }
  // Three letters identify a month in most languages. Two may be a typo.
  if (name.length < 3) return undefined
  for (const [names = []] of [getMonthNames(lang), getMonthNames('en')]) {
    const begun = findOnlyMatch(names, (each) => each.startsWith(name))
    if (begun !== undefined) return begun
  }
  return undefined
}

/** Parses one input, in any script. A month may be a name. A year needs four digits, because `26` is ambiguous. */
function parsePart(part: DatePart, typed: string, lang = 'en'): number | undefined {
  const text = toAscii(typed)
  if (part === 'year') return /^\d{4}$/.test(text) ? Number(text) : undefined
  if (/^\d{1,2}$/.test(text)) return Number(text)
  if (part === 'day') return undefined
  try {
    return findMonth(text, lang)
  } catch {
    // The author's `lang` may not be a valid language tag.
    return findMonth(text, 'en')
  }
}

/**
 * Parses typed input: `YYYY-MM-DD` for a valid date, `undefined` for no input, else the text as typed, so that nothing
 * is lost.
 */
export function parseDate(parts: DateParts, lang?: string): string | undefined {
  if (DATE_PARTS.every((part) => parts[part].trim() === '')) return undefined
  const [year, month, day] = DATE_PARTS.map((part) => parsePart(part, parts[part], lang))
  if (year === undefined || month === undefined || day === undefined || !isRealDate(year, month, day))
    return joinDateParts(parts)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** Whether two texts of an input mean the same: `03`, `3` and `March`. */
export function isSamePart(part: DatePart, one: string, other: string, lang?: string): boolean {
  if (one.trim() === other.trim()) return true
  const number = parsePart(part, one, lang)
  return number !== undefined && number === parsePart(part, other, lang)
}

/** The inputs to correct if the value is not a date: empty ones, else impossible ones, else all. */
export function findInvalidParts(value: string, lang?: string): readonly DatePart[] {
  const missing = findMissingParts(value)
  if (missing.length > 0) return missing
  const parts = toDateParts(value)
  const most = { year: 9999, month: 12, day: 31 }
  const wrong = DATE_PARTS.filter((part) => {
    const number = parsePart(part, parts[part], lang)
    return number === undefined || number < 1 || number > most[part]
  })
  return wrong.length > 0 ? wrong : DATE_PARTS
}

/** Parses a pasted date: year first, with a month name, or in the order of the inputs. */
export function parsePastedDate(text: string, order: readonly DatePart[], lang?: string): string | undefined {
  const pieces = text.trim().split(/[\s\-/.,\u2010]+/)
  if (pieces.length !== 3) return undefined
  const [first = '', second = ''] = pieces
  const inWords = (piece: string) => /\p{L}/u.test(piece)
  const monthFirst = inWords(first) || (!inWords(second) && order.indexOf('month') < order.indexOf('day'))
  const names: readonly DatePart[] = /^\d{4}$/.test(first)
    ? DATE_PARTS
    : monthFirst
      ? ['month', 'day', 'year']
      : ['day', 'month', 'year']
  const parts = Object.fromEntries(names.map((name, at) => [name, pieces[at]])) as DateParts
  const read = parseDate(parts, lang)
  return read !== undefined && findMissingParts(read).length === 0 && /^\d{4}-\d{2}-\d{2}$/.test(read)
    ? read
    : undefined
}
