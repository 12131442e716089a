import type { Content, Inline } from '../../core/content/content.js'
import type { BlockRange } from '../../reading/reader.js'
import type { DirectiveRoot } from '../directives/directive-root.js'
import type { LineIndex } from '../source/line-index.js'

/** Prose at the top level of the file. */
export interface ContentRoot extends BlockRange {
  kind: 'content'
  node: Content
}

/** A heading of level 1 or 2 at the top level: it opens a section. */
export interface HeadingRoot extends BlockRange {
  kind: 'heading'
  depth: 1 | 2
  children: Inline[]
}

/** What stands at the top level of a file, in its order. */
export type Root = ContentRoot | HeadingRoot | DirectiveRoot

/** Positions and spellings that content itself does not carry. */
export interface SourceInfo {
  /** Where a block of content, a list item included, stands. */
  ranges: WeakMap<object, BlockRange>
  /** Fences without a language: a ranking reads its items from one. */
  bareFences: WeakSet<object>
  /** Ids written after small headings, which only the label of a field has a use for. */
  headingIds: WeakMap<object, string>
}

export const createSourceInfo = (): SourceInfo => ({
  ranges: new WeakMap(),
  bareFences: new WeakSet(),
  headingIds: new WeakMap(),
})

/** @param endLine exclusive, both from 0. */
export const toBlockRange = (lines: LineIndex, firstLine: number, endLine: number): BlockRange => ({
  firstLine,
  endLine,
  start: lines.lineRange(firstLine + 1).start,
  end: lines.lineRange(Math.max(firstLine + 1, endLine)).end,
})
