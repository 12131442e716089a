import { countFaults } from '../params/count-faults.js'
import { findDirectiveLimit } from './find-directive.js'

/** A closing brace is looked for at the ends of so many lines. */
const MAX_LINES = 20

/**
 * Where the closing brace of the directive at `offset` is missing: after the first line that leaves no fault, and is
 * not followed by a line that continues it.
 *
 * @param head replaces the source from `offset` up to `from`.
 */
export const findClosingBrace = (source: string, offset: number, head = '', from = offset): number | undefined => {
  const text = source.slice(from, findDirectiveLimit(source, offset, source.length).end)
  let lines = 0
  for (const { index } of text.matchAll(/(?=\r\n|[\r\n]|$)/g)) {
    if (lines++ >= MAX_LINES) return undefined
    const before = text.slice(0, index).trimEnd()
    if (/[,[{]$/.test(before) || /^\s*[,}]/.test(text.slice(index))) continue
    if (countFaults(`${head}${before}}`) < 1) return from + before.length
  }
  return undefined
}
