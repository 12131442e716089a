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

/** How a language sets apart fractions and thousands. Latin digits, so that only the marks differ. */
function marksOf(lang: string): { decimal: string; group: string } {
  try {
    const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1234567.5)
    const mark = (type: string, fallback: string) => parts.find((part) => part.type === type)?.value ?? fallback
    return { decimal: mark('decimal', '.'), group: mark('group', ',').normalize('NFKC') }
  } catch {
    // An author's `lang` may be no language tag.
    return { decimal: '.', group: ',' }
  }
}

/**
 * What a learner typed, as a number if it is one: `undefined` for nothing, else the text as typed, so that nothing is lost.
 *
 * Where a mark has two readings (`1,234`), the language decides; where only one makes sense (`0,5`), every language takes it.
 */
export function readNumber(typed: string, lang = 'en'): number | string | undefined {
  const text = toAscii(typed)
  if (text === '') return undefined
  const { decimal, group } = marksOf(lang)
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}([${group} '’])(?:\\d{2,3}\\1)*\\d{3}(?:[${decimal}]\\d*)?$`).exec(text)
  const plain = grouped
    ? text.replaceAll(grouped[1] ?? '', '').replace(decimal, '.')
    : text.replace(/^([+-]?\d*),(\d*(?:e[+-]?\d+)?)$/i, '$1.$2')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return typed
  const number = Number(plain)
  // Zero has one sign in JSON.
  return Number.isFinite(number) ? number + 0 : typed
}

/** A number as `readNumber` reads it back in the same language, without grouping. */
export const writeNumber = (value: number, lang = 'en'): string => String(value).replace('.', marksOf(lang).decimal)
