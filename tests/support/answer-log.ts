import type { AnswerEvent } from 'phasekit/answers'
import { isEqualJson } from '../../src/answers/document/is-equal-json.js'

/**
 * What is wrong with a log of answers, one sentence a fault: doubles, phantoms, gaps, anything out of turn or never
 * committed.
 */
export function answerFaults(events: AnswerEvent[]): string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  /** By block: the answer as last emitted. */
  const emitted = new Map<string, unknown>()
  /** Changes that no commit followed yet, by block or field. */
  const open = new Set<string>()
  /** By block or field: as last committed. Changed back to that, there is nothing to commit. */
  const committed = new Map<string, unknown>()
  events.forEach((event, i) => {
    const { id, revision, kind, block, value, previous } = event
    const unit = event.type === 'form' && event.field !== undefined ? `${block}/${event.field}` : block
    const piece = event.type === 'form' && event.field !== undefined ? event.fieldValue : value
    const at = `event ${i} (${kind} ${unit})`
    if (ids.has(id)) faults.push(`${at} is emitted twice`)
    ids.add(id)
    const before = events[i - 1]
    if (before && revision !== before.revision + 1)
      faults.push(`${at} has revision ${revision} after ${before.revision}`)
    if (before && event.at < before.at) faults.push(`${at} is earlier than the one before`)
    if (kind === 'change') {
      if (isEqualJson(value, previous)) faults.push(`${at} changes nothing`)
      if (!isEqualJson(previous, emitted.get(block) ?? null))
        faults.push(`${at} does not follow from what was emitted before`)
      emitted.set(block, value)
      if (isEqualJson(piece ?? null, committed.get(unit) ?? null)) open.delete(unit)
      else open.add(unit)
    } else {
      committed.set(unit, piece)
      if (!open.delete(unit)) faults.push(`${at} follows no change`)
      if (!isEqualJson(value, emitted.get(block) ?? null)) faults.push(`${at} is not what was emitted`)
    }
  })
  for (const unit of open) faults.push(`${unit} was never committed`)
  return faults
}
