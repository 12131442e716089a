import type { Report } from '../messages/reporter.js'
import { parseFlow } from './flow-parser.js'
import type { FlowEntry, FlowScalar } from './flow-types.js'

/**
 * Reads the flow mapping in `source.slice(start, end)`, braces included (the closing one may be missing when the
 * directive is broken). Keys are unique (the first wins). Every problem is reported and costs no more than its value; a
 * key without a value stays, as `empty`.
 */
export const readFlow = (source: string, start: number, end: number, report: Report): FlowEntry[] => {
  const { map, findings } = parseFlow(source, start, end)
  for (const finding of findings) report(finding)
  return map.entries
}

/** The directive's type, trimmed; `null` when it is missing or no word. */
export const findDirectiveType = (entries: FlowEntry[]): FlowScalar | null => {
  const value = entries.find(({ key }) => key === 'type')?.value
  if (value?.kind !== 'scalar') return null
  const name = value.value.trim()
  return name === '' ? null : { ...value, value: name }
}
