import { findParams } from '../../schema/param-table.js'
import { parseFlow } from '../flow/flow-parser.js'
import { findDirectiveType } from '../flow/read-flow.js'
import { applyFixes, type Improves } from '../messages/apply-fixes.js'
import { readParams } from './read-params.js'

/** A fix is tried on the directive before it is offered; beyond so many in one directive none is. */
const MAX_TRIES = 50

/**
 * How many faults a directive has when `text` is all of it; `Infinity` when its braces do not enclose it. A type that
 * is not ours may be the host's, so it counts half.
 */
export const countFaults = (text: string): number => {
  const { map, closed, findings } = parseFlow(text, 0, text.length)
  if (!closed || map.end !== text.length) return Number.POSITIVE_INFINITY
  const name = findDirectiveType(map.entries)?.value ?? ''
  const table = findParams(name)
  let count = findings.length
  if (table) readParams(map.entries, table, { source: text, report: () => count++, owner: name })
  else count += /^[\w-]+$/.test(name) ? 0.5 : 1
  return count
}

/** @param closer what is missing at the end of a broken directive. */
export const createImproves = (source: string, start: number, end: number, closer: '' | '}'): Improves => {
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
