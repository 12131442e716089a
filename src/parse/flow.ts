import type { FlowEntry, FlowScalar } from './flow-types.js'
import type { Report } from './messages.js'

/**
 * Reads the flow mapping in `source.slice(start, end)`, braces included (the closing one may be missing when the directive is broken).
 * Keys are unique (the first wins). Every problem is reported and costs no more than its value.
 */
export const readFlow = (source: string, start: number, end: number, report: Report): FlowEntry[] => {
  throw new Error(`not yet ${source} ${start} ${end} ${String(report)}`)
}

/** The directive's type, trimmed; `null` when it is missing or no word. */
export const directiveType = (entries: FlowEntry[]): FlowScalar | null => {
  throw new Error(`not yet ${entries.length}`)
}
