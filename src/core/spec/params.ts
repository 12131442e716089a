/** What a parameter of any block can accept, a host's included, and what its value becomes. */
export interface HostParamTypes {
  text: string
  boolean: boolean
  /** A whole number from 0. */
  whole: number
  /** A whole number from 1. */
  count: number
  number: number
  /** A number above 0. */
  positive: number
  /** `YYYY-MM-DD` */
  date: string
  'text-list': TextListItem[]
}

/** The same for all parameters. A `ref` names something of the block by its id. */
interface ParamTypes extends HostParamTypes {
  id: string
  'id-list': string[]
  ref: IdReference
  'ref-list': IdReference[]
  icon: string
  language: string
}

/** One text of a list, with its place (`{#id}` still on it). `end` is exclusive. */
export interface TextListItem {
  start: number
  end: number
  text: string
}

/** An id that something of the block should have, with its place. */
export interface IdReference {
  start: number
  end: number
  id: string
}

export type ParamKind = keyof ParamTypes

/** What a parameter of a kind becomes. */
export type ParamValue<K extends ParamKind> = ParamTypes[K]

export type ParamTable = Readonly<Record<string, ParamKind>>

/** What a table's parameters become; a parameter that is absent or unreadable is undefined. */
export type ParamValues<T extends ParamTable> = { -readonly [K in keyof T]?: ParamValue<T[K] & ParamKind> }

type KeyOf<T> = T extends unknown ? keyof T : never
type KindOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never

/** The parameters of all tables together. */
export type AnyParamValues<T extends ParamTable> = { -readonly [K in KeyOf<T>]?: ParamValue<KindOf<T, K> & ParamKind> }

const namedParams = { id: 'id', aliases: 'id-list', title: 'text' } as const

/** What every block has. */
export const baseBlockParams = namedParams

/** What every field has. */
export const baseFieldParams = {
  ...namedParams,
  required: 'boolean',
  label: 'text',
  hint: 'text',
  placeholder: 'text',
} as const
