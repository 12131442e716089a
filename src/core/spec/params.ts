import type { SourceRange } from '../messages/source-range.js'

/** The value type of each parameter kind that a host block can use. */
export interface HostParamTypes {
  /** Any text. */
  text: string
  /** `true` or `false`. */
  boolean: boolean
  /** An integer of at least 0. */
  whole: number
  /** An integer of at least 1. */
  count: number
  /** Any number. */
  number: number
  /** A number above 0. */
  positive: number
  /** `YYYY-MM-DD` */
  date: string
  /** A list of texts in brackets: `[one, two]`. */
  'text-list': TextListItem[]
}

/** The value type of every parameter kind. A `ref` refers to an option, item or field of the block by id. */
interface ParamTypes extends HostParamTypes {
  id: string
  'id-list': string[]
  ref: IdReference
  'ref-list': IdReference[]
  icon: string
  language: string
}

/** One text of a list and its source range. `text` still contains `{#id}`; `end` is exclusive. */
export interface TextListItem extends SourceRange {
  text: string
}

/** A reference to an id within the block, and its source range. `end` is exclusive. */
export interface IdReference extends SourceRange {
  id: string
}

export type ParamKind = keyof ParamTypes

/** The value type of a parameter kind. */
export type ParamValue<K extends ParamKind> = ParamTypes[K]

export type ParamTable = Readonly<Record<string, ParamKind>>

/** The values of a table's parameters. Absent or invalid parameters are undefined. */
export type ParamValues<T extends ParamTable> = { -readonly [K in keyof T]?: ParamValue<T[K] & ParamKind> }

type KeyOf<T> = T extends unknown ? keyof T : never
type KindOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never

/** The values of the parameters of all tables. */
export type AnyParamValues<T extends ParamTable> = { -readonly [K in KeyOf<T>]?: ParamValue<KindOf<T, K> & ParamKind> }

const namedParams = { id: 'id', aliases: 'id-list', title: 'text' } as const

/** Parameters of every block. */
export const baseBlockParams = namedParams

/** Parameters of every field. */
export const baseFieldParams = {
  ...namedParams,
  required: 'boolean',
  label: 'text',
  hint: 'text',
  placeholder: 'text',
} as const
