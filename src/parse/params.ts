import type { FlowEntry } from './flow-types.js'
import type { Report } from './messages.js'
import type { ParamKind, ParamTable } from './param-table.js'
import type { Span } from './places.js'

/** One text of a list, with its place (`{#id}` still on it). */
export interface TextItem extends Span {
  text: string
}

interface KindValues {
  text: string
  boolean: boolean
  whole: number
  count: number
  number: number
  positive: number
  id: string
  'id-list': string[]
  'text-list': TextItem[]
  icon: string
}

/** What a table's parameters become; a parameter that is absent or unreadable is undefined. */
export type ParamValues<T extends ParamTable> = { -readonly [K in keyof T]?: KindValues[T[K] & ParamKind] }

export interface Params<T extends ParamTable> {
  values: ParamValues<T>
  /** The entry that a parameter came from, for messages about it. */
  entry(name: keyof T & string): FlowEntry | undefined
  /** Entries that the table does not know, `type` and reserved ones left out. */
  rest: FlowEntry[]
}

export interface ParamContext {
  source: string
  report: Report
  /** How messages name what the parameters belong to, such as "`selection`". */
  owner: string
  /** Icon names besides the built-in ones. `undefined` checks none. */
  isIcon?: (name: string) => boolean
  /** Unknown entries are welcome: `rest` takes them without a message (front matter). */
  open?: boolean
}

/** Coerces the entries by the table. Each problem is reported at its place and costs its own parameter only. */
export const readParams = <T extends ParamTable>(entries: FlowEntry[], table: T, context: ParamContext): Params<T> => {
  throw new Error(`not yet ${entries.length} ${Object.keys(table).length} ${context.owner}`)
}
