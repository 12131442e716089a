import type { TextEdit } from '../../core/messages/phase-message.js'
import { MAX_DIRECTIVE, startsDirective } from '../directives/find-directive.js'
import { matchDirectiveLike } from '../directives/match-directive-like.js'
import { parseFlow } from '../flow/flow-parser.js'
import { isBreak } from '../source/character-codes.js'
import type { LineIndex } from '../source/line-index.js'
import type { EngineEnv } from './engine-rules.js'
import type { Token } from './token.js'

/** The parts of markdown-it's core state that the rule uses. */
export interface CoreState {
  tokens: Token[]
  env: object
  md: { inline: { parse(text: string, md: unknown, env: object, into: Token[]): void } }
  Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token
}

/** A brace that opens a directive, or something like one. */
export interface Brace {
  /** The offset in the token's content. */
  at: number
  /** The end of a complete directive. */
  end?: number
  /** Why it is not a directive. */
  reason?: string
  /** Whether it is the first character on its line of a paragraph. */
  isFirst: boolean
}

/** Braces per file that may not open a directive: checking one costs up to 4 KB. */
const MAX_MISSES = 500
/** The number of private-use code points that can mark them. */
const MAX_BRACES = 6400
const BRACE = /\{[ \t]*["']?[A-Za-z]{2,20}["']?[ \t]*[:=,} ]/g
const MARK = '\ufdd0'
const COMMENTS = '(?:[ \\t]*<!--(?:(?!-->).)*-->)*[ \\t]*'
const TRAILING_ID = new RegExp(`^[ \\t]*(\\{#[^{}\\s]+\\})[ \\t]*(?=${COMMENTS}(?:\\n|$))`)
const NO_TEXT = new RegExp(`^${COMMENTS}$`)

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
function countBreaks(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

/** Finds braces that may open a directive, in order and without overlap. */
function findBraces(text: string, isParagraph: boolean, left: { misses: number }): Brace[] {
  const braces: Brace[] = []
  BRACE.lastIndex = 0
  for (let match = BRACE.exec(text); match && left.misses > 0 && braces.length < MAX_BRACES; match = BRACE.exec(text)) {
    const at = match.index
    const isFirst = isParagraph && text.slice(lineStart(text, at), at).trim() === ''
    if (isEscaped(text, at)) continue
    if (startsDirective(text, at)) {
      const { map, closed } = parseFlow(text, at, Math.min(text.length, at + MAX_DIRECTIVE))
      if (closed) BRACE.lastIndex = map.end
      else left.misses--
      braces.push({ at, isFirst, ...(closed ? { end: map.end } : { reason: 'its closing brace is missing.' }) })
    } else if (!isFirst && (at === 0 || /[\s*_~]/.test(text[at - 1]!))) {
      left.misses--
      const like = matchDirectiveLike(text.slice(at, lineEnd(text, at)))
      if (like) braces.push({ at, isFirst, reason: like.reason })
    }
  }
  return braces
}

/** Returns the inline nesting depth of each brace, or -1 in code and comments. */
function measureDepths(text: string, braces: Brace[], state: CoreState): number[] {
  const depths = braces.map(() => -1)
  let marked = ''
  let from = 0
  braces.forEach(({ at }, index) => {
    marked += `${text.slice(from, at + 1)}${MARK}${String.fromCharCode(0xe000 + index)}`
    from = at + 1
  })
  const tokens: Token[] = []
  state.md.inline.parse(marked + text.slice(from), state.md, state.env, tokens)
  let depth = 0
  for (const token of tokens) {
    depth += token.nesting
    if (token.type !== 'text') continue
    for (const [, index] of token.content.matchAll(/\ufdd0([\ue000-\uf8ff])/g))
      depths[index!.charCodeAt(0) - 0xe000] = depth
  }
  return depths
}

/** Returns the directives that end their line, alone or in a row. */
function findLineEndDirectives(text: string, braces: Brace[], depths: number[], isParagraph: boolean): Set<Brace> {
  const counting: Brace[] = []
  for (let i = braces.length - 1; i >= 0; i--) {
    const { end } = braces[i]!
    if (end === undefined || depths[i] !== 0) continue
    const stop = lineEnd(text, end)
    const rest = text.slice(end, stop)
    const endsLine = (NO_TEXT.test(rest) || TRAILING_ID.test(rest)) && (isParagraph || stop === text.length)
    const next = braces[i + 1]
    const leads = next !== undefined && next === counting.at(-1) && next.at < stop
    if (endsLine || leads) counting.push(braces[i]!)
  }
  return new Set(counting.reverse())
}

/** Maps an offset in the content of a top-level token to the source. */
function locate({ content, map }: Token, isParagraph: boolean, { source, lineRange }: LineIndex) {
  const first = map![0]
  const { start, end } = lineRange(first + 1)
  const indent = (isParagraph ? /^\ufeff?[ \t]*/ : /^\ufeff?[ \t]*#*[ \t]*/).exec(source.slice(start, end))![0].length
  return (at: number): { line: number; offset: number } => {
    const breaks = countBreaks(content, at)
    if (breaks === 0) return { line: first, offset: start + indent + at }
    return { line: first + breaks, offset: lineRange(first + breaks + 1).start + at - lineStart(content, at) }
  }
}

/** Splits a paragraph or heading into its texts and the directives between them. */
function splitAtDirectives(
  tokens: readonly Token[],
  counting: Brace[],
  strays: Brace[],
  lines: LineIndex,
  make: CoreState['Token'],
): Token[] {
  const [opener, inline, closer] = tokens as [Token, Token, Token]
  const isParagraph = opener.type === 'paragraph_open'
  const { content } = inline
  const sourceAt = locate(inline, isParagraph, lines)
  const made: Token[] = []
  let from = 0

  const addText = (end: number, id = '', stop = end) => {
    const raw = content.slice(from, end)
    const start = from + raw.length - raw.trimStart().length
    const text = raw.trim()
    if (text === '' && (isParagraph || made.length > 0)) return
    const first = sourceAt(start)
    const last = sourceAt(id ? stop : start + text.length)
    const map: Token['map'] = [first.line, last.line + 1]
    const range = { start: first.offset, end: last.offset }
    const found = strays
      .filter(({ at }) => at >= start && at < end)
      .map((stray) => ({ ...stray, at: stray.at - start }))
    const part = Object.assign(new make('inline', '', 0), {
      content: id ? `${text} ${id}` : text,
      children: [],
      map,
      level: 1,
    })
    part.meta = { strays: found, range }
    made.push(Object.assign(new make(opener.type, opener.tag, 1), { map, meta: { range } }), part, closer)
  }

  let moves: TextEdit[] = []
  for (const { at, end } of counting) {
    const [trailing = '', id] = TRAILING_ID.exec(content.slice(end)) ?? []
    // `{type: selection} {#seen}` without a text that the id could belong to.
    const isOwn =
      id !== undefined && isParagraph && content.slice(Math.max(from, lineStart(content, at)), at).trim() === ''
    addText(at, isOwn ? '' : id, end! + trailing.length)
    const start = sourceAt(at)
    const last = sourceAt(end!)
    // One fix moves all directives of a line. Moving one alone would leave the others among text.
    if (from === 0 || content.slice(from, at).includes('\n')) moves = []
    const isFirst = moves.length === 0 && !isOwn
    for (const edit of createMoveEdits(
      lines,
      start.offset,
      last,
      isParagraph && !id ? undefined : isParagraph ? last.line + 1 : opener.map![1],
    )) {
      const same = moves.findIndex((each) => each.start === edit.start && each.end === edit.end)
      if (same < 0) moves.push(edit)
      // Adjacent directives share the line break between them; after a heading, one follows the other.
      else if (edit.text.trim() !== '') moves[same] = { ...edit, text: moves[same]!.text + edit.text }
    }
    const token = new make('directive', '', 0)
    // Starts on the next line, so that the text it follows is on the line above.
    token.map = [start.line + 1, last.line + 1]
    const idEnd = sourceAt(end! + trailing.trimEnd().length).offset
    const ownId = isOwn && { ownId: { id: id.slice(2, -1), start: idEnd - id.length, end: idEnd } }
    token.meta = { start: start.offset, end: last.offset, ...(isFirst && { moves }), ...ownId }
    made.push(token)
    from = end! + trailing.length
  }
  if (isParagraph) addText(content.length)
  return made
}

/**
 * Returns edits that move a directive to its own line: in its position, or after the line `after` when text follows it.
 */
export function createMoveEdits(
  { source, lineRange }: LineIndex,
  start: number,
  last: { line: number; offset: number },
  after: number | undefined,
): TextEdit[] {
  const { end } = lineRange(last.line + 1)
  const lineBreak = source.slice(end, lineRange(last.line + 2).start) || '\n'
  let before = start
  while (/[^\S\r\n]/.test(source.charAt(before - 1))) before--
  if (after !== undefined) {
    const at = lineRange(after).end
    return [
      { start: before, end: last.offset, text: '' },
      { start: at, end: at, text: lineBreak + source.slice(start, last.offset) },
    ]
  }
  const rest = source.slice(last.offset, end)
  const isAlone = before === 0 || isBreak(source.charCodeAt(before - 1))
  // Only an indent of four or more columns can precede it.
  const edits = [{ start: before, end: start, text: isAlone ? '' : lineBreak }].filter(
    ({ end, start: from, text }) => end > from || text !== '',
  )
  if (rest.trim() !== '') edits.push({ start: last.offset, end: end - rest.trimStart().length, text: lineBreak })
  return edits
}

/**
 * Treats a directive at the end of a heading or of a top-level text line as if it were on the next line, and marks
 * others among text as strays. Runs between the block and inline parsers, where code and comments can still be
 * distinguished from text.
 */
export function lineDirectives(state: CoreState): void {
  const { lines } = state.env as EngineEnv
  const left = { misses: MAX_MISSES }
  const tokens: Token[] = []
  for (let i = 0; i < state.tokens.length; i++) {
    const token = state.tokens[i]!
    const opener = tokens.at(-1)!
    tokens.push(token)
    if (token.type !== 'inline' || !token.content.includes('{') || token.content.includes(MARK)) continue
    const isParagraph = opener.type === 'paragraph_open'
    const braces = findBraces(token.content, isParagraph, left)
    if (braces.length === 0) continue
    const depths = measureDepths(token.content, braces, state)
    const isTop = opener.level === 0 && (isParagraph || opener.type === 'heading_open')
    const counting = isTop ? findLineEndDirectives(token.content, braces, depths, isParagraph) : new Set<Brace>()
    const strays = braces.filter((brace, index) => depths[index]! >= 0 && !brace.isFirst && !counting.has(brace))
    if (counting.size === 0) token.meta = { strays }
    else
      tokens.splice(
        -2,
        2,
        ...splitAtDirectives([opener, token, state.tokens[++i]!], [...counting], strays, lines, state.Token),
      )
  }
  state.tokens = tokens
}
