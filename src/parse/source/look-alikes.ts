/**
 * Spaces that Markdown and YAML treat as letters, as a character class. U+2028 and U+2029 look like a line break or a
 * space.
 */
export const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
/** Invisible characters. */
export const HIDDEN = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff'
/** Hyphens and minus signs. Excludes dashes, which may begin dialogue. */
export const HYPHENS = '\\u2010\\u2011\\u2212\\ufe63\\uff0d'
export const DASHES = `${HYPHENS}\\u2012-\\u2015`
/** Cyrillic and Greek letters that look like Latin ones. */
const TWINS = 'аеорсухіјѕορνтТЕеАОС'
const LATIN = 'aeopcyxijsopvtTEeAOC'
export const LETTERS = `A-Za-z\\uff21-\\uff3a\\uff41-\\uff5a${TWINS}`
export const QUOTES = '"\'\\u2018-\\u201f\\uff02\\uff07'

/** Never matches a source without look-alikes. */
export const LOOK_ALIKE = new RegExp(`[${SPACES}${HIDDEN}${DASHES}${TWINS}\\u2018-\\u201f\\uff01-\\uff5e]`)
const HIDDEN_CHAR = new RegExp(`[${HIDDEN}]`)
const SPACE_CHAR = new RegExp(`[${SPACES}]`)
const DASH_CHAR = new RegExp(`[${DASHES}]`)

/** Returns the plain form of a character. An ideographic space becomes two spaces. */
export function toPlainChar(char: string): string {
  const code = char.charCodeAt(0)
  if (code < 0x80) return char
  if (code === 0x3000) return '  '
  if (HIDDEN_CHAR.test(char)) return ''
  if (SPACE_CHAR.test(char)) return ' '
  if (DASH_CHAR.test(char)) return '-'
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0)
  if (code >= 0x2018 && code <= 0x201b) return "'"
  if (code >= 0x201c && code <= 0x201f) return '"'
  return LATIN[TWINS.indexOf(char)] ?? char
}

/** A character class of blanks allowed between marks. */
export const BLANK = `[ \\t${SPACES}${HIDDEN}]`
const ALIKE = new RegExp(`[${SPACES}${HIDDEN}]`)
const BLANKS = new RegExp(`^${BLANK}*$`)
const RUN = new RegExp(`${BLANK}*`, 'y')

/** Whether a text contains a special space or an invisible character. */
export function hasLookAlike(text: string): boolean {
  return ALIKE.test(text)
}
export function isBlankText(text: string): boolean {
  return BLANKS.test(text)
}

export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
/** Returns the blanks at `at`. */
export function matchBlanks(text: string, at: number): string {
  return matchAt(RUN, text, at)
}

export function toPlainChars(text: string): string {
  return [...text].map(toPlainChar).join('')
}

/** Converts a decimal digit of any script. Each script has its ten digits in a row, starting with zero. */
function plainDigit(char: string): string {
  const code = char.codePointAt(0)!
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

/** Converts a number, date or keyword to plain characters. */
export function toPlainWord(text: string): string {
  return toPlainChars(
    text.replace(/[^\0-\x7f]/gu, (char) => (/\p{Nd}/u.test(char) ? plainDigit(char) : char === '٫' ? '.' : char)),
  )
}

/** Names by code point, or by the plain form of a full-width character. */
const names =
  '00a0 no-break space|00ad soft hyphen|200b zero-width space|200c zero-width non-joiner|200d zero-width joiner|' +
  '200e left-to-right mark|200f right-to-left mark|2010 hyphen|2011 non-breaking hyphen|2013 en dash|2014 em dash|' +
  '2028 line separator|2029 paragraph separator|202f narrow no-break ' +
  'space|066b Arabic decimal separator|2212 minus sign|' +
  '3000 ideographic space|feff zero-width no-break space|# number sign|* ' +
  'asterisk|+ plus sign|- hyphen|. full stop|, comma|' +
  ': colon|> greater-than sign|` backtick|{ brace|} brace|[ bracket|] bracket|) parenthesis'

function findCharName(key: string): string | undefined {
  return key === '|'
    ? 'vertical line'
    : names
        .split('|')
        .find((name) => name.startsWith(`${key} `))
        ?.slice(key.length + 1)
}

/** Names a character for messages: `U+00A0 no-break space`. */
export function describeChar(char: string): string {
  const hex = char.codePointAt(0)!.toString(16).padStart(4, '0')
  const plain = toPlainChar(char)
  const isLetter = /[A-Za-z]/.test(plain)
  const kind = () => {
    if (/\p{Nd}/u.test(char)) return hex.startsWith('ff') ? 'full-width digit' : 'digit'
    if (hex.startsWith('ff')) return `full-width ${findCharName(plain) ?? (isLetter ? 'letter' : 'character')}`
    if (isLetter) return `${hex < '0400' ? 'Greek' : 'Cyrillic'} letter`
    return plain === '' ? 'invisible character' : plain === ' ' ? 'space' : plain === '-' ? 'dash' : 'quotation mark'
  }
  return `U+${hex.toUpperCase()} ${findCharName(hex) ?? kind()}`
}
