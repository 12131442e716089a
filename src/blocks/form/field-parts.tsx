import type { ReactNode } from 'react'
import type { Translate } from '../../ui/strings.js'
import { isNearLimit } from './character-limit.js'
import type { FormField } from './form-field.js'
import type { FieldValue } from './spec.js'
import type { StrategyFormMessage } from './strings.js'

/** The label as it is shown, and the mark of a required field: a sign, not a colour. `aria-required` says it to screen readers. */
export function labelText({ label, labelContent = label, required }: FormField): ReactNode {
  if (!required) return labelContent
  return (
    <>
      {labelContent}
      <span className="pk-field-mark" aria-hidden="true">
        {'\u00a0*'}
      </span>
    </>
  )
}

/** What helps to answer: the author's hint, then the author's example. */
export function fieldHint({ hint, placeholder }: FormField, id: string): ReactNode {
  const [first, second] = [hint, placeholder].filter(Boolean)
  if (second === undefined) {
    return (
      <p className="pk-field-hint" id={id}>
        {first}
      </p>
    )
  }
  return (
    <div className="pk-field-hint" id={id}>
      <p>{first}</p>
      <p>{second}</p>
    </div>
  )
}

interface FieldNoteProps {
  id: string
  field: FormField
  value: FieldValue | undefined
  /** What is wrong; takes the place of the rest. */
  error?: string | undefined
  /** What the field takes. */
  rule?: string | undefined
  t: Translate<StrategyFormMessage>
}

/**
 * The line under a field. It holds the rule, the count or the error, one at a time: an error that appears as the learner leaves
 * then moves nothing, and the button being pressed does not slip from under the pointer.
 *
 * State: `data-over` while a text is too long.
 */
export function FieldNote({ id, field, value, error, rule, t }: FieldNoteProps) {
  if (error !== undefined) {
    return (
      <p className="pk-error pk-field-note" id={id}>
        {error}
      </p>
    )
  }
  const length = typeof value === 'string' ? value.length : 0
  const left = (field.maxLength ?? Number.POSITIVE_INFINITY) - length
  const near = field.maxLength !== undefined && length > 0 && isNearLimit(length, field.maxLength)
  const text = near ? t(left < 0 ? 'form.charactersOver' : 'form.charactersLeft', { count: Math.abs(left) }) : rule
  if (text === undefined) return null
  return (
    <p className="pk-hint pk-field-note" id={id} data-over={left < 0 ? '' : undefined}>
      {text}
    </p>
  )
}
