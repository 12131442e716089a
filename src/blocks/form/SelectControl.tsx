import { type ControlProps, stateOf } from './control.js'

/** From this length on, a choice is cut off in a phone's field, or in any. A guess by letters, as nothing is measured to render. */
const LONG = 26
const VERY_LONG = 56

/** A native `select`. Nothing is chosen until the learner chooses. */
export function SelectControl(props: ControlProps) {
  const { field, value, onEdit, t } = props
  const options = field.options ?? []
  const chosen = options.find((option) => option.id === value)
  return (
    <>
      <div className="pk-field-select">
        <select
          className="pk-field-control"
          autoComplete="off"
          {...stateOf(props)}
          value={chosen?.id ?? ''}
          onChange={(event) => onEdit(event.currentTarget.value || undefined)}
        >
          <option value="">{t('form.choose')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.text}
            </option>
          ))}
        </select>
      </div>
      {chosen && chosen.text.length >= LONG && (
        // Screen readers hear the choice in full from the select itself.
        <p className="pk-field-choice" aria-hidden="true" data-length={chosen.text.length >= VERY_LONG ? 'very-long' : 'long'}>
          {chosen.text}
        </p>
      )}
    </>
  )
}
