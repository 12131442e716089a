import type { Translate } from '../../../core/i18n/localized-string.js'
import { noFormOwner } from '../../../ui/dom/no-form-owner.js'
import type { FormField } from '../form-field.js'
import type { FieldValue } from '../spec.js'
import type { StrategyFormStringKey } from '../strings.js'

/** Props of every control. */
export interface ControlProps {
  field: FormField
  value: FieldValue | undefined
  /** DOM id of the control, for its label. */
  id: string
  describedBy: string | undefined
  invalid: boolean
  disabled: boolean
  /** `undefined` clears the answer. */
  onEdit(value: FieldValue | undefined, event: Event): void
  t: Translate<StrategyFormStringKey>
  /** BCP 47 language, which formats and parses numbers and dates. */
  lang: string | undefined
}

/** The state of a control, as attributes. */
export function getControlAttributes({ id, field, describedBy, invalid, disabled }: ControlProps) {
  return {
    ...noFormOwner,
    id,
    disabled,
    'aria-required': field.required || undefined,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
  }
}
