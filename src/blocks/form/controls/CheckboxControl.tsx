import { renderLabel } from '../field-parts.js'
import { type ControlProps, getControlAttributes } from './control-props.js'

/** A checkbox. Its value is `undefined` until it is first toggled, then `true` or `false`. */
export function CheckboxControl(props: ControlProps) {
  const { field, value, onEdit } = props
  return (
    <label className="pk-field-tick">
      <input
        className="pk-field-box"
        type="checkbox"
        {...getControlAttributes(props)}
        checked={value === true}
        onChange={(event) => {
          // Safari does not focus a clicked checkbox, so focus could never leave the field.
          event.currentTarget.focus({ preventScroll: true })
          onEdit(event.currentTarget.checked, event.nativeEvent)
        }}
      />
      <span className="pk-field-tick-text">{renderLabel(field)}</span>
    </label>
  )
}
