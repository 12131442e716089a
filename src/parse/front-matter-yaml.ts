import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml'
import { commentFinding, quoteFix } from './flow-findings.js'
import type { FlowEntry, FlowValue } from './flow-types.js'
import { excerpt, type Report } from './messages.js'
import { phaseParams } from './param-table.js'
import { coreScalar } from './to-json.js'

/** 8 levels of collections, and the scalar in the innermost. */
const MAX_DEPTH = 9

/** What no mapping was found in; `offset` is in the source. */
export class YamlProblem extends Error {
  constructor(
    readonly reason: string,
    readonly offset: number,
  ) {
    super(reason)
  }
}

const parse = (source: string, start: number, end: number): Event[] => {
  try {
    return parseEvents(source.slice(start, end), { maxDepth: MAX_DEPTH })
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { position?: number } }
    throw new YamlProblem(reason ?? 'it is no YAML', start + (mark?.position ?? 0))
  }
}

/**
 * Reads a YAML mapping by the events of js-yaml: places stay exact, no tag is resolved, no alias followed.
 * @throws {YamlProblem} when the text is no single mapping.
 */
export const readYamlMapping = (source: string, start: number, end: number, report: Report): FlowEntry[] => {
  const events = parse(source, start, end)
  const text = source.slice(start, end)
  let next = 0
  /** Where the last thing ended: empty scalars have no place of their own. */
  let last = start

  const refuse = (from: number, to: number, what: string): void =>
    report({
      ruleId: 'yaml-feature',
      start: start + from,
      end: start + to,
      message: `${what} cannot be used in the front matter. It was left out; write the value itself.`,
    })

  const node = (): FlowValue => {
    const event = events[next++]!
    if (event.type === EVENT_ID.ALIAS) {
      refuse(event.anchorStart - 1, event.anchorEnd, 'An alias (`*name`)')
      last = start + event.anchorEnd
      return { kind: 'empty', start: last, end: last }
    }
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) throw new YamlProblem('a value is missing', last)
    if (event.anchorStart >= 0) refuse(event.anchorStart - 1, event.anchorEnd, 'An anchor (`&name`)')
    if (event.tagStart >= 0) refuse(event.tagStart, event.tagEnd, 'A tag (`!name`)')

    if (event.type === EVENT_ID.SCALAR) {
      if (event.valueStart < 0) return { kind: 'empty', start: last, end: last }
      const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
      last = start + event.valueEnd + quotes
      const value = getScalarValue(text, event)
      return { kind: 'scalar', value, quoted: event.style !== SCALAR_STYLE.PLAIN, start: start + event.valueStart - quotes, end: last }
    }

    const from = start + event.start
    last = Math.max(last, from)
    if (event.type === EVENT_ID.SEQUENCE) {
      const items: FlowValue[] = []
      while (events[next]!.type !== EVENT_ID.POP) items.push(node())
      next++
      return { kind: 'list', items, start: from, end: last }
    }
    const entries = new Map<string, FlowEntry>()
    while (events[next]!.type !== EVENT_ID.POP) {
      const key = node()
      const keyEnd = last
      const value = node()
      if (key.kind !== 'scalar') refuse(key.start - start, keyEnd - start, 'A key that is no word')
      else if (key.value === '<<' && !key.quoted) refuse(key.start - start, keyEnd - start, 'A merge key (`<<`)')
      else if (entries.has(key.value))
        report({
          ruleId: 'key-duplicate',
          start: key.start,
          end: key.end,
          message: `\`${excerpt(key.value)}\` appears twice. The first one counts; remove the other.`,
        })
      else
        entries.set(key.value, {
          key: key.value,
          keySpan: { start: key.start, end: key.end },
          value,
          start: key.start,
          end: Math.max(value.end, keyEnd),
        })
    }
    next++
    return { kind: 'map', entries: [...entries.values()], start: from, end: last }
  }

  if (events.length === 0) return []
  next = 1
  const root = node()
  if (root.kind === 'empty') return []
  if (root.kind !== 'map') throw new YamlProblem('it is no list of `key: value` lines', root.start)
  if (next + 1 < events.length) throw new YamlProblem('it holds a second document', last)
  for (const entry of root.entries) {
    if (GLUED.test(entry.key)) throw new YamlProblem('a space is missing after a colon', entry.start)
    keepHash(entry, source, end, report)
  }
  return root.entries
}

/** `title:"Phase 2: Bees"`: for YAML, the key ends at the second colon. */
const GLUED = new RegExp(`^(?:${Object.keys(phaseParams).join('|')}):\\S`)

/** As in directives: ` #` in an unquoted text is text when no space follows it; a comment is reported. */
function keepHash({ key, value }: FlowEntry, source: string, end: number, report: Report): void {
  if (value.kind !== 'scalar' || value.quoted || typeof coreScalar(value) !== 'string' || NO_TEXT.includes(key)) return
  const [line = ''] = /^[ \t]+#.*/.exec(source.slice(value.end, end)) ?? []
  const text = /^(?:[ \t]+#?[^\s#]\S*)*/.exec(line)?.[0] ?? ''
  if (text !== '') {
    value.value += text
    value.end += text.length
    const at = value.end - text.trimStart().length
    const message = 'A `#` after a space starts a comment in YAML. It was read as text; put the text in quotes for other tools.'
    report({ ruleId: 'value-hash', start: at, end: at + 1, message, fix: quoteFix(value, value.value) })
  }
  const comment = line.slice(text.length)
  if (comment.trim() !== '')
    report(commentFinding(value.end + comment.length - comment.trimStart().length, value.end + comment.trimEnd().length))
}

/** Texts that are no text for learners. */
const NO_TEXT = ['id', 'lang', 'phase', 'components']
