import type { ParamKind, ParamTable } from '../core/spec/params.js'
import { fieldBlock, readers } from './readers.js'

export type { ParamKind, ParamTable }

/** The parameters of each field type, without `type`. */
export const { params: fieldParams } = fieldBlock

type Readers = typeof readers

/** The parameters of each block type, without `type`. */
export const blockParams = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.entries(readers).map(([type, { params }]) => [type, params]),
) as { [T in keyof Readers]: Readers[T]['params'] }

/** The front matter keys that phasekit defines. All others go to `meta`. */
export const phaseParams = {
  id: 'id',
  title: 'text',
  subtitle: 'text',
  phase: 'number',
  lang: 'language',
} as const satisfies ParamTable

/** Whether phasekit defines this front matter key. */
export function isFrontMatterKey(key: string | undefined): boolean {
  return key !== undefined && (key === 'components' || Object.hasOwn(phaseParams, key))
}

/** Reserved for later versions and never shown to learners (rule `param-reserved`). */
export const reservedParams = ['correct', 'feedback', 'points', 'shuffle', 'if'] as const

const getTables = (): ParamTable[] => [...Object.values(blockParams), ...Object.values(fieldParams), phaseParams]

/** Whether any type has a parameter of this name. */
export function isParamName(name: string): boolean {
  return getTables().some((table) => Object.hasOwn(table, name)) || reservedParams.some((reserved) => reserved === name)
}

/** Whether any type has a parameter of this name and one of these kinds. */
export function isParamOfKind(name: string, ...kinds: ParamKind[]): boolean {
  return getTables().some((table) => Object.hasOwn(table, name) && kinds.includes(table[name]!))
}

/** Returns the parameters of a block or field type. */
export function findParams(type: string): ParamTable | undefined {
  const types: Readonly<Record<string, ParamTable>> = Object.hasOwn(blockParams, type) ? blockParams : fieldParams
  return Object.hasOwn(types, type) ? types[type] : undefined
}

/** Returns the types that have a parameter of this name. */
export function findParamOwners(name: string): string[] {
  return [...Object.entries(blockParams), ...Object.entries(fieldParams)]
    .filter(([, table]) => Object.hasOwn(table, name))
    .map(([type]) => type)
}
