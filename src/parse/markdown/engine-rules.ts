import type { DirectiveEnd } from '../directives/find-directive.js'
import { findDirective, MAX_DIRECTIVE, startsDirective } from '../directives/find-directive.js'
import type { LineIndex } from '../source/line-index.js'
import { bomLength } from '../source/source-lines.js'

/** The parts of markdown-it's block state that our rules use. */
export interface BlockState {
  src: string
  env: object
  line: number
  blkIndent: number
  /** Line starts, indents in characters and in columns, and line ends. Open container blocks shift the first three. */
  bMarks: number[]
  tShift: number[]
  sCount: number[]
  eMarks: number[]
  isEmpty(line: number): boolean
  getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string
  push(type: string, tag: string, nesting: -1 | 0 | 1): BlockToken
}

interface BlockToken {
  map: [number, number] | null
  content: string
  meta: Record<string, unknown> | null
}

export type BlockRule = (state: BlockState, line: number, end: number, silent: boolean) => boolean

/** State of one parse. */
export interface EngineEnv {
  lines: LineIndex
  /** The enclosing container blocks, outermost first: the content column of a list item, or -1 for a block quote. */
  containers: number[]
  /** The indent of each line in characters and in columns, before container blocks shift it. */
  indents: { characters: number[]; columns: number[] }
  /** The end of the directive that starts on a line. */
  directives: Map<number, DirectiveEnd>
  /** The last search for a comment end, so that many unclosed comments cause one search. */
  commentSearch: { from: number; found: number; failedBefore: number; indent: number }
  /** Called once, with the line whose content is nested too deep. */
  onTooDeep: (line: number) => void
}

const getEnv = (state: BlockState) => state.env as EngineEnv

const BRACE = 0x7b
const LESS_THAN = 0x3c

/** A directive on its own lines. It interrupts everything except fences, comments and the enclosing container block. */
export const directive: BlockRule = (state, line, _end, silent) => {
  const { containers, indents, lines } = getEnv(state)
  const columns = indents.columns[line]!
  if (columns >= 4) return false
  const at = state.bMarks[line]! + state.tShift[line]!
  if (state.src.charCodeAt(at) !== BRACE) return false
  // In a container block, a directive only ends the block: it must start left of the item's content, and not after a
  // marker or a `>` on its line.
  const container = containers[0]
  if (container !== undefined && (!silent || container < 0 || columns >= container)) return false
  const start = lines.lineRange(line + 1).start + indents.characters[line]! + (line === 0 ? bomLength(lines.source) : 0)
  if (lines.source.charCodeAt(start) !== BRACE) return false

  const found = findOnce(state, line, start)
  if (found === null || (silent && isInComment(state.src, at))) return false
  if (silent) return true
  const token = state.push('directive', '', 0)
  const last = found.broken ? line : lines.point(found.end).line - 1
  token.map = [line, last + 1]
  token.meta = { start, ...found }
  state.line = last + 1
  return true
}

/** `## What? {type: selection,`: a directive that starts at the end of a heading and continues below it. */
export const headingDirective: BlockRule = (state, line, _end, silent) => {
  const { containers, lines } = getEnv(state)
  const text = state.src.slice(state.bMarks[line], state.eMarks[line])
  const at = text.lastIndexOf('{')
  const before = text.slice(0, Math.max(0, at))
  const [, marks] = /^ {0,3}(#{1,6})[ \t]/.exec(before) ?? []
  // After code, an escape or HTML, only the inline parser could decide.
  if (silent || containers.length > 0 || marks === undefined || /[`\\<]/.test(before)) return false
  const start = lines.lineRange(line + 1).start + at + (line === 0 ? bomLength(lines.source) : 0)
  if (!startsDirective(lines.source, start)) return false
  const found = findDirective(lines.source, start)
  const last = lines.point(found.end).line - 1
  if (found.broken || last === line) return false

  const title = before.trimEnd()
  const tag = `h${marks.length}`
  const heading = state.push('heading_open', tag, 1)
  const inline = state.push('inline', '', 0)
  Object.assign(inline, { content: title.trim().slice(marks.length).trim(), children: [] })
  state.push('heading_close', tag, -1)
  const token = state.push('directive', '', 0)
  heading.map = inline.map = [line, line + 1]
  heading.meta = inline.meta = { range: { start: lines.lineRange(line + 1).start, end: start - at + title.length } }
  token.map = [line + 1, last + 1]
  const lineBreak = lines.source.slice(lines.lineRange(line + 1).end, lines.lineRange(line + 2).start)
  token.meta = { start, ...found, moves: [{ start: start - at + title.length, end: start, text: lineBreak }] }
  state.line = last + 1
  return true
}

/** Whether a comment that starts inside the paragraph is still open. It must be closed in the same paragraph. */
function isInComment(src: string, at: number): boolean {
  const from = Math.max(0, at - MAX_DIRECTIVE)
  const before = src.slice(from, at)
  const open = before.lastIndexOf('<!--')
  if (open < 0 || before.includes('-->', open) || /\n[ \t]*\n/.test(before.slice(open))) return false
  const rest = src.slice(at, at + MAX_DIRECTIVE)
  const close = rest.indexOf('-->')
  return close >= 0 && !/\n[ \t]*\n/.test(rest.slice(0, close))
}

// markdown-it calls the rule once per block that the line might interrupt.
function findOnce(state: BlockState, line: number, start: number): DirectiveEnd | null {
  const { directives, lines } = getEnv(state)
  let found = directives.get(line)
  if (!found) {
    found = startsDirective(lines.source, start)
      ? findDirective(lines.source, start)
      : { end: start, broken: 'trailing-text' }
    directives.set(line, found)
  }
  return found.broken === 'trailing-text' ? null : found
}

/**
 * Comments are the only HTML blocks, so a directive below a `<div>` still works. A comment that is not closed in its
 * container block is text; text after `-->` is parsed.
 */
export const comment: BlockRule = (state, line, end, silent) => {
  const at = state.bMarks[line]! + state.tShift[line]!
  if (state.sCount[line]! - state.blkIndent >= 4 || state.src.charCodeAt(at) !== LESS_THAN) return false
  if (!state.src.startsWith('<!--', at)) return false
  const close = commentEnd(state, at + 2)
  if (close < 0 || close > state.eMarks[end - 1]!) return false
  const last = lineOfCommentEnd(state, line, close)
  if (last < 0) return false
  const rest = close + 3
  const hasRest = state.src.slice(rest, state.eMarks[last]).trim() !== ''
  // On a single line, the inline parser drops the comment and keeps the rest.
  if (hasRest && last === line) return false
  if (silent) return true
  state.push('comment', '', 0).map = [line, last + 1]
  if (hasRest) {
    const spaces = state.src.slice(rest).search(/[^ \t]/)
    state.bMarks[last] = rest
    state.tShift[last] = spaces
    state.sCount[last] = state.blkIndent
  }
  state.line = hasRest ? last : last + 1
  return true
}

function commentEnd(state: BlockState, from: number): number {
  const { commentSearch } = getEnv(state)
  if (from < commentSearch.from || (commentSearch.found >= 0 && commentSearch.found < from)) {
    commentSearch.from = from
    commentSearch.found = state.src.indexOf('-->', from)
  }
  return commentSearch.found
}

/** Returns the line with the comment end, or -1 when the container block ends first. */
function lineOfCommentEnd(state: BlockState, line: number, close: number): number {
  const { commentSearch } = getEnv(state)
  if (line < commentSearch.failedBefore && state.blkIndent === commentSearch.indent) return -1
  let last = line
  while (state.eMarks[last]! < close) {
    last++
    if (state.sCount[last]! < state.blkIndent && !state.isEmpty(last)) {
      commentSearch.failedBefore = last
      commentSearch.indent = state.blkIndent
      return -1
    }
  }
  return last
}

function isMathFence(state: BlockState, line: number): boolean {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trim() === '$$'
}

/** `$$` on its own lines around TeX, or `$$ TeX $$` on one line. A blank line ends the search. */
export const math: BlockRule = (state, line, end, silent) => {
  const at = state.bMarks[line]! + state.tShift[line]!
  if (state.sCount[line]! - state.blkIndent >= 4 || !state.src.startsWith('$$', at)) return false
  const text = state.src.slice(at, state.eMarks[line]).trim()
  let last = line
  let content = ''
  if (text === '$$') {
    do {
      last++
      if (last >= end || state.isEmpty(last) || state.sCount[last]! < state.blkIndent) return false
    } while (!isMathFence(state, last))
    content = state.getLines(line + 1, last, state.sCount[line]!, false)
  } else {
    content = text.slice(2, -2)
    if (text.length < 5 || !text.endsWith('$$') || content.includes('$$')) return false
  }
  if (silent) return true
  const token = state.push('math_block', '', 0)
  token.map = [line, last + 1]
  token.content = content.trim()
  state.line = last + 1
  return true
}
