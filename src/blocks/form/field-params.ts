import { type AnyParamValues, baseFieldParams, type ParamTable } from '../../core/spec/params.js'
import type { FieldControl } from './spec.js'

const options = { options: 'text-list' } as const
const lengths = { minLength: 'whole', maxLength: 'count', rows: 'count' } as const
const limits = { min: 'number', max: 'number', step: 'positive' } as const

/** The parameters of each field type, besides `type`. */
export const fieldParams = {
  select: { ...baseFieldParams, ...options },
  radio: { ...baseFieldParams, ...options },
  textarea: { ...baseFieldParams, ...lengths },
  text: { ...baseFieldParams, ...lengths },
  number: { ...baseFieldParams, ...limits },
  scale: { ...baseFieldParams, ...limits, minLabel: 'text', maxLabel: 'text' },
  date: { ...baseFieldParams, min: 'date', max: 'date' },
  checkbox: baseFieldParams,
} as const satisfies Record<FieldControl, ParamTable>

/** The parameters of all field types. */
export type FieldParams = AnyParamValues<(typeof fieldParams)[FieldControl]>
