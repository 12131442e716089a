import type { TextEdit } from '../../core/messages/phase-message.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import type { Finding } from '../messages/reporter.js'

/** Edited source that maps offsets back to the original. */
export interface EditedSource {
  text: string
  /** Maps an offset to the original. For removed text, `isEnd` selects the end of the preceding range. */
  toOriginalOffset: (offset: number, isEnd?: boolean) => number
}

/** Applies edits that are sorted and do not overlap. */
export function applySourceEdits(source: string, edits: readonly TextEdit[]): EditedSource {
  if (edits.length === 0) return { text: source, toOriginalOffset: (offset) => offset }
  const pieces: string[] = []
  const starts: number[] = []
  let from = 0
  let length = 0
  for (const { start, end, text } of edits) {
    pieces.push(source.slice(from, start), text)
    starts.push(length + start - from)
    length += start - from + text.length
    from = end
  }
  pieces.push(source.slice(from))

  const toOriginalOffset = (offset: number, isEnd = false): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isEnd ? starts[middle]! < offset : starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    const edit = edits[low - 1]
    if (!edit) return offset
    const past = offset - starts[low - 1]! - edit.text.length
    return past >= 0 ? edit.end + past : isEnd ? edit.end : edit.start
  }
  return { text: pieces.join(''), toOriginalOffset }
}

/** Maps the ranges of a finding back to the original source. */
export function toOriginalFinding(finding: Finding, { toOriginalOffset }: EditedSource): Finding {
  const toOriginalRange = <T extends SourceRange>(range: T): T => {
    const start = toOriginalOffset(range.start)
    return {
      ...range,
      start,
      end: range.end > range.start ? Math.max(start, toOriginalOffset(range.end, true)) : start,
    }
  }
  const { fix } = finding
  return { ...toOriginalRange(finding), ...(fix && { fix: { ...fix, edits: fix.edits.map(toOriginalRange) } }) }
}
