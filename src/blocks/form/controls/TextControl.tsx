import { formatNumber } from '../../../core/i18n/format-number.js'
import { scrollTargetIntoView } from '../../../ui/dom/scroll-into-view.js'
import { useComposedText } from '../../../ui/hooks/use-composed-text.js'
import type { FormField } from '../form-field.js'
import { parseNumber } from '../values/parse-number.js'
import { type ControlProps, getControlAttributes } from './control-props.js'

/**
 * `text`, `textarea` and `number`: all are typed, so all are text on the page. `data-text` is that text for the style
 * sheet: a printer gets it in place of the control, and it makes a textarea grow where the browser cannot.
 */
export function TextControl(props: ControlProps) {
  const { field, value, onEdit, lang } = props
  const isNumber = field.control === 'number'
  const parse = (typed: string) => (isNumber ? parseNumber(typed, lang) : typed || undefined)
  const stored = value === undefined ? '' : typeof value === 'number' ? formatNumber(value, lang) : String(value)
  const { text, ...handlers } = useComposedText(
    stored,
    (typed) => Object.is(parse(typed), value),
    (typed) => onEdit(parse(typed)),
  )
  // Firefox would put back what was in the field before a reload, behind React's back.
  const attributes = {
    ...getControlAttributes(props),
    ...handlers,
    value: text,
    autoComplete: 'off',
    onFocus: scrollTargetIntoView,
  }
  return (
    <div className="pk-field-typed" data-text={text || undefined}>
      {field.control === 'textarea' ? (
        <textarea className="pk-input pk-field-control" rows={field.rows ?? 3} {...attributes} />
      ) : (
        <input
          className="pk-input pk-field-control"
          type="text"
          inputMode={isNumber ? getInputMode(field) : undefined}
          {...attributes}
        />
      )}
    </div>
  )
}

/**
 * Not `type="number"`: that drops what it cannot read, changes under the mouse wheel, and says nothing to the learner.
 * The number pads of an iPhone have no minus, so they come only where no answer can be negative; the one without a
 * point only for whole numbers.
 */
function getInputMode({ min, step }: FormField): 'numeric' | 'decimal' | 'text' {
  if (min === undefined || min < 0) return 'text'
  return Number.isInteger(step ?? 0.5) && Number.isInteger(min) ? 'numeric' : 'decimal'
}
