import { findParams } from '../../schema/param-table.js'
import { parseFlow } from '../flow/flow-parser.js'
import { findDirectiveType } from '../flow/read-flow.js'
import { applyFixes, type Improves } from '../messages/apply-fixes.js'
import { readParams } from './read-params.js'

/** Fixes to try per directive. Beyond this, none is offered. */
const MAX_TRIES = 50

/**
 * Counts the faults of a directive when `text` is all of it; `Infinity` when its braces do not enclose it. An unknown
 * type counts half, because the host may define it.
 */
export function countFaults(text: string): number {
  const { map, closed, findings } = parseFlow(text, 0, text.length)
  if (!closed || map.end !== text.length) return Number.POSITIVE_INFINITY
  const name = findDirectiveType(map.entries)?.value ?? ''
  const table = findParams(name)
  let count = findings.length
  if (table) readParams(map.entries, table, { source: text, report: () => count++, owner: name })
  else count += /^[\w-]+$/.test(name) ? 0.5 : 1
  return count
}

/** @param closer what is missing at the end of a broken directive */
export function createImproves(source: string, start: number, end: number, closer: '' | '}'): Improves {
  let before: number | undefined
  let tries = 0
  return (edits) => {
    if (tries++ >= MAX_TRIES || edits.some((edit) => edit.start < start || edit.end > end)) return false
    const text = source.slice(start, end)
    before ??= countFaults(text + closer)
    const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
    const { source: fixed, applied } = applyFixes(text, [{ fix: { title: '', edits: moved } }])
    return applied.length > 0 && countFaults(fixed + closer) < before
  }
}
