/** The decimal and group separators of a language. With Latin digits, so that only separators differ. */
function getSeparators(lang: string): { decimal: string; group: string } {
  try {
    const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1234567.5)
    const mark = (type: string, fallback: string) => parts.find((part) => part.type === type)?.value ?? fallback
    return { decimal: mark('decimal', '.'), group: mark('group', ',').normalize('NFKC') }
  } catch {
    // The author's `lang` may not be a valid language tag.
    return { decimal: '.', group: ',' }
  }
}

const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code))

/** The ASCII digit for a digit of any script. Unicode encodes each script's digits in a row, starting with zero. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (isDigit(code - value - 1)) value += 1
  return String(value % 10)
}

/**
 * Converts a number to ASCII: digits, minus, space, and the separators of Arabic, Adlam and full-width text. Removes
 * invisible characters, which right-to-left languages put before a minus. Keeps superscripts, because 10² is not 102.
 */
export function toAscii(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize('NFKC'))
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\u066b/g, '.')
    .replace(/[\u060c\u2e41]/g, ',')
    .replace(/\u066c/g, '’')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
}

const GROUPED = /^[+-]?[1-9]\d{0,2}([., '’])(?:\d{2,3}\1)*\d{3}(?:(?!\1)[.,]\d*)?$/

/** Whether `1,234` means 1234: the only grouped form that could also be a decimal. */
function isGroupSeparator(mark: string, typed: string, lang: string): boolean {
  // The Arabic decimal separator is unambiguous.
  if (typed.includes('\u066b')) return false
  const { decimal, group } = getSeparators(lang)
  // Austria groups by a space in print, but types the point that all German readers know.
  const wider = getSeparators(lang.split('-')[0] ?? lang).group
  return mark === toAscii(group) || (mark === wider && wider !== decimal)
}

/**
 * Parses typed input as a number: `undefined` for no input, and the text as typed if it is not a number, so that
 * nothing is lost.
 *
 * The language decides about ambiguous separators (`1,234`). Unambiguous forms (`0,5`, `1.234,5`) work in every
 * language.
 */
export function parseNumber(typed: string, lang = 'en'): number | string | undefined {
  const text = toAscii(typed)
  if (text === '') return undefined
  const [, mark = ''] = GROUPED.exec(text) ?? []
  const hasTwoReadings = /^[+-]?\d+[.,]\d+$/.test(text)
  const plain =
    mark !== '' && (!hasTwoReadings || isGroupSeparator(mark, typed, lang))
      ? text.replaceAll(mark, '').replace(',', '.')
      : text.replace(/^([+-]?\d*),(\d*(?:e[+-]?\d+)?)$/i, '$1.$2')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return typed
  const number = Number(plain)
  // Avoids negative zero, which JSON cannot express.
  return Number.isFinite(number) ? number + 0 : typed
}
