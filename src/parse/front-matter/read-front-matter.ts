import { isFrontMatterKey } from '../../schema/param-table.js'
import type { FlowEntry } from '../flow/flow-types.js'
import { excerpt, type Report } from '../messages/reporter.js'
import { isBreak } from '../source/character-codes.js'
import { bomLength, findLineEnd, getNextLineStart, skipBlanks } from '../source/source-lines.js'
import { readYamlMapping } from './read-yaml-mapping.js'
import { findKey, recoverEntries } from './recover-entries.js'
import { FENCE_LIKE } from './report-misspelt-fences.js'

export interface FrontMatter {
  /** Empty when there is no front matter. Scalars keep the author's spelling. */
  entries: FlowEntry[]
  /** The start offset; equals `end` when there is no front matter. */
  start: number
  /**
   * The offset at which the Markdown starts: after the closing fence and its line break, or after the BOM when there is
   * no front matter.
   */
  end: number
}

/** In UTF-16 code units, without the fences. */
const MAX_FRONT_MATTER = 16_384

function isFence(source: string, start: number, end: number): boolean {
  return source.startsWith('---', start) && source.slice(start + 3, end).trim() === ''
}

const isBlankLine = (source: string, start: number, end: number): boolean => skipBlanks(source, start, end) === end

/**
 * Returns the line of the closing fence, or of marks used as one above the first blank line. Null when there is none.
 */
export function findClosingFence(source: string, from: number): { start: number; end: number } | null {
  let isWhole = true
  for (let start = from; start < source.length; ) {
    const end = findLineEnd(source, start)
    const next = getNextLineStart(source, end)
    if (isFence(source, start, end)) return { start, end }
    isWhole &&= !isBlankLine(source, start, end)
    if (isWhole && FENCE_LIKE.test(source.slice(start, end)) && !findKey(source, next, findLineEnd(source, next)))
      return { start, end }
    start = next
  }
  return null
}

/**
 * Returns the end of front matter without a closing fence: the first line that is blank or belongs to the Markdown.
 * `null` when it contains no known key: then `---` was a thematic break.
 */
function findUnclosedEnd(source: string, from: number): number | null {
  let known = false
  let at = from
  while (at < source.length && at - from <= MAX_FRONT_MATTER) {
    const end = findLineEnd(source, at)
    if (isBlankLine(source, at, end) || (source[at] === '#' && known) || source[at] === '{') break
    known ||= isFrontMatterKey(findKey(source, at, end)?.name)
    at = Math.min(getNextLineStart(source, end), source.length)
  }
  return known ? at : null
}

function readEntries(source: string, start: number, end: number, report: Report): FlowEntry[] {
  return readYamlMapping(source, start, end, report) ?? recoverEntries(source, start, end, report)
}

/**
 * Parses front matter: `---` on the first line that is not blank, and a key or comment on the next one. Never throws;
 * reports what it cannot read.
 */
export function readFrontMatter(source: string, report: Report): FrontMatter {
  const bom = bomLength(source)
  const none: FrontMatter = { entries: [], start: bom, end: bom }
  let first = bom
  for (
    let end = findLineEnd(source, first);
    first < source.length && isBlankLine(source, first, end);
    end = findLineEnd(source, first)
  ) {
    first = getNextLineStart(source, end)
  }
  const firstEnd = findLineEnd(source, first)
  if (!isFence(source, first, firstEnd) || firstEnd === source.length) return none
  const start = getNextLineStart(source, firstEnd)
  const startEnd = findLineEnd(source, start)
  const isEmpty = isFence(source, start, startEnd)
  if (!isEmpty && source[start] !== '#' && findKey(source, start, startEnd) === null) return none

  const fence = findClosingFence(source, start)
  if (!fence) {
    const end = findUnclosedEnd(source, start)
    if (end === null) return none
    const lineBreak = source.slice(firstEnd, start)
    const needsBreak = end > start && !isBreak(source.charCodeAt(end - 1))
    report({
      ruleId: 'front-matter-unclosed',
      start: first,
      end: firstEnd,
      message:
        'The front matter is not closed: a line `---` is missing after it. It ' +
        'was read up to the first blank line or heading.',
      fix: {
        title: 'Insert `---`',
        edits: [{ start: end, end, text: `${needsBreak ? lineBreak : ''}---${lineBreak}` }],
      },
    })
    return { entries: readEntries(source, start, end, report), start: first, end }
  }

  const end = Math.min(getNextLineStart(source, fence.end), source.length)
  const length = fence.start - start
  if (length > MAX_FRONT_MATTER) {
    report({
      ruleId: 'front-matter-too-large',
      start: first,
      end: firstEnd,
      message: 'The front matter is too long, so it was not read. Move long texts below it.',
      expected: `${MAX_FRONT_MATTER} characters at most`,
      actual: `${length} characters`,
    })
    return { entries: [], start: first, end }
  }
  // `---`, a comment that may be a heading, and prose up to a thematic break is Markdown.
  if (!isEmpty && !hasKey(source, start, fence.start)) return none
  if (!isFence(source, fence.start, fence.end)) {
    const written = source.slice(fence.start, fence.end)
    report({
      ruleId: 'front-matter-unclosed',
      ...fence,
      message: `The front matter ends with \`${excerpt(written)}\`. It was read all the same: write \`---\`.`,
      fix: { title: 'Write `---`', edits: [{ ...fence, text: '---' }] },
    })
  }
  return { entries: readEntries(source, start, fence.start, report), start: first, end }
}

/** Whether the range contains a key, or only comments and blank lines. */
function hasKey(source: string, start: number, end: number): boolean {
  let onlyComments = true
  for (let at = start; at < end; ) {
    const lineEnd = findLineEnd(source, at)
    if (findKey(source, at, lineEnd)) return true
    if (source[at] !== '#' && !isBlankLine(source, at, lineEnd)) onlyComments = false
    at = getNextLineStart(source, lineEnd)
  }
  return onlyComments
}
