import type { FieldControl } from '../blocks/form/spec.js'
import type { Extent } from '../blocks/reader.js'
import { directiveType, readFlow } from './flow.js'
import type { FlowEntry } from './flow-types.js'
import type { Report } from './messages.js'
import { blockParams, fieldParams } from './param-table.js'
import type { Span } from './places.js'
import type { DirectiveRoot } from './root.js'

/** A directive with its entries read, its parameters not yet. `start` and `end` enclose its braces. */
export interface Directive extends Extent {
  /** As written; empty when it is no word. */
  name: string
  nameSpan: Span
  entries: FlowEntry[]
  /** `unknown`: no type of ours; a host may know it. */
  role: 'block' | 'navigation' | 'field' | 'unknown'
  /** Where `, id: …` may be inserted. */
  idAt?: number
}

export type KnownBlock = keyof typeof blockParams

export const isBlockName = (name: string): name is KnownBlock => Object.hasOwn(blockParams, name)
export const isFieldName = (name: string): name is FieldControl => Object.hasOwn(fieldParams, name)

const because = {
  'blank-line': 'a blank line comes before its closing brace',
  'too-long': 'it is longer than 4,096 characters',
  'next-directive': 'the next directive comes before its closing brace',
  unclosed: 'its closing brace is missing',
  'trailing-text': 'text follows its closing brace',
} as const

/** Reads a directive's entries from the source itself: Markdown would have changed what stands in quotes. */
export const readDirective = (root: DirectiveRoot, source: string, report: Report): Directive => {
  const { start, end, broken, firstLine, endLine } = root
  let findings = 0
  const entries = readFlow(source, start, end, (finding) => {
    findings++
    report(finding)
  })
  if (broken) {
    const message = `This directive is broken: ${because[broken]}. Only its first line was read.`
    const fix = { title: 'Close it at the end of the line', edits: [{ start: end, end, text: '}' }] }
    // A brace alone does not mend a line that has other faults.
    report({ ruleId: 'directive-broken', message, expected: '}', start, end, ...(findings === 0 && { fix }) })
  }
  const type = directiveType(entries)
  const name = type?.value ?? ''
  const role = name === 'navigation' ? 'navigation' : isBlockName(name) ? 'block' : isFieldName(name) ? 'field' : 'unknown'
  return { name, nameSpan: type ?? { start, end }, entries, role, start, end, firstLine, endLine, ...(!broken && { idAt: end - 1 }) }
}
