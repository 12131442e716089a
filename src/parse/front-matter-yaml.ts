import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml'
import { commentFinding, duplicateKey, hashFinding, quoteFix } from './flow-findings.js'
import type { FlowEmpty, FlowEntry, FlowValue } from './flow-types.js'
import type { Finding, Report } from './messages.js'
import { phaseParams } from './param-table.js'
import { coreScalar } from './to-json.js'

/** 8 levels of collections, and the scalar in the innermost. */
const MAX_DEPTH = 9

/** The events of js-yaml; `null` when the text is no YAML. */
const eventsOf = (text: string): Event[] | null => {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH })
  } catch {
    return null
  }
}

/**
 * Reads a YAML mapping from the events of js-yaml: places stay exact, no tag is resolved, no alias followed. Where the text is no single mapping,
 * nothing is reported, and `null` is returned.
 */
export const readYamlMapping = (source: string, start: number, end: number, report: Report): FlowEntry[] | null => {
  const text = source.slice(start, end)
  const events = eventsOf(text)
  if (!events || events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1) return null
  const findings: Finding[] = []
  const root = nodeOf(events, text, start, (finding) => findings.push(finding))
  if (root.kind !== 'map' && root.kind !== 'empty') return null
  const entries = root.kind === 'map' ? root.entries : []
  if (entries.some(({ key }) => GLUED.test(key))) return null
  findings.forEach(report)
  for (const entry of entries) keepHash(entry, source, end, report)
  return entries
}

/** The value of the first document. */
const nodeOf = (events: Event[], text: string, start: number, report: Report): FlowValue => {
  /** The first event is the document's. */
  let next = 1
  /** Where the last thing ended: an empty value has no place of its own. */
  let last = start

  const empty = (): FlowEmpty => ({ kind: 'empty', start: last, end: last })
  const refuse = (from: number, to: number, what: string): void =>
    report({
      ruleId: 'yaml-feature',
      start: from,
      end: to,
      message: `${what} cannot be used in the front matter. It was left out; write the value itself.`,
    })
  const isEnd = (): boolean => events[next]?.type === EVENT_ID.POP

  const node = (): FlowValue => {
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
      const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
      last = start + event.valueEnd + quotes
      const value = getScalarValue(text, event)
      return { kind: 'scalar', value, quoted: event.style !== SCALAR_STYLE.PLAIN, start: start + event.valueStart - quotes, end: last }
    }

    const from = start + event.start
    last = Math.max(last, from)
    if (event.type === EVENT_ID.SEQUENCE) {
      const items: FlowValue[] = []
      while (!isEnd()) items.push(node())
      next++
      return { kind: 'list', items, start: from, end: last }
    }
    const entries = new Map<string, FlowEntry>()
    while (!isEnd()) {
      const key = node()
      const keyEnd = last
      const value = node()
      if (key.kind !== 'scalar') refuse(key.start, keyEnd, 'A key that is no word')
      else if (key.value === '<<' && !key.quoted) refuse(key.start, keyEnd, 'A merge key (`<<`)')
      else if (entries.has(key.value)) report(duplicateKey(key.value, key))
      else {
        const keySpan = { start: key.start, end: key.end }
        entries.set(key.value, { key: key.value, keySpan, value, start: key.start, end: Math.max(value.end, keyEnd) })
      }
    }
    next++
    return { kind: 'map', entries: [...entries.values()], start: from, end: last }
  }
  return node()
}

/** `title:"Phase 2: Bees"`: for YAML, the key ends at the second colon. */
const GLUED = new RegExp(`^(?:${Object.keys(phaseParams).join('|')}):\\S`)

/** As in directives: ` #` in an unquoted text is text when no space follows it; a comment is reported. */
function keepHash(entry: FlowEntry, source: string, end: number, report: Report): void {
  const { key, value } = entry
  if (value.kind === 'list') for (const item of value.items) keepHash({ ...entry, value: item }, source, end, report)
  if (value.kind === 'empty' && !NO_TEXT.includes(key)) {
    // `title: #1 hit`: a comment for YAML, and nothing before it.
    const [, space = ''] = /^[ \t]*:([ \t]+)#[^\s#]/.exec(source.slice(entry.keySpan.end, end)) ?? []
    const from = source.indexOf(':', entry.keySpan.end) + 1
    if (space === '') return
    entry.value = { kind: 'scalar', value: '', quoted: false, start: from + space.length, end: from }
    keepHash(entry, source, end, report)
    return
  }
  if (value.kind !== 'scalar' || value.quoted || (value.value !== '' && typeof coreScalar(value) !== 'string') || NO_TEXT.includes(key))
    return
  const [line = ''] = /^[ \t]+#.*/.exec(source.slice(value.end, end)) ?? []
  const text = /^(?:[ \t]+#?[^\s#]\S*)*/.exec(line)?.[0] ?? ''
  if (text !== '') {
    value.value += value.value === '' ? text.trimStart() : text
    value.end += text.length
    report(hashFinding(value.end - text.trimStart().length, quoteFix(value, value.value)))
  }
  const comment = line.slice(text.length)
  if (comment.trim() !== '')
    report(commentFinding(value.end + comment.length - comment.trimStart().length, value.end + comment.trimEnd().length))
}

/** Texts that are no text for learners. */
const NO_TEXT = ['id', 'lang', 'phase', 'components']
