import type { Span } from '../source/positions.js'

/** A word or a text. `value` is decoded, but never coerced: `010`, `null` and `1e-5` stay what the author wrote. */
export interface FlowScalar extends Span {
  kind: 'scalar'
  value: string
  /** Stood in quotes (or in a block scalar of the front matter): never a number, boolean or null. */
  quoted: boolean
}

export interface FlowList extends Span {
  kind: 'list'
  items: FlowValue[]
}

/** Keys are unique, in the author's order. */
export interface FlowMap extends Span {
  kind: 'map'
  entries: FlowEntry[]
}

/** A key without a value; `start` and `end` are where it should stand. */
export interface FlowEmpty extends Span {
  kind: 'empty'
}

/** A value of a directive or of the front matter, with its exact place. */
export type FlowValue = FlowScalar | FlowList | FlowMap | FlowEmpty

/** `start` and `end` enclose key and value. */
export interface FlowEntry extends Span {
  key: string
  keySpan: Span
  value: FlowValue
}
