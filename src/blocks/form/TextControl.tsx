import { showFocused } from '../../ui/show-focused.js'
import { type ControlProps, stateOf } from './control.js'
import { readNumber, writeNumber } from './number-text.js'
import { useDraft } from './use-draft.js'

/** `text`, `textarea` and `number`: all are typed, so all are text on the page. */
export function TextControl(props: ControlProps) {
  const { field, value, onEdit, lang } = props
  const isNumber = field.control === 'number'
  const read = (typed: string) => (isNumber ? readNumber(typed, lang) : typed || undefined)
  const stored = value === undefined ? '' : typeof value === 'number' ? writeNumber(value, lang) : String(value)
  const { text, ...handlers } = useDraft(
    stored,
    (typed) => Object.is(read(typed), value),
    (typed) => onEdit(read(typed)),
  )
  // Firefox would put back what was in the field before a reload, behind React's back.
  const attributes = { ...stateOf(props), ...handlers, value: text, autoComplete: 'off', onFocus: showFocused }
  return (
    <div className="pk-field-typed" data-multiline={field.control === 'textarea' ? '' : undefined}>
      {field.control === 'textarea' ? (
        <textarea className="pk-field-control" rows={field.rows ?? 3} {...attributes} />
      ) : (
        <input className="pk-field-control" type="text" inputMode={isNumber ? numericKeyboard(field.min) : undefined} {...attributes} />
      )}
      {/* Shares the control's grid cell: it makes a textarea as tall as its text, without measuring, and is what a printer gets. */}
      <div className="pk-field-mirror" aria-hidden="true">
        {text}
        {'\u200b'}
      </div>
    </div>
  )
}

/**
 * Not `type="number"`: that drops what it cannot read, changes under the mouse wheel, and says nothing to the learner. The decimal
 * keyboard of an iPhone has no minus, so it comes only where no answer can be negative.
 */
const numericKeyboard = (min: number | undefined) => (min !== undefined && min >= 0 ? 'decimal' : 'text')
