import type { SourceRange } from '../source/line-index.js'

/** Finds the places of inline things, whose tokens know none: each search goes on where the last one ended. */
export interface Cursor {
  /** The next place of `needle` in the block, or the whole block when it is spelt differently there. */
  find(needle: string): SourceRange
  block: SourceRange
}

/** Beyond this many misses in one block the whole block will do: each costs a walk through it. */
const MAX_MISSES = 20

export const createCursor = (source: string, extent: SourceRange): Cursor => {
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
