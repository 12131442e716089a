import { type ReactNode, useRef, useState } from 'react'
import { ownerless } from '../../ui/native-control.js'
import { moveAmongRadios } from '../../ui/radio-keys.js'
import type { ControlProps } from './control.js'
import { LabelText } from './field-parts.js'

interface RadioControlProps extends ControlProps {
  hint: ReactNode
  note: ReactNode
  announce(text: string): void
}

/** One of a few choices, all in sight. A choice can be taken back, which native radios alone do not allow. */
export function RadioControl({ field, value, id, describedBy, invalid, disabled, onEdit, t, hint, note, announce }: RadioControlProps) {
  const options = field.options ?? []
  const group = useRef<HTMLDivElement>(null)
  /** Keeps the tab stop where it was when the choice was taken back. */
  const [resting, setResting] = useState<string>()
  const chosen = options.find((option) => option.id === value)
  const stop = chosen ?? options.find((option) => option.id === resting) ?? options[0]

  const clear = () => {
    // Before the button goes away, and the focus with it.
    group.current?.querySelector<HTMLInputElement>('input:not([tabindex="-1"])')?.focus()
    setResting(chosen?.id)
    onEdit(undefined)
    announce(t('form.cleared'))
  }
  return (
    <fieldset
      {...ownerless}
      className="pk-field-set"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a plain group may be neither required nor invalid (ARIA 1.2)
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={describedBy}
      aria-required={field.required || undefined}
      aria-invalid={invalid || undefined}
    >
      <legend className="pk-field-label" id={id}>
        <LabelText field={field} />
      </legend>
      {hint}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the arrows of the radios inside */}
      <div className="pk-field-options" ref={group} onKeyDown={moveAmongRadios}>
        {options.map((option, index) => (
          <label key={option.id} className="pk-field-option" data-selected={option === chosen ? '' : undefined}>
            <input
              {...ownerless}
              className="pk-field-radio"
              type="radio"
              checked={option === chosen}
              disabled={disabled}
              aria-posinset={index + 1}
              aria-setsize={options.length}
              tabIndex={option === stop ? undefined : -1}
              onChange={(event) => {
                // Safari leaves the focus elsewhere when a radio is clicked; the field could then never be left.
                event.currentTarget.focus({ preventScroll: true })
                onEdit(option.id)
              }}
            />
            <span className="pk-field-option-text">{option.text}</span>
          </label>
        ))}
      </div>
      {/* Keeps its height while it is empty: choosing must not move what comes next. */}
      <div className="pk-field-foot">
        {note}
        {chosen && !disabled && (
          <button type="button" className="pk-button" data-variant="quiet" onClick={clear}>
            {t('form.clear')}
          </button>
        )}
      </div>
    </fieldset>
  )
}
