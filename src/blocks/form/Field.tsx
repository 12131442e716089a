import { memo, type ReactNode, useId } from 'react'
import { useStorePiece } from '../../ui/watch-pieces.js'
import { CheckboxControl } from './CheckboxControl.js'
import { DateControl } from './DateControl.js'
import { FieldNote, fieldHint, labelText } from './field-parts.js'
import { problemText, ruleText } from './field-texts.js'
import { entryOf } from './field-values.js'
import type { FormField } from './form-field.js'
import { RadioControl } from './RadioControl.js'
import type { SetProps } from './RadioSet.js'
import { ScaleControl } from './ScaleControl.js'
import { SelectControl } from './SelectControl.js'
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
  const { store, t, lang, disabled, announce } = form
  const value = useStorePiece(store, form.watch, field.id, (all) => entryOf(all, field.id))
  const problem = error ?? (judged ? problemText(field, value, t, lang) : undefined)
  const id = useId()
  const rule = ruleText(field, t, lang)
  const hintId = field.hint || field.placeholder ? `${id}-hint` : undefined
  const noteId = problem !== undefined || rule !== undefined ? `${id}-note` : undefined
  const describedBy = [hintId, noteId].filter(Boolean).join(' ') || undefined

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
          hint: hintId && fieldHint(field, hintId),
          note: noteId && <FieldNote id={noteId} field={field} value={value} error={problem} rule={rule} t={t} />,
        })}
      </div>
    </>
  )
})

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
