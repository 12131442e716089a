import type { PhaseMessage, TextEdit } from '../../core/messages/phase-message.js'

/** The result of `applyFixes`. */
export interface AppliedFixes<M> {
  /** The source with the fixes applied. */
  source: string
  /**
   * The messages whose fixes were applied. Offsets of all other messages refer to the old source, so parse the new one.
   */
  applied: M[]
}

/**
 * Applies the fixes of messages to the source that was parsed. Skips a fix when any of its edits overlaps an earlier
 * fix: parse again to apply the rest.
 *
 * @param source the source that was parsed
 * @param messages the messages whose fixes to apply
 *
 * @example
 * const { messages } = parsePhase(source)
 * const fixed = applyFixes(source, messages).source
 */
export function applyFixes<M extends Pick<PhaseMessage, 'fix'>>(
  source: string,
  messages: readonly M[],
): AppliedFixes<M> {
  const applied: M[] = []
  const edits: TextEdit[] = []
  for (const message of messages) {
    const own = message.fix?.edits ?? []
    const fits = (edit: TextEdit, index: number) =>
      edit.start >= 0 &&
      edit.start <= edit.end &&
      edit.end <= source.length &&
      [...edits, ...own.slice(0, index)].every(isApart(edit))
    if (own.length === 0 || !own.every(fits)) continue
    edits.push(...own)
    applied.push(message)
  }
  let at = 0
  const pieces = edits
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap(({ start, end, text }) => {
      const kept = source.slice(at, start)
      at = end
      return [kept, text]
    })
  return { source: pieces.join('') + source.slice(at), applied }
}

/** Two insertions at one offset conflict, because their order would be a guess. */
function isApart(edit: TextEdit) {
  return (other: TextEdit) => (edit.start >= other.end ? edit.end > other.start : other.start >= edit.end)
}

/** Whether a directive has fewer faults after the edits than before. */
export type Improves = (edits: readonly TextEdit[]) => boolean
