import type { SourceRange } from '../../core/messages/source-range.js'

/**
 * Finds the source ranges of inline elements, whose tokens have none. Each search continues where the last one ended.
 */
export interface Cursor {
  /** Returns the next range of `needle`, or the whole block when the source spells it differently. */
  find(needle: string): SourceRange
  block: SourceRange
}

/** After this many misses in a block, returns the whole block: each miss scans all of it. */
const MAX_MISSES = 20

export function createCursor(source: string, range: SourceRange): Cursor {
  let text: string | undefined
  let from = 0
  let misses = 0
  return {
    block: range,
    find: (needle) => {
      if (misses >= MAX_MISSES || needle === '') return range
      text ??= source.slice(range.start, range.end)
      const at = text.indexOf(needle, from)
      if (at < 0) {
        misses++
        return range
      }
      from = at + needle.length
      return { start: range.start + at, end: range.start + from }
    },
  }
}
