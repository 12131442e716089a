import type { ReactNode } from 'react'
import { isStatedIn } from '../../ui/described-by.js'
import { RequiredMark } from '../../ui/RequiredMark.js'
import type { FormField } from './form-field.js'
import type { FieldValue } from './spec.js'
import { isNearLimit } from './values/character-limit.js'

/** Renders the label, and the mark of a required field. Screen readers get it from `aria-required`. */
export function renderLabel({ label, labelContent = label, required }: FormField): ReactNode {
  if (!required) return labelContent
  return (
    <>
      {labelContent}
      <RequiredMark />
    </>
  )
}

/** The author's hint and example. The example is dropped if the hint states it. */
export function getHints({ hint, placeholder }: FormField): string[] {
  return hint && placeholder && !isStatedIn(placeholder, hint)
    ? [hint, placeholder]
    : [hint || placeholder || ''].filter(Boolean)
}

export function renderHint([first, second]: readonly string[], id: string): ReactNode {
  if (second === undefined) {
    return (
      <p className="pk-hint pk-field-hint" id={id}>
        {first}
      </p>
    )
  }
  return (
    <div className="pk-hint pk-field-hint" id={id}>
      <p>{first}</p>
      <p>{second}</p>
    </div>
  )
}

/** Characters left, once the limit is near; negative if there are too many. */
export function countCharactersLeft({ maxLength }: FormField, value: FieldValue | undefined): number | undefined {
  const length = typeof value === 'string' ? value.length : 0
  return maxLength !== undefined && length > 0 && isNearLimit(length, maxLength) ? maxLength - length : undefined
}

interface FieldErrorProps {
  id: string | undefined
  /** The error to show. */
  error: string | undefined
  /** The error that the learner has just corrected. */
  corrected: string | undefined
}

/**
 * Renders the error. A corrected one keeps its space until the learner leaves the field, so that the control does not
 * move under the pointer.
 */
export function renderError({ id, error, corrected }: FieldErrorProps): ReactNode {
  if (error === undefined && corrected === undefined) return null
  return (
    <p className="pk-error pk-field-error" id={id} data-pk-corrected={error === undefined ? '' : undefined}>
      {error ?? corrected}
    </p>
  )
}
