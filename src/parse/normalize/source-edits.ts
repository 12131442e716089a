import type { TextEdit } from '../../core/messages/phase-message.js'
import type { Finding } from '../messages/reporter.js'
import type { SourceRange } from '../source/line-index.js'

/** A source after edits, with the way back to the places of the original. */
export interface EditedSource {
  text: string
  /** The original's offset. Where something was left out, `isEnd` decides for the place before it. */
  toOriginalOffset: (offset: number, isEnd?: boolean) => number
}

/** Applies edits that are in order and apart. */
export const applySourceEdits = (source: string, edits: readonly TextEdit[]): EditedSource => {
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

  const at = (offset: number, isEnd = false): number => {
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
  return { text: pieces.join(''), toOriginalOffset: at }
}

/** A finding about the edited source, in places of the original. */
export const toOriginalFinding = (finding: Finding, { toOriginalOffset: at }: EditedSource): Finding => {
  const place = <T extends SourceRange>(span: T): T => {
    const start = at(span.start)
    return { ...span, start, end: span.end > span.start ? Math.max(start, at(span.end, true)) : start }
  }
  const { fix } = finding
  return { ...place(finding), ...(fix && { fix: { ...fix, edits: fix.edits.map(place) } }) }
}
