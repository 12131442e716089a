import type { ClipboardEvent } from 'react'
import { type DatePart, parseDateOrder } from '../../../core/i18n/date-order.js'
import { noFormOwner } from '../../../ui/dom/no-form-owner.js'
import { useComposedText } from '../../../ui/hooks/use-composed-text.js'
import { renderLabel } from '../field-parts.js'
import { toDateParts } from '../values/date-parts.js'
import { findInvalidParts, isSamePart, parseDate, parsePastedDate } from '../values/parse-date.js'
import type { FieldsetControlProps } from './RadioFieldset.js'

/**
 * A date, typed into three inputs. Not `type="date"`, which drops incomplete input and formats dates in the browser's
 * language instead of the phase's. See docs/decisions/0011.
 */
export function DateControl(props: FieldsetControlProps) {
  const { field, value, id, describedBy, onEdit, t, lang, hint, rule, error, disabled } = props
  const order = parseDateOrder(t('form.dateOrder'))

  const paste = (event: ClipboardEvent) => {
    const pasted = disabled ? undefined : parsePastedDate(event.clipboardData.getData('text/plain'), order, lang)
    if (pasted === undefined) return
    event.preventDefault()
    onEdit(pasted, event.nativeEvent)
  }
  return (
    <fieldset {...noFormOwner} className="pk-field-set" aria-labelledby={id} aria-describedby={describedBy}>
      <legend className="pk-field-label" id={id}>
        {renderLabel(field)}
      </legend>
      {hint}
      {rule}
      {error}
      <div className="pk-field-date" onPaste={paste}>
        {order.map((part) => (
          <DatePartInput key={part} {...props} part={part} value={value === undefined ? '' : String(value)} />
        ))}
      </div>
    </fieldset>
  )
}

interface DatePartInputProps extends FieldsetControlProps {
  part: DatePart
  value: string
}

/** One part of a date. Marked invalid only if it is the part to correct. */
function DatePartInput({
  field,
  value,
  id,
  part,
  describedBy,
  invalid,
  disabled,
  onEdit,
  t,
  lang,
}: DatePartInputProps) {
  const parts = toDateParts(value)
  const isPartInvalid = invalid && findInvalidParts(value, lang).includes(part)
  const { text, ...handlers } = useComposedText(
    parts[part],
    (typed) => isSamePart(part, typed, parts[part], lang),
    (typed, event) => onEdit(parseDate({ ...parts, [part]: typed }, lang), event),
  )
  return (
    <div className="pk-field-date-part" data-pk-part={part}>
      <label className="pk-hint pk-field-date-label" htmlFor={`${id}-${part}`}>
        {t(`form.${part}`)}
      </label>
      <div className="pk-field-typed" data-pk-text={text || undefined}>
        <input
          {...noFormOwner}
          {...handlers}
          id={`${id}-${part}`}
          className="pk-input pk-field-control"
          data-pk-part={part}
          type="text"
          // Months may be typed as names, which a number pad cannot enter.
          inputMode={part === 'month' ? 'text' : 'numeric'}
          autoComplete="off"
          disabled={disabled}
          value={text}
          aria-required={field.required || undefined}
          aria-invalid={isPartInvalid || undefined}
          // The group already has this description. An invalid part repeats it, because some screen reader settings
          // skip groups.
          aria-describedby={isPartInvalid ? describedBy : undefined}
        />
      </div>
    </div>
  )
}
