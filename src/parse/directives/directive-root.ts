import type { Extent } from '../../reading/reader.js'
import type { Span } from '../source/positions.js'
import type { DirectiveEnd } from './find-directive.js'

/** Where a directive's braces stand. */
export interface DirectivePlace extends Span {
  broken?: DirectiveEnd['broken']
  /** `{#id}` that follows it, and no text to belong to. */
  ownId?: Span & { id: string }
}
/** A directive; `start` and `end` enclose its braces. */
export interface DirectiveRoot extends Extent, DirectivePlace {
  kind: 'directive'
}
