import { renderLabel } from '../field-parts.js'
import { type ControlProps, getControlAttributes } from './control-props.js'

/** One box to tick. Never touched, it has no value; unticked again, it is `false`. */
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
          // Safari leaves the focus elsewhere when a box is clicked; the field could then never be left.
          event.currentTarget.focus({ preventScroll: true })
          onEdit(event.currentTarget.checked)
        }}
      />
      <span className="pk-field-tick-text">{renderLabel(field)}</span>
    </label>
  )
}
