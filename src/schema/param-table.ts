import type { ParamKind, ParamTable } from '../core/spec/params.js'
import { fieldBlock, readers } from './readers.js'

export type { ParamKind, ParamTable }

/** The parameters of each type of field, besides `type`. */
export const { params: fieldParams } = fieldBlock

type Readers = typeof readers

/** The parameters of each type of block, besides `type`. */
export const blockParams = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.entries(readers).map(([type, { params }]) => [type, params]),
) as { [T in keyof Readers]: Readers[T]['params'] }

/** The front matter's own keys; all others are `meta`. */
export const phaseParams = {
  id: 'id',
  title: 'text',
  subtitle: 'text',
  phase: 'number',
  lang: 'language',
} as const satisfies ParamTable

/** Whether the front matter knows this key. */
export const isFrontMatterKey = (key: string | undefined): boolean =>
  key !== undefined && (key === 'components' || Object.hasOwn(phaseParams, key))

/** Accepted for later, never shown to learners (rule `param-reserved`). */
export const reservedParams = ['correct', 'feedback', 'points', 'shuffle', 'if'] as const

const getTables = (): ParamTable[] => [...Object.values(blockParams), ...Object.values(fieldParams), phaseParams]

/** Whether any type knows a parameter of this name. */
export const isParamName = (name: string): boolean =>
  getTables().some((table) => Object.hasOwn(table, name)) || reservedParams.some((reserved) => reserved === name)

/** Whether any type has a parameter of this name and one of these kinds. */
export const isParamOfKind = (name: string, ...kinds: ParamKind[]): boolean =>
  getTables().some((table) => Object.hasOwn(table, name) && kinds.includes(table[name]!))

/** The parameters of a type of block or field. */
export const findParams = (type: string): ParamTable | undefined => {
  const types: Readonly<Record<string, ParamTable>> = Object.hasOwn(blockParams, type) ? blockParams : fieldParams
  return Object.hasOwn(types, type) ? types[type] : undefined
}

/** The types that have a parameter of this name. */
export const findParamOwners = (name: string): string[] =>
  [...Object.entries(blockParams), ...Object.entries(fieldParams)]
    .filter(([, table]) => Object.hasOwn(table, name))
    .map(([type]) => type)
