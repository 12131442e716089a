import type { Translate } from '../../../core/i18n/localized-string.js'
import { ownerless } from '../../../ui/dom/no-form-owner.js'
import type { FormField } from '../form-field.js'
import type { FieldValue } from '../spec.js'
import type { StrategyFormMessage } from '../strings.js'

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
  t: Translate<StrategyFormMessage>
  /** BCP 47 language, for how numbers are written. */
  lang: string | undefined
}

/** The state of a control, as attributes. */
export const stateOf = ({ id, field, describedBy, invalid, disabled }: ControlProps) => ({
  ...ownerless,
  id,
  disabled,
  'aria-required': field.required || undefined,
  'aria-invalid': invalid || undefined,
  'aria-describedby': describedBy,
})
