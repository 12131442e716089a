import { CR, isBlank, isBlankOrBreak, isBreak, LF } from '../source/character-codes.js'

const QUOTE = 39
const BACKSLASH = 92

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}
const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Returns text as a double-quoted YAML scalar. */
export function quoteText(text: string): string {
  return JSON.stringify(text)
}

/** Skips line breaks and the blanks around them. One break folds to a space, `n` breaks to `n - 1` line feeds. */
function foldLines(source: string, from: number, end: number): { next: number; text: string } {
  let next = from
  let breaks = 0
  while (next < end && isBlankOrBreak(source.charCodeAt(next))) {
    const unit = source.charCodeAt(next)
    if (unit === LF || (unit === CR && source.charCodeAt(next + 1) !== LF)) breaks++
    next++
  }
  return { next, text: breaks === 1 ? ' ' : '\n'.repeat(breaks - 1) }
}

function trimBlanksEnd(source: string, from: number, to: number): string {
  let end = to
  while (end > from && isBlank(source.charCodeAt(end - 1))) end--
  return source.slice(from, end)
}

/** Decodes a plain scalar and folds its lines as YAML does. */
export function decodePlain(source: string, start: number, end: number): string {
  let value = ''
  let from = start
  for (let i = start; i < end; ) {
    if (!isBreak(source.charCodeAt(i))) {
      i++
      continue
    }
    const { next, text } = foldLines(source, i, end)
    value += trimBlanksEnd(source, from, i) + text
    i = from = next
  }
  return value + source.slice(from, end)
}

/** Decodes the text between single quotes, in which `''` is a quote. */
export function decodeSingleQuoted(source: string, start: number, end: number): string {
  let value = ''
  let from = start
  for (let i = start; i < end; ) {
    const unit = source.charCodeAt(i)
    if (unit === QUOTE) {
      value += source.slice(from, i + 1)
      i = from = i + 2
    } else if (isBreak(unit)) {
      const { next, text } = foldLines(source, i, end)
      value += trimBlanksEnd(source, from, i) + text
      i = from = next
    } else i++
  }
  return value + source.slice(from, end)
}

function readEscape(source: string, at: number, end: number): { text: string; next: number } | null {
  const letter = source.charAt(at)
  if (Object.hasOwn(SIMPLE_ESCAPES, letter)) return { text: SIMPLE_ESCAPES[letter]!, next: at + 1 }
  const length = Object.hasOwn(HEX_LENGTHS, letter) ? HEX_LENGTHS[letter]! : 0
  const digits = source.slice(at + 1, Math.min(at + 1 + length, end))
  if (length === 0 || digits.length < length || !/^[0-9a-f]+$/i.test(digits)) return null
  const code = Number.parseInt(digits, 16)
  return code > 0x10ffff ? null : { text: String.fromCodePoint(code), next: at + 1 + length }
}

/**
 * Decodes the text between double quotes. Unknown escapes keep their backslash and are passed to `onBadEscape` by
 * offset.
 */
export function decodeDoubleQuoted(
  source: string,
  start: number,
  end: number,
  onBadEscape: (offset: number) => void,
): string {
  let value = ''
  let from = start
  for (let i = start; i < end; ) {
    const unit = source.charCodeAt(i)
    if (unit === BACKSLASH) {
      value += source.slice(from, i)
      if (isBreak(source.charCodeAt(i + 1))) {
        i = from = foldLines(source, i + 1, end).next
        continue
      }
      const read = readEscape(source, i + 1, end)
      if (read) {
        value += read.text
        i = from = read.next
      } else {
        onBadEscape(i)
        value += '\\'
        i = from = i + 1
      }
    } else if (isBreak(unit)) {
      const { next, text } = foldLines(source, i, end)
      value += trimBlanksEnd(source, from, i) + text
      i = from = next
    } else i++
  }
  return value + source.slice(from, end)
}

/** Returns the offset of the quote that closes the one at `open`, or -1 when there is none before `limit`. */
export function findClosingQuote(source: string, open: number, limit: number): number {
  const quote = source.charCodeAt(open)
  for (let i = open + 1; i < limit; i++) {
    const unit = source.charCodeAt(i)
    if (unit === BACKSLASH && quote !== QUOTE) i++
    else if (unit === quote) {
      if (quote !== QUOTE || source.charCodeAt(i + 1) !== QUOTE || i + 1 >= limit) return i
      i++
    }
  }
  return -1
}
