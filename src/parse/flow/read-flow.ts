import type { Report } from '../messages/reporter.js'
import { parseFlow } from './flow-parser.js'
import type { FlowEntry, FlowScalar } from './flow-types.js'

/**
 * Parses the flow mapping in `source.slice(start, end)`, braces included. The closing brace may be missing. The first
 * of duplicate keys wins. Every problem is reported and affects its own value only; keys without a value stay, as
 * `empty`.
 */
export function readFlow(source: string, start: number, end: number, report: Report): FlowEntry[] {
  const { map, findings } = parseFlow(source, start, end)
  for (const finding of findings) report(finding)
  return map.entries
}

/** Returns the trimmed type of a directive, or `null` when it is missing or not a scalar. */
export function findDirectiveType(entries: FlowEntry[]): FlowScalar | null {
  const value = entries.find(({ key }) => key === 'type')?.value
  if (value?.kind !== 'scalar') return null
  const name = value.value.trim()
  return name === '' ? null : { ...value, value: name }
}
