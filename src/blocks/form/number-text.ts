import { marksOf } from '../../spec/write-number.js'

/** Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali. Full-width digits fold under NFKC. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6]

/** The same number in ASCII: digits, minus, space, and the Arabic marks. */
export const toAscii = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const zero = ZEROS.find((start) => code >= start && code < start + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()

/**
 * What a learner typed, as a number if it is one: `undefined` for nothing, else the text as typed, so that nothing is lost.
 *
 * Where a mark has two readings (`1,234`), the language decides; where only one makes sense (`0,5`), every language takes it.
 */
export function readNumber(typed: string, lang = 'en'): number | string | undefined {
  const text = toAscii(typed)
  if (text === '') return undefined
  const { decimal, group } = marksOf(lang)
  // Austria groups by a space on paper, and types the point that all German readers know.
  const wider = marksOf(lang.split('-')[0] ?? lang).group
  const groups = wider === decimal ? group : group + wider
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}([${groups} '’])(?:\\d{2,3}\\1)*\\d{3}(?:[${decimal}]\\d*)?$`).exec(text)
  const plain = grouped
    ? text.replaceAll(grouped[1] ?? '', '').replace(decimal, '.')
    : text.replace(/^([+-]?\d*),(\d*(?:e[+-]?\d+)?)$/i, '$1.$2')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return typed
  const number = Number(plain)
  // Zero has one sign in JSON.
  return Number.isFinite(number) ? number + 0 : typed
}
