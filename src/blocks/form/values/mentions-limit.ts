import { formatDate } from '../../../core/i18n/format-date.js'
import { toAscii } from './parse-number.js'

// A letter before a digit makes it part of a name ("A4"); a hyphen after a digit is no sign ("2-40").
const NUMBERS = /(?<![a-z\d.,])(?:(?<!\d ?)-)?\d+(?:[.,'’ ]\d+)*/gi

/** A run of digits and marks as a number, without its grouping. */
const parseDigits = (run: string, decimal: string): number =>
  Number(run.replace(/[.,'’ ](?=\d\d)/g, (mark) => (mark === decimal ? mark : '')).replace(decimal, '.'))

/**
 * Whether a text names this number, in any digits, with or without grouping. Authors of any language write `1.5` or
 * `1,5`.
 */
export function mentionsNumber(text: string, number: number): boolean {
  if (!/\p{Nd}/u.test(text)) return false
  const runs = toAscii(text).match(NUMBERS) ?? []
  // "1 500" is one number or two.
  return runs.some((run) =>
    [parseDigits(run, '.'), parseDigits(run, ','), ...run.split(' ').map(Number)].includes(number),
  )
}

/** Numbers without leading zeros, and the words that may name a month. */
const toWords = (text: string): string[] =>
  (
    toAscii(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}]{3,}|\d+/gu) ?? []
  ).map((part) => part.replace(/^0+(?=\d)/, ''))

/** Whether a text names this day (`YYYY-MM-DD`), in words or in numbers. */
export function mentionsDate(text: string, date: string, lang?: string): boolean {
  const named = new Set(toWords(text))
  return [date, formatDate(date, lang)].some((written) => toWords(written).every((part) => named.has(part)))
}
