import { memo, type ReactNode, useId } from 'react'
import { statesLimits } from '../../spec/problem-text.js'
import { descriptionOf, isSaidIn } from '../../ui/sentences.js'
import { useStorePiece } from '../../ui/watch-pieces.js'
import { checkField } from './answer.js'
import { CheckboxControl } from './CheckboxControl.js'
import { DateControl } from './DateControl.js'
import { charactersLeft, FieldNote, fieldHint, hintsOf, labelText } from './field-parts.js'
import { problemOnLeaving, ruleText } from './field-texts.js'
import { entryOf } from './field-values.js'
import type { FormField } from './form-field.js'
import { RadioControl } from './RadioControl.js'
import type { SetProps } from './RadioSet.js'
import { ScaleControl } from './ScaleControl.js'
import { SelectControl } from './SelectControl.js'
import type { FieldValue } from './spec.js'
import { TextControl } from './TextControl.js'
import type { FormShared } from './use-form.js'

interface FieldProps {
  field: FormField
  form: FormShared
  /** What the host says is wrong. */
  error: string | undefined
  /** Whether it says of its own accord what is wrong. */
  judged: boolean
}

/**
 * One question, wired: label, hint, control, and the line under it. Renders when its own value changes, and only then.
 *
 * State: `data-field-id`, `data-control`, `data-answered`, `data-invalid`, `data-disabled`.
 */
export const Field = /* @__PURE__ */ memo(function Field({ field, form, error, judged }: FieldProps) {
  const { store, t, textOf, lang, disabled, announce } = form
  const value = useStorePiece(store, form.watch, field.id, (all) => entryOf(all, field.id))
  const found = judged ? problemOnLeaving(field, value) : undefined
  const problem = error ?? (found && textOf(found))
  const id = useId()
  const hints = hintsOf(field)
  const said = hints.join('\n')
  const limits = ruleText(field, t, lang)
  // The rule goes where an error names the same limits, or the author does.
  const rule = limits === undefined || isSaidIn(limits, said) || isReplaced(field, value, problem, textOf) ? undefined : limits
  const left = problem === undefined ? charactersLeft(field, value) : undefined
  const note = left === undefined ? rule : t(left < 0 ? 'form.charactersOver' : 'form.charactersLeft', { count: Math.abs(left) })
  const hintId = hints.length > 0 ? `${id}-hint` : undefined
  const errorId = problem === undefined ? undefined : `${id}-error`
  const noteId = note === undefined ? undefined : `${id}-note`
  const describedBy = descriptionOf([hintId, said], [errorId, problem ?? ''], [noteId, note ?? ''])

  return (
    <>
      {field.before && <div className="pk-field-before">{field.before}</div>}
      <div
        className="pk-field"
        data-field-id={field.id}
        data-control={field.control}
        data-answered={value === undefined ? undefined : ''}
        data-invalid={problem === undefined ? undefined : ''}
        data-disabled={disabled ? '' : undefined}
        {...form.leaving}
      >
        {drawParts({
          ...{ field, value, id, describedBy, disabled, t, lang, announce },
          invalid: problem !== undefined,
          onEdit: (next) => form.edit(field, next),
          hint: hintId && fieldHint(hints, hintId),
          note: (errorId ?? noteId) && (
            <FieldNote {...{ errorId, noteId }} error={problem} text={note} over={left !== undefined && left < 0} />
          ),
        })}
      </div>
    </>
  )
})

/** Whether the error names the limits as well: our own mostly does, what a host says may name others, or none. */
function isReplaced(field: FormField, value: FieldValue | undefined, error: string | undefined, textOf: FormShared['textOf']): boolean {
  if (error === undefined) return false
  if (field.control === 'number' && [field.min, field.max, field.step].every((limit) => limit === undefined)) return true
  const found = checkField(field, value)
  return found !== undefined && statesLimits(found) && textOf(found) === error
}

/** The parts in the order that each kind of control wants. A fragment that is all there is in its element costs React nothing. */
function drawParts(set: SetProps): ReactNode {
  const { field, id, hint, note } = set
  const after = field.after && <div className="pk-field-after">{field.after}</div>
  switch (field.control) {
    case 'radio':
    case 'scale':
    case 'date': {
      const Control = sets[field.control]
      return (
        <>
          <Control {...set} />
          {after}
        </>
      )
    }
    case 'checkbox':
      return (
        <>
          <CheckboxControl {...set} />
          {hint}
          {note}
          {after}
        </>
      )
    case 'select':
    case 'text':
    case 'textarea':
    case 'number':
      return (
        <>
          <label className="pk-field-label" htmlFor={id}>
            {labelText(field)}
          </label>
          {hint}
          {field.control === 'select' ? <SelectControl {...set} /> : <TextControl {...set} />}
          {note}
          {after}
        </>
      )
  }
}

const sets = { radio: RadioControl, scale: ScaleControl, date: DateControl }
