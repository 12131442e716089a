import { commentFinding, duplicateKey, hashFinding, quoteFix } from './flow-findings.js'
import { closeQuote, decodeDoubleQuoted, decodePlain, decodeSingleQuoted, isBlank, isBlankOrBreak, isBreak } from './flow-scalars.js'
import type { FlowEmpty, FlowEntry, FlowMap, FlowScalar, FlowValue } from './flow-types.js'
import type { Finding, Report } from './messages.js'
import { phaseParams } from './param-table.js'
import { lineEndOf, nextLine } from './source-lines.js'
import { coreScalar } from './to-json.js'

/** 8 levels of collections, and the scalar in the innermost. */
const MAX_DEPTH = 9
/** An anchor or a tag, up to what may follow one. */
const PROPERTY = /&[^\s,[\]{}]+|!(?:<[^\s<>]*>|!?[\w\-#;/?:@&=+$.~*'()%]*)(?=[\s,[\]{}]|$)/y
const ALIAS = /\*[^\s,[\]{}]+/y
const HEADER = /[|>](?:([1-9])?([-+]?)|([-+])([1-9]))[ \t]*(?:[ \t]#.*)?(?=[\r\n]|$)/y
/** What begins another document, and what may end one. */
const DOCUMENT = /(?:---|\.\.\.)(?=\s|$)/y
const END_MARK = /(?<![^\r\n])\.\.\.\s*$/
const NO_START = /[#&*!|>'"%@`,[\]{}]/
const INDICATOR = /[,[\]{}]/
/** What YAML does not allow in a text, and what it does not allow even in quotes. */
export const UNPRINTABLE = /[^\P{Cc}\t\n\r\x85]|[\p{Cs}\ufffe\uffff]/u
const CONTROL = /[^\P{Cc}\t\n\r\x7f-\x9f]/u

/** Where a text stops being a YAML mapping as a front matter may have one. No `Error`: the stack of one takes longer than a line of YAML. */
export class YamlProblem {
  constructor(readonly offset: number) {}
}

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/**
 * Reads a YAML mapping: collections in blocks or in brackets, texts plain, in quotes or in blocks. Anchors, aliases, tags and merge keys are
 * reported and left out. Where the text is no single mapping, nothing is reported, and the problem is returned.
 */
export const readYamlMapping = (source: string, start: number, end: number, report: Report): FlowEntry[] | YamlProblem => {
  const findings: Finding[] = []
  try {
    const entries = parse(source, start, end, (finding) => findings.push(finding))
    findings.forEach(report)
    return entries
  } catch (problem) {
    // Nothing else is thrown there.
    return problem as YamlProblem
  }
}

const parse = (source: string, start: number, limit: number, report: Report): FlowEntry[] => {
  const end = limit - (END_MARK.exec(source.slice(start, limit))?.[0].length ?? 0)
  let pos = start
  let lineStart = start
  /** Where the last thing ended: an empty value has no place of its own. */
  let last = start

  const fail = (): never => {
    throw new YamlProblem(pos)
  }
  const char = (at = pos): string => (at < end ? source[at]! : '')
  const endsWord = (at: number): boolean => at >= end || isBlankOrBreak(source.charCodeAt(at))
  const isMark = (mark: string): boolean => char() === mark && endsWord(pos + 1)
  const empty = (): FlowEmpty => ({ kind: 'empty', start: last, end: last })
  /** Tabs indent nothing. */
  const indentOf = (): number => {
    let at = lineStart
    while (char(at) === ' ') at++
    return at - lineStart
  }

  /** Passes blanks, breaks and comments. Returns whether a line ended. */
  const space = (comments = true): boolean => {
    const before = lineStart
    for (;;) {
      if (pos < end && isBreak(source.charCodeAt(pos))) pos = lineStart = nextLine(source, pos)
      else if (isBlank(source.charCodeAt(pos)) && pos < end) pos++
      else if (comments && char() === '#' && (pos === lineStart || isBlank(source.charCodeAt(pos - 1)))) pos = lineEndOf(source, pos, end)
      else return lineStart > before
    }
  }
  const refuse = (from: number, to: number, what: string): void =>
    report({
      ruleId: 'yaml-feature',
      start: from,
      end: to,
      message: `${what} cannot be used in the front matter. It was left out; write the value itself.`,
    })
  /** What stands behind an anchor or a tag cannot be an alias. */
  let marked = -1
  /** Passes space with an anchor and a tag in it. */
  const properties = (): boolean => {
    let ended = space()
    let seen = ''
    for (let match = matchAt(PROPERTY, source, pos); match && pos < end; match = matchAt(PROPERTY, source, pos)) {
      const [text] = match
      const kind = text[0]!
      if (seen.includes(kind)) fail()
      seen += kind
      refuse(pos, pos + text.length, kind === '&' ? 'An anchor (`&name`)' : 'A tag (`!name`)')
      pos += text.length
      ended = space() || ended
      marked = pos
    }
    return ended
  }
  /** Passes the space inside of brackets. */
  const flowSpace = (indent: number): void => {
    if (properties() && indentOf() < indent) fail()
  }

  const scalar = (value: string, from: number, to: number, quoted: boolean): FlowScalar => {
    last = to
    return { kind: 'scalar', value, quoted, start: from, end: to }
  }

  const quotedText = (indent: number): FlowScalar => {
    const from = pos
    const close = closeQuote(source, from, end)
    if (close < 0 || CONTROL.test(source.slice(from, close))) return fail()
    while (pos < close) {
      if (!isBreak(source.charCodeAt(pos))) pos++
      else if (space(false) && indentOf() < indent) fail()
    }
    pos++
    const decode = char(from) === "'" ? decodeSingleQuoted : decodeDoubleQuoted
    return scalar(decode(source, from + 1, close, fail), from, pos, true)
  }

  const plainText = (indent: number, inFlow: boolean): FlowScalar | null => {
    const from = pos
    const isBroken = (at: number) => endsWord(at) || (inFlow && INDICATOR.test(char(at)))
    if (NO_START.test(char()) || (/[-?]/.test(char()) && isBroken(pos + 1))) return null
    let to = pos
    while (pos < end) {
      const here = char()
      if (isBreak(source.charCodeAt(pos))) {
        space(false)
        if (indentOf() < indent) break
        continue
      }
      if (here === ':' && isBroken(pos + 1)) break
      if ((here === '#' && isBlankOrBreak(source.charCodeAt(pos - 1))) || (inFlow && INDICATOR.test(here))) break
      pos++
      if (!isBlank(here.charCodeAt(0))) to = pos
    }
    if (to === from) return null
    if (UNPRINTABLE.test(source.slice(from, to))) fail()
    return scalar(decodePlain(source, from, to), from, to, false)
  }

  const add = (entries: Map<string, FlowEntry>, key: FlowValue, keyEnd: number, value: FlowValue): void => {
    if (key.kind !== 'scalar') refuse(key.start, keyEnd, 'A key that is no word')
    else if (key.value === '<<' && !key.quoted) refuse(key.start, keyEnd, 'A merge key (`<<`)')
    else if (entries.has(key.value)) report(duplicateKey(key.value, key))
    else {
      const keySpan = { start: key.start, end: key.end }
      entries.set(key.value, { key: key.value, keySpan, value, start: key.start, end: Math.max(value.end, keyEnd) })
    }
  }
  const mapOf = (entries: Map<string, FlowEntry>, from: number): FlowMap => ({
    kind: 'map',
    entries: [...entries.values()],
    start: from,
    end: last,
  })

  /** A list or a mapping in brackets. */
  const brackets = (indent: number, depth: number): FlowValue => {
    const from = pos
    const isMap = char() === '{'
    const close = isMap ? '}' : ']'
    const entries = new Map<string, FlowEntry>()
    const items: FlowValue[] = []
    pos++
    for (flowSpace(indent); char() !== close; flowSpace(indent)) {
      const line = lineStart
      const at = pos
      const key = inline(indent, depth + 1, true)
      const keyEnd = last
      flowSpace(indent)
      const isPair = char() === ':' && (isMap || lineStart === line)
      if (!key && !isPair) fail()
      if (isPair) pos++
      if (isPair) flowSpace(indent)
      if (isMap) add(entries, key ?? empty(), keyEnd, (isPair && inline(indent, depth + 1, true)) || empty())
      else if (isPair) {
        const pair = new Map<string, FlowEntry>()
        add(pair, key ?? empty(), keyEnd, inline(indent, depth + 1, true) ?? empty())
        items.push(mapOf(pair, at))
      } else items.push(key!)
      flowSpace(indent)
      if (char() === ',') pos++
      else if (char() !== close) fail()
    }
    last = Math.max(last, from)
    pos++
    return isMap ? mapOf(entries, from) : { kind: 'list', items, start: from, end: last }
  }

  /** What may stand on one line with other things; `null` when nothing of the kind does. */
  const inline = (indent: number, depth: number, inFlow: boolean): FlowValue | null => {
    if (depth > MAX_DEPTH) fail()
    const first = char()
    if (first === '"' || first === "'") return quotedText(indent)
    if (first === '[' || first === '{') return brackets(indent, depth)
    const alias = first === '*' && matchAt(ALIAS, source, pos)
    if (!alias) return plainText(indent, inFlow)
    if (pos === marked) fail()
    const from = pos
    pos += alias[0].length
    refuse(from, pos, 'An alias (`*name`)')
    last = pos
    return empty()
  }

  /** `|` or `>` with the lines below that are indented further than `parent`. */
  const blockText = (parent: number): FlowScalar => {
    const [header, digit, sign, otherSign, otherDigit] = matchAt(HEADER, source, pos) ?? fail()
    const isFolded = header.startsWith('>')
    const chomping = sign || otherSign
    const given = digit ?? otherDigit
    let indent = given === undefined ? -1 : parent + Number(given)
    let value = ''
    let blanks = 0
    let wasMore = false
    const from = Math.min(nextLine(source, pos + header.length), end)
    let at = from
    for (let lineEnd = at; at < end; at = Math.min(nextLine(source, lineEnd), end)) {
      lineEnd = lineEndOf(source, at, end)
      const line = source.slice(at, lineEnd)
      const column = line.search(/[^ ]|$/)
      const isBlankLine = column === line.length && (indent < 0 || column <= indent)
      if (indent < 0 && !isBlankLine) indent = Math.max(column, parent + 1)
      if (!isBlankLine && column < indent) break
      if (isBlankLine) {
        blanks++
        continue
      }
      const text = line.slice(indent)
      const isMore = /^[ \t]/.test(text)
      const isFirst = value === ''
      // One break between two lines of a folded text is a space; lines that are indented further keep theirs.
      const folds = isFolded && !isFirst && !isMore && !wasMore
      value += folds && blanks === 0 ? ' ' : '\n'.repeat(folds || isFirst ? blanks : blanks + 1)
      value += text
      wasMore = isMore
      blanks = 0
    }
    pos = lineStart = at
    if (UNPRINTABLE.test(value)) fail()
    const isText = value !== ''
    if (chomping === '+') value += '\n'.repeat(isText ? blanks + 1 : blanks)
    else if (chomping !== '-' && isText) value += '\n'
    return scalar(value, from, at, true)
  }

  /** Whether a colon follows a key that began on the line of `line`. */
  const isKey = (line: number): boolean => {
    while (isBlank(source.charCodeAt(pos)) && pos < end) pos++
    return lineStart === line && isMark(':')
  }
  /** Passes what is between two entries of a block. Returns whether the next one begins in its column. */
  const goesOn = (column: number): boolean => {
    space()
    const indent = indentOf()
    if (pos < end && (pos - lineStart !== indent || indent > column || (indent === 0 && matchAt(DOCUMENT, source, pos)))) fail()
    return pos < end && indent === column
  }
  const sequence = (column: number, depth: number): FlowValue => {
    const from = pos
    const items: FlowValue[] = []
    last = Math.max(last, from)
    do {
      pos++
      items.push(block(column, depth + 1, true))
    } while (goesOn(column) && isMark('-'))
    return { kind: 'list', items, start: from, end: last }
  }
  /** @param first its first key, unless that stands behind `?`. */
  const mapping = (first: FlowValue | null, from: number, column: number, depth: number): FlowMap => {
    const entries = new Map<string, FlowEntry>()
    if (depth >= MAX_DEPTH) fail()
    for (let key = first; ; ) {
      const isMarked = isMark('?')
      if (isMarked) {
        pos++
        key = block(column, depth + 1, true)
      }
      const keyEnd = last
      const hasValue = !isMarked || (goesOn(column) && isMark(':'))
      if (hasValue) pos++
      add(entries, key ?? empty(), keyEnd, hasValue ? block(column, depth + 1, isMarked) : empty())
      if (!goesOn(column)) return mapOf(entries, from)
      const line = lineStart
      properties()
      key = isMark('?') ? null : inline(column + 1, depth + 1, false)
      if (!isMark('?') && !isKey(line)) fail()
    }
  }

  /** What follows a key or a dash in the column `parent`; only a dash may be followed by a collection on its line. */
  const block = (parent: number, depth: number, isItem: boolean): FlowValue => {
    if (depth > MAX_DEPTH) fail()
    let isBelow = space()
    if (!isBelow || indentOf() > parent) isBelow = properties() || isBelow
    const column = pos - lineStart
    const isOut = isBelow && indentOf() <= parent
    if (pos >= end || (isOut && (isItem || indentOf() < parent || !isMark('-')))) return empty()
    const isStart = (isBelow ? column === indentOf() : isItem) && !source.slice(lineStart, pos).includes('\t')
    if (isStart && isMark('-')) return sequence(column, depth)
    if (char() === '|' || char() === '>') return blockText(parent)
    const line = lineStart
    const from = pos
    if (isStart && isMark('?')) return mapping(null, from, column, depth)
    const value = inline(parent + 1, depth, false)
    return isStart && isKey(line) ? mapping(value, from, column, depth) : (value ?? empty())
  }

  const root = block(-1, 1, true)
  space()
  if (pos < end || root.kind === 'scalar' || root.kind === 'list') fail()
  if (root.kind !== 'map') return []
  for (const entry of root.entries) {
    if (GLUED.test(entry.key)) {
      pos = entry.start
      fail()
    }
    keepHash(entry, source, end, report)
  }
  return root.entries
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
