import { type ControlProps, getControlAttributes } from './control-props.js'

/** Text lengths that a select truncates on a phone, and everywhere. Estimates, because rendering must not measure. */
const LONG = 26
const VERY_LONG = 56

const toLengthClass = (text: string) => (text.length < LONG ? 'short' : text.length < VERY_LONG ? 'long' : 'very-long')

/** A native `select`. Nothing is selected initially. */
export function SelectControl(props: ControlProps) {
  const { field, value, onEdit, t } = props
  const options = field.options ?? []
  const chosen = options.find((option) => option.id === value)
  return (
    <>
      <div className="pk-field-select">
        <select
          className="pk-input pk-field-control"
          autoComplete="off"
          {...getControlAttributes(props)}
          value={chosen?.id ?? ''}
          onChange={(event) => onEdit(event.currentTarget.value || undefined, event.nativeEvent)}
        >
          <option value="">{t('form.choose')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.text}
            </option>
          ))}
        </select>
      </div>
      {chosen && (
        // Repeats a choice that the select truncates, and for print. Screen readers read it from the select.
        <p className="pk-field-choice" aria-hidden="true" data-pk-length={toLengthClass(chosen.text)}>
          {chosen.text}
        </p>
      )}
    </>
  )
}
