import { type AnyParamValues, fieldBase, type ParamTable } from '../../core/spec/params.js'
import type { FieldControl } from './spec.js'

const options = { options: 'text-list' } as const
const lengths = { minLength: 'whole', maxLength: 'count', rows: 'count' } as const
const limits = { min: 'number', max: 'number', step: 'positive' } as const

/** The parameters of each type of field, besides `type`. */
export const fieldParams = {
  select: { ...fieldBase, ...options },
  radio: { ...fieldBase, ...options },
  textarea: { ...fieldBase, ...lengths },
  text: { ...fieldBase, ...lengths },
  number: { ...fieldBase, ...limits },
  scale: { ...fieldBase, ...limits, minLabel: 'text', maxLabel: 'text' },
  date: { ...fieldBase, min: 'date', max: 'date' },
  checkbox: fieldBase,
} as const satisfies Record<FieldControl, ParamTable>

/** The parameters of all types of field. */
export type FieldParams = AnyParamValues<(typeof fieldParams)[FieldControl]>
