import { formatDate } from '../../../core/i18n/format-date.js'
import { toAscii } from './parse-number.js'

// A letter before a digit makes it part of a name ("A4"); a hyphen after a digit is not a minus sign ("2-40").
const NUMBERS = /(?<![a-z\d.,])(?:(?<!\d ?)-)?\d+(?:[.,'’ ]\d+)*/gi

/** Parses digits and separators as a number, without grouping. */
function parseDigits(run: string, decimal: string): number {
  return Number(run.replace(/[.,'’ ](?=\d\d)/g, (mark) => (mark === decimal ? mark : '')).replace(decimal, '.'))
}

/**
 * Whether a text mentions a number, in any digits, with or without grouping. Authors of any language write `1.5` or
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

/** Numbers without leading zeros, and words that may be month names. */
function toWords(text: string): string[] {
  return (
    toAscii(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}]{3,}|\d+/gu) ?? []
  ).map((part) => part.replace(/^0+(?=\d)/, ''))
}

/** Whether a text mentions a date (`YYYY-MM-DD`), in words or in numbers. */
export function mentionsDate(text: string, date: string, lang?: string): boolean {
  const named = new Set(toWords(text))
  return [date, formatDate(date, lang)].some((written) => toWords(written).every((part) => named.has(part)))
}
