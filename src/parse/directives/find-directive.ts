import { parseFlow } from '../flow/flow-parser.js'
import { isBreak } from '../source/character-codes.js'
import { findLineEnd, getNextLineStart, skipBlanks } from '../source/source-lines.js'

/** Why a directive is broken. `trailing-text`: text follows the closing brace on its line. */
export type BrokenReason = 'blank-line' | 'too-long' | 'next-directive' | 'unclosed' | 'trailing-text'

export interface DirectiveEnd {
  /** The offset after the closing brace; for a broken directive, the end of its first line. */
  end: number
  broken?: BrokenReason
}

/** The maximum length of a directive, in UTF-16 code units. */
export const MAX_DIRECTIVE = 4096
const START_WINDOW = 200
/** A value must follow, so `{type: }` does not match. A line break may follow the brace. */
const START = /^\{[ \t]*(?:(?:\r\n?|\n)[ \t]*)?(?:"type"|'type'|type)[ \t]*:\s*[^\s,[\]{}]/

/** Whether a directive starts at the `{` at `offset`: its first key is `type`. Reads at most 200 characters. */
export function startsDirective(source: string, offset: number): boolean {
  return START.test(source.slice(offset, offset + START_WINDOW))
}

/** Returns the furthest offset that the directive can reach, and the reason it stops there. */
export function findDirectiveLimit(
  source: string,
  offset: number,
  limit: number,
): { end: number; reason: BrokenReason } {
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

/** Comments on one line do not count as trailing text. */
const COMMENTS = /(?:<!--(?:(?!-->)[^\r\n])*-->[ \t]*)*/y
function skipComments(source: string, at: number, limit: number): number {
  COMMENTS.lastIndex = at
  return Math.min(limit, at + COMMENTS.exec(source)![0].length)
}

/**
 * Finds the closing brace of the directive whose `{` is at `offset`. `limit` ends the source early, such as at the end
 * of a container block. Reads at most 4 KB, up to a blank line or the next directive, so that calling it for every line
 * stays linear.
 */
export function findDirective(source: string, offset: number, limit: number = source.length): DirectiveEnd {
  const { end, reason } = findDirectiveLimit(source, offset, limit)
  const firstLine = findLineEnd(source, offset, limit)
  const unclosed: DirectiveEnd = { end: firstLine, broken: reason }
  // Skips parsing that cannot succeed: it costs up to 4 KB per line.
  if (!source.slice(offset, end).includes('}')) return unclosed
  const { map, closed } = parseFlow(source, offset, end)
  if (!closed) return unclosed
  const after = skipComments(source, skipBlanks(source, map.end, limit), limit)
  return after >= limit || isBreak(source.charCodeAt(after))
    ? { end: map.end }
    : { end: firstLine, broken: 'trailing-text' }
}
