import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml'
import { phaseParams } from '../../schema/param-table.js'
import { commentFinding, duplicateKeyFinding, hashFinding, quoteFix } from '../flow/flow-findings.js'
import { decodeDoubleQuoted, decodePlain, decodeSingleQuoted } from '../flow/flow-scalars.js'
import type { FlowEmpty, FlowEntry, FlowScalar, FlowValue } from '../flow/flow-types.js'
import type { Finding, Report } from '../messages/reporter.js'
import { toCoreScalar } from '../params/to-json.js'
import { HASH_PLACEHOLDER, protectHashes, restoreHashes } from './protect-hashes.js'

/** 8 levels of collections, and the innermost scalar. */
const MAX_DEPTH = 9

/** Returns the events of js-yaml, or `null` when the text is not valid YAML. */
function parseYamlEvents(text: string): Event[] | null {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH })
  } catch {
    return null
  }
}

/**
 * Parses a YAML mapping from js-yaml events. Offsets stay exact, tags are not resolved and aliases not followed.
 * Returns `null` and reports nothing when the text is not a single mapping.
 */
export function readYamlMapping(source: string, start: number, end: number, report: Report): FlowEntry[] | null {
  const text = protectHashes(source.slice(start, end))
  const events = parseYamlEvents(text)
  if (!events || events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1) return null
  const findings: Finding[] = []
  const root = buildValue(events, text, start, (finding) => findings.push(finding))
  if (root.kind !== 'map' && root.kind !== 'empty') return null
  const entries = root.kind === 'map' ? root.entries : []
  if (entries.some(({ key }) => GLUED.test(key))) return null
  findings.forEach(report)
  return entries
}

/** js-yaml decodes block scalars. All others are decoded as in directives. */
function decode(text: string, event: ScalarEvent): string {
  const { style, valueStart, valueEnd } = event
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      return decodePlain(text, valueStart, valueEnd)
    case SCALAR_STYLE.SINGLE_QUOTED:
      return decodeSingleQuoted(text, valueStart, valueEnd)
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return decodeDoubleQuoted(text, valueStart, valueEnd, () => {})
    default:
      return getScalarValue(text, event)
  }
}

/** Builds the value of the first document. */
function buildValue(events: Event[], text: string, start: number, report: Report): FlowValue {
  /** The first event is the document itself. */
  let next = 1
  /** The end of the last node, because an empty value has no offset of its own. */
  let last = start
  /** The top-level key that is being read. */
  let owner = ''

  const empty = (): FlowEmpty => ({ kind: 'empty', start: last, end: last })
  const refuse = (from: number, to: number, what: string): void =>
    report({
      ruleId: 'yaml-feature',
      start: from,
      end: to,
      message: `${what} cannot be used in the front matter. It was left out; write the value itself.`,
    })
  const isEnd = (): boolean => events[next]?.type === EVENT_ID.POP

  /** Cuts off a comment where the value is not text, and reports it where it is. */
  const plainScalar = (written: string, from: number, to: number): FlowScalar | FlowEmpty => {
    const scalar = { kind: 'scalar', value: written, quoted: false, start: start + from, end: start + to } as const
    const [before = ''] = written.split(HASH_PLACEHOLDER, 1)
    const cut = { ...scalar, value: before.trimEnd() }
    const isText =
      isTitle(owner) || (!NON_TEXT_KEYS.includes(owner) && (cut.value === '' || typeof toCoreScalar(cut) === 'string'))
    last = scalar.end
    if (before !== written) {
      const at = text.indexOf(HASH_PLACEHOLDER, from)
      if (!isText) {
        last = start + text.slice(0, at).trimEnd().length
        return cut.value === '' ? empty() : { ...cut, end: last }
      }
      const value = restoreHashes(written)
      report(hashFinding(start + at, quoteFix(scalar, value)))
      return { ...scalar, value }
    }
    const [comment = ''] = /^[ \t]+#.*/.exec(text.slice(to)) ?? []
    if (isText && comment !== '')
      report(commentFinding(last + comment.length - comment.trimStart().length, last + comment.trimEnd().length))
    return scalar
  }

  const node = (isKey = false): FlowValue => {
    const event = events[next++]
    if (event?.type === EVENT_ID.ALIAS) {
      last = start + event.anchorEnd
      refuse(start + event.anchorStart - 1, last, 'An alias (`*name`)')
      return empty()
    }
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return empty()
    if (event.anchorStart >= 0) refuse(start + event.anchorStart - 1, start + event.anchorEnd, 'An anchor (`&name`)')
    if (event.tagStart >= 0) refuse(start + event.tagStart, start + event.tagEnd, 'A tag (`!name`)')

    if (event.type === EVENT_ID.SCALAR) {
      if (event.valueStart < 0) return empty()
      const value = decode(text, event)
      if (event.style === SCALAR_STYLE.PLAIN && !isKey) return plainScalar(value, event.valueStart, event.valueEnd)
      const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
      last = start + event.valueEnd + quotes
      const quoted = event.style !== SCALAR_STYLE.PLAIN
      return {
        kind: 'scalar',
        value: restoreHashes(value),
        quoted,
        start: start + event.valueStart - quotes,
        end: last,
      }
    }

    const from = start + event.start
    last = Math.max(last, from)
    /** Skips the closing bracket, for which js-yaml emits no event. */
    const close = (): number => {
      next++
      if (event.style === COLLECTION_STYLE.FLOW) last += CLOSER.exec(text.slice(last - start))?.[0].length ?? 0
      return last
    }
    if (event.type === EVENT_ID.SEQUENCE) {
      const items: FlowValue[] = []
      while (!isEnd()) items.push(node())
      return { kind: 'list', items, start: from, end: close() }
    }
    const isRoot = next === 2
    const entries = new Map<string, FlowEntry>()
    while (!isEnd()) {
      const key = node(true)
      const keyEnd = last
      if (isRoot) owner = key.kind === 'scalar' ? key.value : ''
      const value = node()
      if (key.kind !== 'scalar') refuse(key.start, keyEnd, 'A key that is no word')
      else if (key.value === '<<' && !key.quoted) refuse(key.start, keyEnd, 'A merge key (`<<`)')
      else if (entries.has(key.value)) report(duplicateKeyFinding(key.value, key))
      else {
        const keyRange = { start: key.start, end: key.end }
        entries.set(key.value, {
          key: key.value,
          keyRange,
          value,
          start: key.start,
          end: Math.max(value.end, keyEnd),
        })
      }
    }
    return { kind: 'map', entries: [...entries.values()], start: from, end: close() }
  }
  return node()
}

/** Keys whose values learners do not see. */
const NON_TEXT_KEYS = ['id', 'lang', 'phase', 'components']
const isTitle = (key: string): boolean => key === 'title' || key === 'subtitle'
/** Characters between the last item and the closing bracket. */
const CLOSER = /^[[{]?(?:[\s,:]|(?<=\s)#[^\r\n]*[\r\n])*[\]}]/

/** `title:"Phase 2: Bees"`: in YAML the key ends at the second colon. */
const GLUED = new RegExp(`^(?:${Object.keys(phaseParams).join('|')}):\\S`)
