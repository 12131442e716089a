import { countFaults } from '../params/count-faults.js'
import { findDirectiveLimit } from './find-directive.js'

/** Line ends at which a closing brace is tried. */
const MAX_LINES = 20

/**
 * Returns the offset at which the closing brace of the directive at `offset` is missing: after the first line that
 * leaves no fault and is not continued on the next one.
 *
 * @param head replaces the source from `offset` up to `from`
 */
export function findClosingBrace(source: string, offset: number, head = '', from = offset): number | undefined {
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
