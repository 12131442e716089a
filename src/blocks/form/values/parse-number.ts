/** How a language sets apart fractions and thousands. Latin digits, so that only the marks differ. */
function getSeparators(lang: string): { decimal: string; group: string } {
  try {
    const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1234567.5)
    const mark = (type: string, fallback: string) => parts.find((part) => part.type === type)?.value ?? fallback
    return { decimal: mark('decimal', '.'), group: mark('group', ',').normalize('NFKC') }
  } catch {
    // An author's `lang` may be no language tag.
    return { decimal: '.', group: ',' }
  }
}

const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code))

/** What a digit of any script is worth: Unicode has the ten of a script in a row, beginning with zero. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (isDigit(code - value - 1)) value += 1
  return String(value % 10)
}

/**
 * The same number in ASCII: digits, minus, space, and the marks of Arabic, Adlam and full-width text. Without what has
 * no width: languages that are written from right to left put a mark before the minus. Superscripts stay, because 10²
 * is not 102.
 */
export const toAscii = (text: string): string =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize('NFKC'))
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\u066b/g, '.')
    .replace(/[\u060c\u2e41]/g, ',')
    .replace(/\u066c/g, '’')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()

const GROUPED = /^[+-]?[1-9]\d{0,2}([., '’])(?:\d{2,3}\1)*\d{3}(?:(?!\1)[.,]\d*)?$/

/** Whether `1,234` is a thousand and more: the one text of groups that could also be a fraction. */
function isGroupSeparator(mark: string, typed: string, lang: string): boolean {
  // The Arabic decimal mark has one reading.
  if (typed.includes('\u066b')) return false
  const { decimal, group } = getSeparators(lang)
  // Austria groups by a space on paper, and types the point that all German readers know.
  const wider = getSeparators(lang.split('-')[0] ?? lang).group
  return mark === toAscii(group) || (mark === wider && wider !== decimal)
}

/**
 * What a learner typed, as a number if it is one: `undefined` for nothing, else the text as typed, so that nothing is
 * lost.
 *
 * Where a mark has two readings (`1,234`), the language decides; where only one makes sense (`0,5`, `1.234,5`), every
 * language takes it.
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
  // Zero has one sign in JSON.
  return Number.isFinite(number) ? number + 0 : typed
}
