import type { Edit } from 'phasekit/spec'

/** Applies a message's fix to the text that was parsed. From the end, so that earlier offsets stay true. */
export function applyEdits(source: string, edits: Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source)
}
