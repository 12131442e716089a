import type { SourceRange } from '../../core/messages/source-range.js'
import type { BlockRange } from '../../reading/reader.js'
import { blockParams, fieldParams, findParams } from '../../schema/param-table.js'
import { singletonBlock } from '../../schema/readers.js'
import type { FlowEntry } from '../flow/flow-types.js'
import { findDirectiveType, readFlow } from '../flow/read-flow.js'
import type { Improves } from '../messages/apply-fixes.js'
import type { Finding, Report } from '../messages/reporter.js'
import { suggestName } from '../messages/suggest-name.js'
import { chooseFix } from '../params/choose-fix.js'
import { createImproves } from '../params/count-faults.js'
import type { DirectiveRoot } from './directive-root.js'
import { findClosingBrace } from './find-closing-brace.js'
import { findDirectiveLimit } from './find-directive.js'

/** A directive with its entries parsed, but not its parameters. `start` and `end` include its braces. */
export interface Directive extends BlockRange {
  /** The type as written; empty when it is not a scalar. */
  name: string
  nameRange: SourceRange
  entries: FlowEntry[]
  /** `single`: a file has one such block. `unknown`: not a built-in type, but the host may define it. */
  role: 'block' | 'single' | 'field' | 'unknown'
  /** Whether edits leave the directive with fewer faults. */
  improves: Improves
  /** The offset at which `, id: …` can be inserted. */
  idOffset?: number
}

export type KnownField = keyof typeof fieldParams
export type KnownBlock = keyof typeof blockParams

export function isBlockName(name: string): name is KnownBlock {
  return Object.hasOwn(blockParams, name)
}
export function isFieldName(name: string): name is KnownField {
  return Object.hasOwn(fieldParams, name)
}

const brokenReasons = {
  'blank-line': 'a blank line comes before its closing brace',
  'too-long': 'it is longer than 4,096 characters',
  'next-directive': 'the next directive comes before its closing brace',
  unclosed: 'its closing brace is missing',
  'trailing-text': 'text follows its closing brace',
} as const

/** Parses the entries from the source itself, because Markdown processing changes quoted text. */
export function readDirective(root: DirectiveRoot, source: string, report: Report): Directive {
  const { start, end, broken, firstLine, endLine, ownId } = root
  const findings: Finding[] = []
  const entries = readFlow(source, start, end, (finding) => findings.push(finding))
  const type = findDirectiveType(entries)
  const name = type?.value ?? ''
  const closing = broken && findClosingBrace(source, start)
  const isMoreLines = broken && findDirectiveLimit(source, start, source.length).end > end
  const improves = createImproves(source, start, end, broken ? '}' : '')
  const word = name.split(/[\s.;,，]/, 1)[0]!
  const table = findParams(word)
  // The parameters of a misspelt type are unknown until it is fixed.
  const isMisspelt =
    !table && suggestName(word, [...Object.keys(blockParams), ...Object.keys(fieldParams)]) !== undefined
  for (const finding of findings) {
    // The next line may contain what is missing on the first.
    const fix =
      isMoreLines || isMisspelt
        ? undefined
        : chooseFix(finding, { source, start, end, entries, findings, table, improves })
    report({ ...finding, fix })
  }
  if (broken) {
    const message = `This directive is broken: ${brokenReasons[broken]}. Only its first line was read.`
    const fix = closing !== undefined && {
      fix: { title: 'Close it', edits: [{ start: closing, end: closing, text: '}' }] },
    }
    report({ ruleId: 'directive-broken', message, expected: '}', start, end, ...fix })
  }
  if (ownId) {
    const { id, ...span } = ownId
    const message = `The id of a directive stands inside its braces: \`id: ${id}\`.`
    const edits = [
      { start: end - 1, end: end - 1, text: `, id: ${id}` },
      { start: end, end: span.end, text: '' },
    ]
    const isTaken = entries.some(({ key }) => key === 'id')
    report({
      ruleId: 'id-invalid',
      message,
      ...span,
      ...(!isTaken && { fix: { title: `Write \`id: ${id}\``, edits } }),
    })
    if (!isTaken)
      entries.push({ key: 'id', keyRange: span, value: { kind: 'scalar', value: id, quoted: true, ...span }, ...span })
  }
  const role =
    name === singletonBlock.type ? 'single' : isBlockName(name) ? 'block' : isFieldName(name) ? 'field' : 'unknown'
  const range = { start, end, firstLine, endLine, ...(!broken && { idOffset: end - 1 }) }
  return { name, nameRange: type ?? { start, end }, entries, role, improves, ...range }
}
