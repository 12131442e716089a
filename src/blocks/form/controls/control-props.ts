import type { Translate } from '../../../core/i18n/localized-string.js'
import { noFormOwner } from '../../../ui/dom/no-form-owner.js'
import type { FormField } from '../form-field.js'
import type { FieldValue } from '../spec.js'
import type { StrategyFormStringKey } from '../strings.js'

/** What every control is given. */
export interface ControlProps {
  field: FormField
  value: FieldValue | undefined
  /** DOM id of the control, which the label points at. */
  id: string
  describedBy: string | undefined
  invalid: boolean
  disabled: boolean
  /** `undefined` takes the answer back. */
  onEdit(value: FieldValue | undefined): void
  t: Translate<StrategyFormStringKey>
  /** BCP 47 language, for how numbers are written. */
  lang: string | undefined
}

/** The state of a control, as attributes. */
export const getControlAttributes = ({ id, field, describedBy, invalid, disabled }: ControlProps) => ({
  ...noFormOwner,
  id,
  disabled,
  'aria-required': field.required || undefined,
  'aria-invalid': invalid || undefined,
  'aria-describedby': describedBy,
})
