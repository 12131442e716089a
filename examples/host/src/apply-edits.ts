import type { PhaseMessage } from 'phasekit/parse'

type Edits = NonNullable<PhaseMessage['fix']>['edits']

/** Applies a message's fix to the text that was parsed. From the end, so that earlier offsets stay true. */
export function applyEdits(source: string, edits: Edits): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source)
}
