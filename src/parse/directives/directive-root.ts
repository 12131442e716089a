import type { SourceRange } from '../../core/messages/source-range.js'
import type { BlockRange } from '../../reading/reader.js'
import type { DirectiveEnd } from './find-directive.js'

/** The range of a directive, braces included. */
export interface DirectiveRange extends SourceRange {
  broken?: DirectiveEnd['broken']
  /** An `{#id}` that follows the directive and belongs to no text. */
  ownId?: SourceRange & { id: string }
}
/** A directive at the top level. `start` and `end` include its braces. */
export interface DirectiveRoot extends BlockRange, DirectiveRange {
  kind: 'directive'
}
