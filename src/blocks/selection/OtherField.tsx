import { useId } from 'react'
import { noFormOwner } from '../../ui/dom/no-form-owner.js'
import { useComposedText } from '../../ui/hooks/use-composed-text.js'
import { RequiredMark } from '../../ui/RequiredMark.js'
import { useStoreValue } from '../../ui/store/value-store.js'
import type { SharedOptionProps } from './multi-select-option.js'

interface OtherFieldProps {
  shared: SharedOptionProps
  /** DOM id of the option's label, the first part of the field's name. */
  labelId: string
  disabled: boolean | undefined
  /** The text is missing and the error is shown. */
  invalid: boolean
}

const identity = (text: string) => text

/** The text field of the option marked `other`. It follows the option in tab order; focus does not move to it. */
export function OtherField({ shared, labelId, disabled, invalid }: OtherFieldProps) {
  const { text, setOtherText, commitOtherText, required, errorId: messageId, t } = shared
  const id = useId()
  const stored = useStoreValue(text, identity)
  const { text: typed, ...handlers } = useComposedText(stored, (draft) => draft === stored, setOtherText)
  return (
    <div className="pk-option-other">
      <label className="pk-option-other-label" id={`${id}label`} htmlFor={id}>
        {t('multiSelect.otherLabel')}
        {required && <RequiredMark />}
      </label>
      <input
        {...noFormOwner}
        {...handlers}
        onBlur={(event) => {
          handlers.onBlur(event)
          commitOtherText(event.nativeEvent)
        }}
        className="pk-input pk-option-other-input"
        id={id}
        type="text"
        autoComplete="off"
        aria-labelledby={`${labelId} ${id}label`}
        aria-required={required || undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? messageId : undefined}
        disabled={disabled}
        value={typed}
      />
    </div>
  )
}
