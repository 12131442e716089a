import type { TextEdit } from '../../core/messages/phase-message.js'
import { parseFlow } from '../flow/flow-parser.js'
import { findDirectiveType } from '../flow/read-flow.js'
import type { Finding } from '../messages/reporter.js'
import { countFaults } from '../params/count-faults.js'
import { findClosingBrace } from './find-closing-brace.js'
import { findDirective, MAX_DIRECTIVE, startsDirective } from './find-directive.js'
import type { DirectiveLike } from './match-directive-like.js'

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>', '｛': '｝', '{{': '}}' }
/** Positions at which a closing bracket is tried. */
const MAX_CLOSERS = 20

/** Counts the faults of the directive at the start of `text`; `Infinity` when it is not a directive. */
function countFaultsAtStart(text: string, wanted?: number): number {
  if (!startsDirective(text, 0)) return Number.POSITIVE_INFINITY
  const { end, broken } = findDirective(text, 0)
  return broken || (wanted !== undefined && end !== wanted) ? Number.POSITIVE_INFINITY : countFaults(text.slice(0, end))
}

/** Returns a fix that turns the text at `start` into a directive, if the result parses as one. */
export function fixDirectiveLike(source: string, start: number, { head, open }: DirectiveLike): Finding['fix'] {
  if (!head) return moveTypeFirst(source, start)
  const from = start + head.length
  const heading: TextEdit = { start, end: from, text: head.text }
  const rest = source.slice(from, start + MAX_DIRECTIVE)
  const closer = open === '' ? '' : CLOSERS[open]

  let best = countFaultsAtStart(head.text + rest)
  let edits = Number.isFinite(best) ? [heading] : []
  if (closer) {
    let at = rest.indexOf(closer)
    for (let i = 0; at >= 0 && i < MAX_CLOSERS && best > 0; i++) {
      const before = head.text + rest.slice(0, at)
      const faults = countFaultsAtStart(`${before}}${rest.slice(at + closer.length)}`, before.length + 1)
      if (faults < best) {
        best = faults
        edits = [heading, { start: from + at, end: from + at + closer.length, text: '}' }]
      }
      at = rest.indexOf(closer, at + 1)
    }
  } else if (open === '' && best >= 1) {
    const at = findClosingBrace(source, start, head.text, from)
    if (at !== undefined) edits = [heading, { start: at, end: at, text: '}' }]
  }
  return edits.length > 0 ? { title: 'Make it a directive', edits } : undefined
}

/** `{title: Tools, type: form}`: moves the type to the front. */
function moveTypeFirst(source: string, start: number): Finding['fix'] {
  const { map, closed } = parseFlow(source, start, Math.min(source.length, start + MAX_DIRECTIVE))
  const index = map.entries.findIndex(({ key }) => key === 'type')
  const [first, type, before] = [map.entries[0], map.entries[index], map.entries[index - 1]]
  if (!closed || !first || !type || !before || !findDirectiveType(map.entries)) return undefined
  const edits = [
    { start: first.start, end: first.start, text: `${source.slice(type.start, type.end)}, ` },
    { start: before.end, end: type.end, text: '' },
  ]
  const text =
    `${source.slice(start, first.start)}${edits[0]!.text}` +
    `${source.slice(first.start, before.end)}${source.slice(type.end, map.end)}`
  return countFaultsAtStart(text) < 2 ? { title: 'Write `type` first', edits } : undefined
}

/** Returns a fix that moves a directive to its own line when it is indented too far or followed by text. */
export function separateDirective(source: string, lineStart: number, start: number, lineEnd: number): Finding['fix'] {
  const { map, closed } = parseFlow(source, start, Math.min(source.length, start + MAX_DIRECTIVE))
  const { end } = findDirective(source, start)
  if (!closed || countFaults(source.slice(start, map.end)) >= 1) return undefined
  if (end === map.end)
    return { title: 'Remove the spaces before it', edits: [{ start: lineStart, end: start, text: '' }] }
  const [rest = ''] = /^.*/.exec(source.slice(map.end, map.end + MAX_DIRECTIVE)) ?? []
  if (/^(?:[\s.,:;!})\]]|<br[ \t]*\/?>)+$/i.test(rest)) {
    return { title: `Remove \`${rest.trim()}\``, edits: [{ start: map.end, end: map.end + rest.length, text: '' }] }
  }
  const lineBreak = /^(?:\r\n|\r)/.exec(source.slice(lineEnd))?.[0] ?? '\n'
  const blanks = rest.length - rest.trimStart().length
  return {
    title: 'Move what follows to the next line',
    edits: [{ start: map.end, end: map.end + blanks, text: lineBreak }],
  }
}
