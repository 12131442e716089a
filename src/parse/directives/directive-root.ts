import type { BlockRange } from '../../reading/reader.js'
import type { SourceRange } from '../source/line-index.js'
import type { DirectiveEnd } from './find-directive.js'

/** Where a directive's braces stand. */
export interface DirectiveRange extends SourceRange {
  broken?: DirectiveEnd['broken']
  /** `{#id}` that follows it, and no text to belong to. */
  ownId?: SourceRange & { id: string }
}
/** A directive; `start` and `end` enclose its braces. */
export interface DirectiveRoot extends BlockRange, DirectiveRange {
  kind: 'directive'
}
