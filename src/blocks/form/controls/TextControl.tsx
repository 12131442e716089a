import { formatNumber } from '../../../core/i18n/format-number.js'
import { scrollTargetIntoView } from '../../../ui/dom/scroll-into-view.js'
import { useComposedText } from '../../../ui/hooks/use-composed-text.js'
import type { FormField } from '../form-field.js'
import { parseNumber } from '../values/parse-number.js'
import { type ControlProps, getControlAttributes } from './control-props.js'

/**
 * `text`, `textarea` and `number`, all as text inputs. `data-pk-text` holds the text for the style sheet: it replaces
 * the control in print, and makes a textarea grow where the browser cannot.
 */
export function TextControl(props: ControlProps) {
  const { field, value, onEdit, lang } = props
  const isNumber = field.control === 'number'
  const parse = (typed: string) => (isNumber ? parseNumber(typed, lang) : typed || undefined)
  const stored = value === undefined ? '' : typeof value === 'number' ? formatNumber(value, lang) : String(value)
  const { text, ...handlers } = useComposedText(
    stored,
    (typed) => Object.is(parse(typed), value),
    (typed, event) => onEdit(parse(typed), event),
  )
  // Firefox would restore the text after a reload without React noticing.
  const attributes = {
    ...getControlAttributes(props),
    ...handlers,
    value: text,
    autoComplete: 'off',
    onFocus: scrollTargetIntoView,
  }
  return (
    <div className="pk-field-typed" data-pk-text={text || undefined}>
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
 * Not `type="number"`, which drops unreadable input, changes on scroll and reports no error. The number pads of an
 * iPhone have no minus sign, so they are used only for ranges without negative numbers, and the one without a decimal
 * point only for whole numbers.
 */
function getInputMode({ min, step }: FormField): 'numeric' | 'decimal' | 'text' {
  if (min === undefined || min < 0) return 'text'
  return Number.isInteger(step ?? 0.5) && Number.isInteger(min) ? 'numeric' : 'decimal'
}
