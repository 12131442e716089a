import { isParamName, isParamOfKind } from '../../schema/param-table.js'
import type { Finding } from '../messages/reporter.js'
import { isBlankOrBreak } from '../source/character-codes.js'
import { findLineEnd } from '../source/source-lines.js'
import { checkEntries, type RawEntry } from './flow-entries.js'
import {
  badEscapeFinding,
  commentFinding,
  idOutsideFinding,
  malformedTextFinding,
  missingSpaceFinding,
  otherQuotesFinding,
  plainTextFindings,
  strayCommaFinding,
  tooDeepFinding,
  unclosedBracketFinding,
  wideColonFinding,
  wideCommasFinding,
} from './flow-findings.js'
import { decodeDoubleQuoted, decodePlain, decodeSingleQuoted, findClosingQuote } from './flow-scalars.js'
import type { FlowEmpty, FlowList, FlowMap, FlowScalar, FlowValue } from './flow-types.js'
import { pairBrackets } from './pair-brackets.js'

export interface FlowResult {
  map: FlowMap
  /** Whether the closing brace was found. */
  closed: boolean
  /** Not reported yet, because the parse may be a trial. */
  findings: Finding[]
}

const MAX_DEPTH = 8
/** A name followed by a colon without a space: `type:x`, but not `https://…`. */
const GLUED = /([A-Za-z_][\w-]{0,63}):(?!\/\/)(?=[^\s,[\]{}])/y
/** A key with a full-width colon. */
const WIDE_COLON = /([A-Za-z_][\w-]{0,63})[ \t]*(?=：)/y
/** The next key, which shows that `，` means a comma. */
const NEXT_KEY = /\s*["']?([A-Za-z]\w{0,63})["']?[ \t]*[:：]/y
/** Separators in other scripts. */
const WIDE_COMMA = /[，、،､]/
const DOUBLE_CURLY = '“”„‟'
const SINGLE_CURLY = '‘’‚‛'
/** Opening quotes that word processors insert in some languages, and their closing marks. */
const GUILLEMETS: Readonly<Record<string, string>> = { '«': '»', '»': '«»', '‹': '›', '›': '‹›' }
/** East Asian quotation marks and title marks. They stay in the text and only keep commas inside it. */
const CORNERS: Readonly<Record<string, string>> = { '「': '」', '『': '』', '《': '》', '〈': '〉', '〝': '〞〟' }
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|《[^》]*》/g
const OWN_ID = /[ \t]*(\{#[\w-]{1,64}\})/y
function isIndicator(char: string | undefined): boolean {
  return char === ',' || char === '[' || char === ']' || char === '{' || char === '}'
}

const emptyAt = (offset: number): FlowEmpty => ({ kind: 'empty', start: offset, end: offset })

type Context = 'key' | 'map' | 'list'

/**
 * Parses a flow mapping once. With `comments`, ` #` starts a comment as in YAML; without, only where it cannot hide a
 * closing brace.
 */
function parseMapping(source: string, start: number, limit: number, comments: boolean) {
  let pos = start
  const findings: Finding[] = []
  let commentsSeen = 0
  let isDoubtful = false
  let hasWide: boolean | undefined
  let pairs: ReadonlyMap<number, number> | undefined

  const findPartner = (offset: number): number | undefined => {
    pairs ??= pairBrackets(source, start, limit)
    return pairs.get(offset)
  }
  const unit = (offset: number): number => (offset < limit ? source.charCodeAt(offset) : Number.NaN)
  const char = (offset: number = pos): string | undefined => (offset < limit ? source[offset] : undefined)
  const isSeparated = (offset: number): boolean => isBlankOrBreak(source.charCodeAt(offset - 1))
  const endsKey = (offset: number): boolean => {
    const next = char(offset + 1)
    return next === undefined || isBlankOrBreak(unit(offset + 1)) || isIndicator(next)
  }
  const lineEnd = (offset: number): number => findLineEnd(source, offset, limit)

  /** Skips blanks, line breaks and comments. */
  const skipSpace = (beforeEntry = false): void => {
    for (;;) {
      if (isBlankOrBreak(unit(pos))) pos++
      else if (char() === '#' && isSeparated(pos)) {
        const end = lineEnd(pos)
        if (!comments && !(beforeEntry && end < limit && !source.slice(pos, end).trimEnd().endsWith('}'))) return
        commentsSeen++
        pos = end
      } else return
    }
  }

  /** Whether `，`, `、` and the like separate the items of the current list. */
  let wide = false
  /** Whether learners see the current value when it is unquoted. */
  let forLearners = false
  const isWideComma = (context: Context): boolean => {
    if (!WIDE_COMMA.test(source[pos]!)) return false
    if (context === 'list') return wide
    NEXT_KEY.lastIndex = pos + 1
    return isParamName(NEXT_KEY.exec(source)?.[1] ?? '')
  }

  /**
   * Whether the value just read is followed by a delimiter. In YAML nothing else can follow a comment, so the comment
   * was text.
   */
  const isFollowedBy = (context: Context): boolean => {
    const before = commentsSeen
    skipSpace()
    const next = char()
    const proper = next === undefined || (context === 'key' ? ':：,}]' : ',}]').includes(next) || isWideComma(context)
    if (!proper && commentsSeen > before) isDoubtful = true
    return proper
  }

  /** Whether the bracket at `pos` closes an outer collection, which leaves the one opened at `opener` unclosed. */
  const closesOuter = (opener: number): boolean => {
    const open = findPartner(pos)
    return open !== undefined && open < opener
  }

  /** Offsets in the text last read that YAML reads differently; -1 when there are none. */
  let colon = -1
  let hash = -1

  const readPlain = (context: Context, opener: number): FlowScalar => {
    const from = pos
    let end = pos
    colon = hash = -1
    while (pos < limit) {
      const here = source[pos]!
      if (here === ',' || (here > '~' && isWideComma(context))) break
      if (here === '}' && (context !== 'list' || closesOuter(opener))) break
      if (here === ']' && (context === 'list' || closesOuter(opener))) break
      if (here === ':' && endsKey(pos)) {
        if (context === 'key') break
        if (colon < 0) colon = pos
      }
      if (here === '#' && pos > from && isSeparated(pos)) {
        // YAML reads `#1` in `Take #1` as a comment, but the author means text when no space follows.
        if (comments && !(forLearners && !isBlankOrBreak(source.charCodeAt(pos + 1)))) break
        if (hash < 0) hash = pos
      }
      const close = here === '[' || here === '{' ? findPartner(pos) : undefined
      if (close !== undefined) pos = end = close + 1
      else if (isBlankOrBreak(source.charCodeAt(pos))) pos++
      else end = ++pos
    }
    return { kind: 'scalar', value: decodePlain(source, from, end), quoted: false, start: from, end }
  }

  /** Reads malformed quoted text or a malformed list as plain text from its first character. */
  const readMalformed = (context: Context, opener: number, ruleId: 'value-quote' | 'value-bracket'): FlowScalar => {
    const scalar = readPlain(context, opener)
    findings.push(malformedTextFinding(scalar, ruleId))
    return scalar
  }

  /** Returns null and leaves `pos` when the quote does not open a valid quoted scalar. */
  const readQuoted = (context: Context): FlowScalar | null => {
    const from = pos
    const close = findClosingQuote(source, from, limit)
    if (close < 0) return null
    pos = close + 1
    const id = context === 'list' ? readOwnId() : ''
    const end = pos
    if (!isFollowedBy(context)) {
      pos = from
      return null
    }
    const text =
      source[from] === "'"
        ? decodeSingleQuoted(source, from + 1, close)
        : decodeDoubleQuoted(source, from + 1, close, (offset) => findings.push(badEscapeFinding(source, offset)))
    const scalar: FlowScalar = { kind: 'scalar', value: id ? `${text} ${id}` : text, quoted: true, start: from, end }
    if (id) findings.push(idOutsideFinding(scalar))
    return scalar
  }

  /** Reads an `{#id}` after a quoted item. */
  const readOwnId = (): string => {
    OWN_ID.lastIndex = pos
    const id = OWN_ID.exec(source)?.[1] ?? ''
    if (id && OWN_ID.lastIndex <= limit) pos = OWN_ID.lastIndex
    return id
  }

  /** Reads text in curly quotes. Returns null and leaves `pos` when they are not a pair. */
  const readCurlyQuoted = (context: Context, marks: string, stay: boolean): FlowScalar | null => {
    const from = pos
    for (let at = pos + 1; at < limit; at++) {
      if (!marks.includes(source[at]!)) continue
      // Without a comma there is nothing to keep together.
      if (stay && !/[,，、]/.test(source.slice(from, at))) break
      pos = at + 1
      const id = context === 'list' ? readOwnId() : ''
      const end = pos
      if (isFollowedBy(context)) {
        const text = stay ? decodePlain(source, from, at + 1) : decodePlain(source, from + 1, at)
        const scalar: FlowScalar = {
          kind: 'scalar',
          value: id ? `${text} ${id}` : text,
          quoted: true,
          start: from,
          end,
        }
        findings.push(otherQuotesFinding(source, scalar, at, stay))
        return scalar
      }
      // An apostrophe looks like a closing quote.
      if (source[at] !== '’') break
    }
    pos = from
    return null
  }

  const readValue = (context: 'map' | 'list', opener: number, depth: number): FlowValue => {
    const first = char()
    const from = pos
    if (first === '"' || first === "'") return readQuoted(context) ?? readMalformed(context, opener, 'value-quote')
    if (first === '[' || first === '{') {
      if (depth >= MAX_DEPTH) {
        findings.push(tooDeepFinding(from, MAX_DEPTH))
        return readPlain(context, opener)
      }
      const before = findings.length
      const collection = first === '[' ? readList(depth + 1) : readMap(depth + 1)
      if (isFollowedBy(context)) return collection
      pos = from
      findings.length = before
      return readMalformed(context, opener, 'value-bracket')
    }
    const corner = CORNERS[first ?? '']
    const marks =
      corner ??
      GUILLEMETS[first ?? ''] ??
      (first !== undefined && first !== '’' && [DOUBLE_CURLY, SINGLE_CURLY].find((each) => each.includes(first)))
    const inCurly = marks ? readCurlyQuoted(context, marks, corner !== undefined) : null
    if (inCurly) return inCurly
    const scalar = readPlain(context, opener)
    if (scalar.end === scalar.start) return emptyAt(from)
    findings.push(...plainTextFindings(scalar, colon, hash))
    if (forLearners && comments && char() === '#') findings.push(commentFinding(pos, lineEnd(pos)))
    isFollowedBy(context)
    return scalar
  }

  /** In a list without `,` outside of quotes, `，` and `、` separate the items. */
  const hasWideCommasOnly = (open: number): boolean => {
    hasWide ??= WIDE_COMMA.test(source.slice(start, limit))
    if (!hasWide) return false
    const text = source.slice(open, findPartner(open) ?? open)
    return WIDE_COMMA.test(text) && !text.replace(QUOTED, '').includes(',')
  }

  const readList = (depth: number): FlowList => {
    const from = pos++
    const items: FlowValue[] = []
    const wideBefore = wide
    const commas: number[] = []
    wide = hasWideCommasOnly(from)
    for (;;) {
      skipSpace(true)
      const here = char()
      if (here === ']') {
        pos++
        break
      }
      if (here === undefined || (here === '}' && closesOuter(from))) {
        findings.push(unclosedBracketFinding(from, pos, ']'))
        break
      }
      if (here === ',') findings.push(strayCommaFinding(pos))
      else items.push(readValue('list', from, depth))
      if (char() === ',') pos++
      else if (pos < limit && isWideComma('list')) commas.push(pos++)
    }
    wide = wideBefore
    if (commas.length > 0) findings.push(wideCommasFinding(source, commas))
    return { kind: 'list', items, start: from, end: pos }
  }

  /** Reads a key and its colon. A lone key has none. */
  const readKey = (opener: number): { key: FlowScalar; lone: boolean } => {
    if (char() === '?' && isBlankOrBreak(unit(pos + 1))) {
      pos++
      skipSpace()
    }
    const from = pos
    const inQuotes = char() === '"' || char() === "'" ? readQuoted('key') : null
    GLUED.lastIndex = WIDE_COLON.lastIndex = from
    const wideName = inQuotes ? undefined : WIDE_COLON.exec(source)?.[1]
    if (inQuotes ? char() === '：' : wideName !== undefined && isParamName(wideName)) {
      const end = inQuotes ? pos : WIDE_COLON.lastIndex
      findings.push(wideColonFinding(source, end))
      pos = end + 1
      const scalar = {
        kind: 'scalar',
        value: wideName!,
        quoted: false,
        start: from,
        end: from + (wideName?.length ?? 0),
      } as const
      return { key: inQuotes ?? scalar, lone: false }
    }
    const name = inQuotes ? undefined : GLUED.exec(source)?.[1]
    let key = inQuotes
    if (!key && !(name && isParamName(name))) {
      key = readPlain('key', opener)
      isFollowedBy('key')
    }
    if (name !== undefined && char() !== ':') {
      key = { kind: 'scalar', value: name, quoted: false, start: from, end: from + name.length }
      pos = key.end
      findings.push(missingSpaceFinding(key))
    }
    const lone = char() !== ':'
    if (!lone) pos++
    return { key: key!, lone }
  }

  const readEntry = (opener: number, depth: number): RawEntry => {
    const { key, lone } = readKey(opener)
    const keyRange = { start: key.start, end: key.end }
    if (lone) return { key: key.value, keyRange, value: emptyAt(key.end), ...keyRange, lone }
    const colonEnd = pos
    forLearners = isParamOfKind(key.value, 'text', 'text-list')
    skipSpace()
    const next = char()
    const content =
      next === undefined || next === ',' || next === '}' ? emptyAt(colonEnd) : readValue('map', opener, depth)
    return {
      key: key.value,
      keyRange,
      value: content,
      start: key.start,
      end: Math.max(content.end, colonEnd),
      lone,
    }
  }

  let closed = false
  const readMap = (depth: number): FlowMap => {
    const from = pos++
    const raw: RawEntry[] = []
    for (;;) {
      skipSpace(true)
      const here = char()
      if (here === '}') {
        pos++
        if (depth === 1) closed = true
        break
      }
      if (here === undefined || (here === ']' && closesOuter(from))) {
        // The caller checks the closing brace of the directive itself.
        if (depth > 1) findings.push(unclosedBracketFinding(from, pos, '}'))
        break
      }
      if (here === ',') findings.push(strayCommaFinding(pos))
      else raw.push(readEntry(from, depth))
      if (char() === ',') pos++
      else if (pos < limit && isWideComma('map')) findings.push(wideCommasFinding(source, [pos++]))
    }
    return {
      kind: 'map',
      entries: checkEntries(source, raw, (finding) => findings.push(finding)),
      start: from,
      end: pos,
    }
  }

  const root = readMap(1)
  return { map: root, closed, findings, commentsSeen, doubtful: isDoubtful }
}

/**
 * Parses the flow mapping at `start` as YAML. When a comment leaves it unclosed or broken (`title: Problem #1}`),
 * parses it again with ` #` as text.
 */
export function parseFlow(source: string, start: number, limit: number): FlowResult {
  const asYaml = parseMapping(source, start, limit, true)
  const isValidYaml = asYaml.commentsSeen === 0 || (asYaml.closed && !asYaml.doubtful)
  return isValidYaml ? asYaml : parseMapping(source, start, limit, false)
}
