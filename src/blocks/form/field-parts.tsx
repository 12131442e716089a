import type { ReactNode } from 'react'
import { RequiredMark } from '../../ui/RequiredMark.js'
import { isSaidIn } from '../../ui/sentences.js'
import { isNearLimit } from './character-limit.js'
import type { FormField } from './form-field.js'
import type { FieldValue } from './spec.js'

/** The label as it is shown, and the mark of a required field. `aria-required` says it to screen readers. */
export function labelText({ label, labelContent = label, required }: FormField): ReactNode {
  if (!required) return labelContent
  return (
    <>
      {labelContent}
      <RequiredMark />
    </>
  )
}

/** What helps to answer: the author's hint, then the author's example, unless the hint says the same. */
export const hintsOf = ({ hint, placeholder }: FormField): string[] =>
  hint && placeholder && !isSaidIn(placeholder, hint) ? [hint, placeholder] : [hint || placeholder || ''].filter(Boolean)

/** The same, to be shown. */
export function fieldHint([first, second]: readonly string[], id: string): ReactNode {
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

/** How many characters are left, near the limit: below zero, too many. */
export function charactersLeft({ maxLength }: FormField, value: FieldValue | undefined): number | undefined {
  const length = typeof value === 'string' ? value.length : 0
  return maxLength !== undefined && length > 0 && isNearLimit(length, maxLength) ? maxLength - length : undefined
}

interface FieldNoteProps {
  /** DOM ids of the two, each if it is there. */
  errorId: string | undefined
  noteId: string | undefined
  /** What is wrong. */
  error: string | undefined
  /** What the field takes, or how much is left of it. */
  text: string | undefined
  /** The text is too long. */
  over: boolean
}

/**
 * The line under a field. An error that names the limits takes the place of the rule: it appears as the learner leaves and moves nothing,
 * so the button being pressed does not slip from under the pointer.
 *
 * State: `data-over` while a text is too long.
 */
export function FieldNote({ errorId, noteId, error, text, over }: FieldNoteProps) {
  if (error !== undefined && text !== undefined) {
    return (
      <div className="pk-field-note">
        <p className="pk-error" id={errorId}>
          {error}
        </p>
        <p className="pk-hint" id={noteId}>
          {text}
        </p>
      </div>
    )
  }
  return (
    <p className={`${error === undefined ? 'pk-hint' : 'pk-error'} pk-field-note`} id={errorId ?? noteId} data-over={over ? '' : undefined}>
      {error ?? text}
    </p>
  )
}
