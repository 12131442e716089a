import type { LineIndex } from '../source/line-index.js'

const CONTEXT = 1
const WIDTH = 100
const TAB = '    '
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u
const ZERO = /^(?:\p{Mn}|\p{Me}|\u200d|\ufe0f)$/u
/** Control characters can control the terminal, and bidirectional ones can reorder the output. */
const UNSAFE = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Returns text that is safe to print in a terminal. */
export function toPrintable(text: string): string {
  return text.replace(/\t/g, TAB).replace(UNSAFE, '\ufffd')
}

/** Counts the terminal columns of a text. */
function countColumns(text: string): number {
  let width = 0
  for (const char of text) width += ZERO.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return width
}

/** Moves an index off the second half of a surrogate pair. */
function toCodePointStart(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index
}

/**
 * Returns the part of a line to print: all of a short line, else a window around the column. Cut first, because lines
 * can be very long.
 */
function windowAround(length: number, column: number): { from: number; to: number } {
  if (length <= WIDTH) return { from: 0, to: length }
  const from = Math.max(0, Math.min(column - WIDTH / 2, length - WIDTH))
  return { from, to: Math.min(length, from + WIDTH) }
}

/** Returns the lines around a range with the range underlined, up to the end of its first line. */
export function codeFrame(lines: LineIndex, start: number, end: number): string {
  const { line, column } = lines.point(start)
  const first = Math.max(1, line - CONTEXT)
  const last = Math.min(lines.count, line + CONTEXT)
  const digits = String(last).length
  const gutter = (number: number | null, mark: string): string =>
    `${mark} ${(number === null ? '' : String(number)).padStart(digits)} |`
  const frame: string[] = []

  for (let number = first; number <= last; number++) {
    const span = lines.lineRange(number)
    const length = span.end - span.start
    const cut = windowAround(length, column - 1)
    const text = lines.source.slice(span.start, span.end)
    const from = toCodePointStart(text, cut.from)
    const to = toCodePointStart(text, cut.to)
    const before = from > 0 ? '…' : ''
    const shown = `${before}${toPrintable(text.slice(from, to))}${to < length ? '…' : ''}`
    frame.push(`${gutter(number, number === line ? '>' : ' ')} ${shown}`.trimEnd())
    if (number !== line) continue
    const at = toCodePointStart(text, Math.min(column - 1, length))
    const until = Math.min(Math.max(end - span.start, at), to)
    const indent = countColumns(before) + countColumns(toPrintable(text.slice(from, at)))
    const carets = Math.max(1, countColumns(toPrintable(text.slice(at, until))))
    frame.push(`${gutter(null, ' ')} ${' '.repeat(indent)}${'^'.repeat(carets)}`)
  }
  return frame.join('\n')
}
