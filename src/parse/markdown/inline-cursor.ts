import type { SourceRange } from '../source/line-index.js'

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

export function createCursor(source: string, extent: SourceRange): Cursor {
  let text: string | undefined
  let from = 0
  let misses = 0
  return {
    block: extent,
    find: (needle) => {
      if (misses >= MAX_MISSES || needle === '') return extent
      text ??= source.slice(extent.start, extent.end)
      const at = text.indexOf(needle, from)
      if (at < 0) {
        misses++
        return extent
      }
      from = at + needle.length
      return { start: extent.start + at, end: extent.start + from }
    },
  }
}
