import { parseFlow } from '../flow/flow-parser.js'
import { isBreak } from '../source/character-codes.js'
import { findLineEnd, getNextLineStart, skipBlanks } from '../source/source-lines.js'

/**
 * Why a directive did not end where it should. `trailing-text`: the brace closed, but something follows it on its line.
 */
export type BrokenReason = 'blank-line' | 'too-long' | 'next-directive' | 'unclosed' | 'trailing-text'

export interface DirectiveEnd {
  /** After the closing brace; for a broken directive, the end of its first line. */
  end: number
  broken?: BrokenReason
}

/** The longest directive, in UTF-16 units. */
export const MAX_DIRECTIVE = 4096
const START_WINDOW = 200
/** A value must follow: `{type: }` is no directive. The break allows the brace to stand on a line of its own. */
const START = /^\{[ \t]*(?:(?:\r\n?|\n)[ \t]*)?(?:"type"|'type'|type)[ \t]*:\s*[^\s,[\]{}]/

/** Whether a directive starts at the `{` at `offset`: its first key is `type`. Looks at no more than 200 characters. */
export const startsDirective = (source: string, offset: number): boolean =>
  START.test(source.slice(offset, offset + START_WINDOW))

/** How far the directive may reach, and what stops it there. */
export const findDirectiveLimit = (
  source: string,
  offset: number,
  limit: number,
): { end: number; reason: BrokenReason } => {
  const furthest = Math.min(limit, offset + MAX_DIRECTIVE)
  let end = findLineEnd(source, offset, furthest)
  while (end < furthest) {
    const line = getNextLineStart(source, end)
    const text = skipBlanks(source, line, furthest)
    if (text < furthest && isBreak(source.charCodeAt(text))) return { end, reason: 'blank-line' }
    if (source[text] === '{' && text - line <= 3 && startsDirective(source, text))
      return { end, reason: 'next-directive' }
    end = findLineEnd(source, text, furthest)
  }
  return { end: furthest, reason: furthest < limit ? 'too-long' : 'unclosed' }
}

/** Comments of one line are no text. */
const COMMENTS = /(?:<!--(?:(?!-->)[^\r\n])*-->[ \t]*)*/y
const skipComments = (source: string, at: number, limit: number): number => {
  COMMENTS.lastIndex = at
  return Math.min(limit, at + COMMENTS.exec(source)![0].length)
}

/**
 * Finds the closing brace of the directive whose `{` is at `offset`. `limit` ends the source early (the end of an
 * enclosing box). Looks no further than 4 KB, a blank line or the next directive, so that calling it for each line of a
 * file stays linear.
 */
export const findDirective = (source: string, offset: number, limit: number = source.length): DirectiveEnd => {
  const { end, reason } = findDirectiveLimit(source, offset, limit)
  const firstLine = findLineEnd(source, offset, limit)
  const unclosed: DirectiveEnd = { end: firstLine, broken: reason }
  // Parsing each one in vain would cost 4 KB a line.
  if (!source.slice(offset, end).includes('}')) return unclosed
  const { map, closed } = parseFlow(source, offset, end)
  if (!closed) return unclosed
  const after = skipComments(source, skipBlanks(source, map.end, limit), limit)
  return after >= limit || isBreak(source.charCodeAt(after))
    ? { end: map.end }
    : { end: firstLine, broken: 'trailing-text' }
}
