import type { Content, Inline } from '../../core/content/content.js'
import type { Extent } from '../../reading/reader.js'
import type { DirectiveRoot } from '../directives/directive-root.js'
import type { Lines } from '../source/positions.js'

/** Prose at the top level of the file. */
export interface ContentRoot extends Extent {
  kind: 'content'
  node: Content
}

/** A heading of level 1 or 2 at the top level: it opens a section. */
export interface HeadingRoot extends Extent {
  kind: 'heading'
  depth: 1 | 2
  children: Inline[]
}

/** What stands at the top level of a file, in its order. */
export type Root = ContentRoot | HeadingRoot | DirectiveRoot

/** Positions and spellings that content itself does not carry. */
export interface Sides {
  /** Where a block of content, a list item included, stands. */
  extents: WeakMap<object, Extent>
  /** Fences without a language: a ranking reads its items from one. */
  bareFences: WeakSet<object>
  /** Ids written after small headings, which only the label of a field has a use for. */
  headingIds: WeakMap<object, string>
}

export const createSides = (): Sides => ({
  extents: new WeakMap(),
  bareFences: new WeakSet(),
  headingIds: new WeakMap(),
})

/** @param endLine exclusive, both from 0. */
export const extentOf = (lines: Lines, firstLine: number, endLine: number): Extent => ({
  firstLine,
  endLine,
  start: lines.span(firstLine + 1).start,
  end: lines.span(Math.max(firstLine + 1, endLine)).end,
})
