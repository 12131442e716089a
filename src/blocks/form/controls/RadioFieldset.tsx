import { Fragment, type ReactNode, type SyntheticEvent, useRef, useState } from 'react'
import { noFormOwner } from '../../../ui/dom/no-form-owner.js'
import { handleRadioGroupKeyDown } from '../../../ui/dom/radio-group-keys.js'
import { renderLabel } from '../field-parts.js'
import type { FieldValue } from '../spec.js'
import type { ControlProps } from './control-props.js'

/** Props of a control that renders its own label, as a legend, with hint and error. */
export interface FieldsetControlProps extends ControlProps {
  hint: ReactNode
  rule: ReactNode
  error: ReactNode
  count: ReactNode
  announce(text: string): void
}

interface RadioChoice {
  value: FieldValue
  text: ReactNode
  /** Shown below the text, and its description. */
  details?: ReactNode
  /** DOM ids that name the radio, if `text` alone does not. */
  labelledBy?: string | undefined
  /** DOM id of the text. */
  id?: string | undefined
}

interface RadioFieldsetProps extends FieldsetControlProps {
  choices: readonly RadioChoice[]
  /** `column` for sentences, `row` for numbers. */
  layout: 'column' | 'row'
  /** Rendered below the choices. */
  children?: ReactNode
}

/** Native radios, with a button that clears the choice, which native radios alone do not allow. */
export function RadioFieldset(props: RadioFieldsetProps) {
  const {
    field,
    value,
    id,
    describedBy,
    invalid,
    disabled,
    onEdit,
    t,
    hint,
    rule,
    error,
    announce,
    choices,
    layout,
    children,
  } = props
  const group = useRef<HTMLDivElement>(null)
  /** Keeps the tab stop in place after the choice was cleared. */
  const [lastTabStop, setLastTabStop] = useState<FieldValue>()
  const chosen = choices.find((choice) => choice.value === value)
  const tabStop = chosen ?? choices.find((choice) => choice.value === lastTabStop) ?? choices[0]

  const clear = ({ nativeEvent }: SyntheticEvent) => {
    // Focus must move before the button is removed.
    group.current?.querySelector<HTMLInputElement>('input:not([tabindex="-1"])')?.focus()
    setLastTabStop(chosen?.value)
    onEdit(undefined, nativeEvent)
    announce(t('form.cleared'))
  }
  return (
    <fieldset
      {...noFormOwner}
      className="pk-field-set"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a plain group cannot be required
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={describedBy}
      aria-required={field.required || undefined}
      aria-invalid={invalid || undefined}
    >
      <legend className="pk-field-label" id={id}>
        {renderLabel(field)}
      </legend>
      {hint}
      {rule}
      {error}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: handles arrow keys that bubble from the radios */}
      <div
        className="pk-field-options"
        data-pk-layout={layout}
        data-pk-points={layout === 'row' ? choices.length : undefined}
        ref={group}
        onKeyDown={handleRadioGroupKeyDown}
      >
        {choices.map((choice, index) => {
          const detailsId = choice.details ? `${id}-details-${index}` : undefined
          const row = (
            <label
              key={String(choice.value)}
              className="pk-field-option"
              data-selected={choice === chosen ? '' : undefined}
            >
              <input
                {...noFormOwner}
                className="pk-field-radio"
                type="radio"
                checked={choice === chosen}
                disabled={disabled}
                aria-labelledby={choice.labelledBy}
                aria-describedby={detailsId}
                aria-posinset={index + 1}
                aria-setsize={choices.length}
                tabIndex={choice === tabStop ? undefined : -1}
                onChange={(event) => {
                  // Safari does not focus a clicked radio, so focus could never leave the field.
                  event.currentTarget.focus({ preventScroll: true })
                  onEdit(choice.value, event.nativeEvent)
                }}
              />
              <span className="pk-field-option-text" id={choice.id}>
                {choice.text}
              </span>
            </label>
          )
          if (!detailsId) return row
          return (
            <Fragment key={String(choice.value)}>
              {row}
              <div className="pk-field-option-details pk-flow" id={detailsId}>
                {choice.details}
              </div>
            </Fragment>
          )
        })}
      </div>
      {children}
      {chosen && !disabled && (
        <button type="button" className="pk-button" data-pk-variant="quiet" onClick={clear}>
          {t('form.clear')}
        </button>
      )}
    </fieldset>
  )
}
