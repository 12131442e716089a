import type { Point, Position } from '../../core/messages/phase-message.js'
import type { SourceRange } from '../../core/messages/source-range.js'

/** Converts offsets to points by binary search. */
export interface LineIndex {
  readonly source: string
  readonly count: number
  /** Offsets are clamped to the source. */
  point(offset: number): Point
  position(start: number, end: number): Position
  /** Returns the range of a line (1-based) without its line break. */
  lineRange(line: number): SourceRange
}

const LF = 10
const CR = 13

/** Indexes the lines of a source. LF, CRLF and CR are line breaks; a BOM counts as one code unit. */
export function createLineIndex(source: string): LineIndex {
  const starts = [0]
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (unit === LF || (unit === CR && source.charCodeAt(i + 1) !== LF)) starts.push(i + 1)
  }

  const indexOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  const point = (offset: number): Point => {
    const clamped = Math.min(Math.max(offset, 0), source.length)
    const index = indexOf(clamped)
    return { line: index + 1, column: clamped - starts[index]! + 1, offset: clamped }
  }

  return {
    source,
    count: starts.length,
    point,
    position: (start, end) => ({ start: point(start), end: point(Math.max(start, end)) }),
    lineRange: (line) => {
      const start = starts[line - 1] ?? source.length
      let end = starts[line] ?? source.length
      // The last line has no line break.
      if (line < starts.length) {
        end--
        if (source.charCodeAt(end) === LF && end > start && source.charCodeAt(end - 1) === CR) end--
      }
      return { start, end }
    },
  }
}
