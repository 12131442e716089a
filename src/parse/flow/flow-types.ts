import type { SourceRange } from '../source/line-index.js'

/** A word or a text. `value` is decoded, but never coerced: `010`, `null` and `1e-5` stay what the author wrote. */
export interface FlowScalar extends SourceRange {
  kind: 'scalar'
  value: string
  /** Stood in quotes (or in a block scalar of the front matter): never a number, boolean or null. */
  quoted: boolean
}

export interface FlowList extends SourceRange {
  kind: 'list'
  items: FlowValue[]
}

/** Keys are unique, in the author's order. */
export interface FlowMap extends SourceRange {
  kind: 'map'
  entries: FlowEntry[]
}

/** A key without a value; `start` and `end` are where it should stand. */
export interface FlowEmpty extends SourceRange {
  kind: 'empty'
}

/** A value of a directive or of the front matter, with its exact place. */
export type FlowValue = FlowScalar | FlowList | FlowMap | FlowEmpty

/** `start` and `end` enclose key and value. */
export interface FlowEntry extends SourceRange {
  key: string
  keyRange: SourceRange
  value: FlowValue
}
