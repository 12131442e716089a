import type { SourceRange } from '../../core/messages/source-range.js'
import { phaseParams } from '../../schema/param-table.js'
import { duplicateKeyFinding, missingSpaceFinding, quoteFix } from '../flow/flow-findings.js'
import { findClosingQuote } from '../flow/flow-scalars.js'
import type { FlowEntry, FlowScalar } from '../flow/flow-types.js'
import { excerpt, type Finding, type Report } from '../messages/reporter.js'
import { isBlank } from '../source/character-codes.js'
import { findLineEnd, getNextLineStart, skipBlanks } from '../source/source-lines.js'
import { readYamlMapping } from './read-yaml-mapping.js'

interface Key extends SourceRange {
  name: string
  /** The offset after the colon. */
  valueStart: number
  /** `title:Phase`: YAML requires a space. */
  glued: boolean
}

/** A top-level key and the lines that belong to it. */
interface Chunk extends SourceRange {
  key: Key
  lineEnd: number
}

/** Characters that YAML does not allow. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r\x85]|[\p{Cs}\ufffe\uffff]/u

/** Returns why a value is not valid YAML. */
function explainInvalidValue(key: string, value: string): string {
  if (UNPRINTABLE.test(key + value)) return 'a character that nobody sees is in it'
  if (/:\s/.test(value)) return 'it contains a colon and a space'
  if (value.endsWith(':')) return 'it ends with a colon'
  if (/^["']/.test(value)) return 'its quotes are not around all of it'
  if (/^[[{]/.test(value)) return 'its brackets are not closed, or not around all of it'
  return /\s#/.test(key) ? 'a `#` in its key starts a comment' : `it starts with \`${[...value.slice(0, 2)][0]}\``
}

/** After this many invalid values the rest is read as text: js-yaml throws for each, and 5,000 take half a second. */
const MAX_FAILURES = 200

const WORD = /[A-Za-z_][\w-]{0,63}/y

/** Finds the key at the start of a line. Null when there is none. */
export function findKey(source: string, start: number, lineEnd: number): Key | null {
  const first = source[start] ?? ''
  if (first === '"' || first === "'") {
    const close = findClosingQuote(source, start, lineEnd)
    const colon = skipBlanks(source, close + 1)
    return close > 0 && source[colon] === ':'
      ? { name: source.slice(start + 1, close), start, end: close + 1, valueStart: colon + 1, glued: false }
      : null
  }
  if (start >= lineEnd || ' \t#-?:,[]{}&*!|>%@`'.includes(first)) return null
  WORD.lastIndex = start
  const word = WORD.exec(source)?.[0] ?? ''
  const end = start + word.length
  const isGlued = end > start && end < lineEnd && source[end] === ':' && !source.startsWith('//', end + 1)
  const glued = { name: word, start, end, valueStart: end + 1, glued: true }
  if (isGlued && Object.hasOwn(phaseParams, word) && !isBlank(source.charCodeAt(end + 1)) && end + 1 < lineEnd)
    return glued
  for (let i = start; i < lineEnd; i++)
    if (source[i] === ':' && (i + 1 >= lineEnd || isBlank(source.charCodeAt(i + 1)))) {
      const name = source.slice(start, i).trimEnd()
      return { name, start, end: start + name.length, valueStart: i + 1, glued: false }
    }
  return isGlued ? glued : null
}

function trimSpan(source: string, start: number, end: number): SourceRange {
  const text = source.slice(start, end)
  const from = start + text.length - text.trimStart().length
  return { start: from, end: Math.max(from, start + text.trimEnd().length) }
}

function unreadableFinding(source: string, start: number, end: number, reason: string): Finding {
  return {
    ruleId: 'front-matter-invalid',
    start,
    end,
    message:
      `This part of the front matter could not be read (${reason}). It was ` +
      `left out; write \`key: value\`, or remove it.`,
    actual: excerpt(source.slice(start, end)),
  }
}

/**
 * Reads invalid front matter key by key, so that an invalid value affects only itself: `title: Phase 2: Data` keeps its
 * text. Parses each line at most twice.
 */
export function recoverEntries(source: string, start: number, end: number, report: Report): FlowEntry[] {
  const kept = new Map<string, FlowEntry>()
  const keep = (entry: FlowEntry): void => {
    if (!kept.has(entry.key)) kept.set(entry.key, entry)
    else report(duplicateKeyFinding(entry.key, entry.keyRange))
  }
  const reportLines = (from: number, to: number, reason: string): void => {
    const range = trimSpan(source, from, to)
    if (range.end > range.start) report(unreadableFinding(source, range.start, range.end, reason))
  }
  let failures = 0
  const tryYaml = (from: number, to: number): FlowEntry[] | null => {
    const entries = failures > MAX_FAILURES ? null : readYamlMapping(source, from, to, report)
    if (!entries) failures++
    return entries
  }
  const asText = (key: Key, range: SourceRange): FlowEntry => {
    const value: FlowScalar = { kind: 'scalar', value: source.slice(range.start, range.end), quoted: true, ...range }
    return { key: key.name, keyRange: { start: key.start, end: key.end }, value, start: key.start, end: range.end }
  }

  const read = (chunk: Chunk): void => {
    const { key, lineEnd } = chunk
    const value = trimSpan(source, key.valueStart, lineEnd)
    if (key.glued) {
      report(missingSpaceFinding({ kind: 'scalar', value: key.name, quoted: false, start: key.start, end: key.end }))
      keep(asText(key, value))
      reportLines(lineEnd, chunk.end, 'it belongs to no key')
      return
    }
    const whole = tryYaml(chunk.start, chunk.end)
    if (whole) {
      whole.forEach(keep)
      return
    }
    if (value.start === value.end) {
      reportLines(chunk.start, chunk.end, 'it is not valid YAML')
      return
    }
    const line = tryYaml(chunk.start, lineEnd)
    if (line) line.forEach(keep)
    else {
      const text = source.slice(value.start, value.end)
      keep(asText(key, value))
      report({
        ruleId: 'front-matter-value',
        ...value,
        message:
          `The value of \`${excerpt(key.name)}\` is not valid YAML: ${explainInvalidValue(key.name, text)}. ` +
          'It was read as text; put it in quotes.',
        actual: excerpt(text),
        fix: quoteFix(value, text),
      })
    }
    reportLines(lineEnd, chunk.end, 'it belongs to no key')
  }

  const chunks: Chunk[] = []
  for (let at = start; at < end; ) {
    const lineEnd = findLineEnd(source, at, end)
    const after = Math.min(getNextLineStart(source, lineEnd), end)
    const key = findKey(source, at, lineEnd)
    const last = chunks[chunks.length - 1]
    if (key) chunks.push({ key, start: at, lineEnd, end: after })
    else if (source.startsWith('...', at) || source.startsWith('---', at))
      reportLines(at, lineEnd, 'it ends a YAML document')
    else if (source[at] !== '#') {
      if (last) last.end = after
      else reportLines(at, lineEnd, 'it belongs to no key')
    }
    at = after
  }
  for (const chunk of chunks) read(chunk)
  return [...kept.values()]
}
