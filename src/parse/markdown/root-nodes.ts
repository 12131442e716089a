import type { Content, Inline } from '../../core/content/content.js'
import type { BlockRange } from '../../reading/reader.js'
import type { DirectiveRoot } from '../directives/directive-root.js'
import type { LineIndex } from '../source/line-index.js'

/** Content at the top level of the file. */
export interface ContentRoot extends BlockRange {
  kind: 'content'
  node: Content
}

/** A top-level heading of level 1 or 2, which opens a section. */
export interface HeadingRoot extends BlockRange {
  kind: 'heading'
  depth: 1 | 2
  children: Inline[]
}

/** A top-level element of a file, in source order. */
export type Root = ContentRoot | HeadingRoot | DirectiveRoot

/** Source ranges and spellings that content nodes do not carry. */
export interface SourceInfo {
  /** The range of each content block and list item. */
  ranges: WeakMap<object, BlockRange>
  /** Code fences without a language. A ranking reads its items from one. */
  bareFences: WeakSet<object>
  /** Ids written after small headings. Only field labels use them. */
  headingIds: WeakMap<object, string>
}

export function createSourceInfo(): SourceInfo {
  return {
    ranges: new WeakMap(),
    bareFences: new WeakSet(),
    headingIds: new WeakMap(),
  }
}

/** @param firstLine 0-based @param endLine 0-based, exclusive */
export function toBlockRange(lines: LineIndex, firstLine: number, endLine: number): BlockRange {
  return {
    firstLine,
    endLine,
    start: lines.lineRange(firstLine + 1).start,
    end: lines.lineRange(Math.max(firstLine + 1, endLine)).end,
  }
}
