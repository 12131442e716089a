import type { SourceRange } from '../../core/messages/source-range.js'

/** A scalar. `value` is decoded but never coerced: `010`, `null` and `1e-5` stay as written. */
export interface FlowScalar extends SourceRange {
  kind: 'scalar'
  value: string
  /**
   * Whether it was in quotes or in a block scalar of the front matter. Quoted scalars are never numbers, booleans or
   * null.
   */
  quoted: boolean
}

export interface FlowList extends SourceRange {
  kind: 'list'
  items: FlowValue[]
}

/** A mapping with unique keys in source order. */
export interface FlowMap extends SourceRange {
  kind: 'map'
  entries: FlowEntry[]
}

/** A missing value; `start` and `end` are its expected offset. */
export interface FlowEmpty extends SourceRange {
  kind: 'empty'
}

/** A value of a directive or of the front matter, with its source range. */
export type FlowValue = FlowScalar | FlowList | FlowMap | FlowEmpty

/** `start` and `end` include the key and the value. */
export interface FlowEntry extends SourceRange {
  key: string
  keyRange: SourceRange
  value: FlowValue
}
