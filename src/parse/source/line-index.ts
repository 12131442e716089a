import type { Point, Position } from '../../core/messages/phase-message.js'

/** A stretch of the source in UTF-16 units; `end` is exclusive. */
export interface SourceRange {
  start: number
  end: number
}

/** Turns offsets into points. The source is walked once; each lookup is a binary search. */
export interface LineIndex {
  readonly source: string
  readonly count: number
  /** Clamped to the source, so that an offset just past the end is the end. */
  point(offset: number): Point
  position(start: number, end: number): Position
  /** Where the line (from 1) starts and where its text ends, without the line break. */
  lineRange(line: number): SourceRange
}

const LF = 10
const CR = 13

/** Indexes the lines of a source: LF, CRLF and CR all break a line, and a BOM counts as a unit of its own. */
export const createLineIndex = (source: string): LineIndex => {
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
      // Only a line that another follows ends in a break; the last one may end in nothing.
      if (line < starts.length) {
        end--
        if (source.charCodeAt(end) === LF && end > start && source.charCodeAt(end - 1) === CR) end--
      }
      return { start, end }
    },
  }
}
