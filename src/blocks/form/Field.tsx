import { memo, type ReactNode, useId } from 'react'
import { CheckboxControl } from './CheckboxControl.js'
import type { ControlProps } from './control.js'
import { DateControl } from './DateControl.js'
import { FieldNote, fieldHint, labelText } from './field-parts.js'
import { ruleText } from './field-texts.js'
import type { FormField } from './form-field.js'
import { RadioControl } from './RadioControl.js'
import { ScaleControl } from './ScaleControl.js'
import { SelectControl } from './SelectControl.js'
import { TextControl } from './TextControl.js'
import { type FormShared, useField } from './use-field.js'

interface FieldProps {
  field: FormField
  form: FormShared
  /** What the host says is wrong. */
  error: string | undefined
}

/**
 * One question, wired: label, hint, control, and the line under it.
 *
 * State: `data-field-id`, `data-control`, `data-answered`, `data-invalid`, `data-disabled`.
 */
export const Field = /* @__PURE__ */ memo(function Field({ field, form, error }: FieldProps) {
  const { t, lang, disabled } = form
  const { root, value, problem, edit, leaving } = useField(field, form, error)
  const id = useId()
  const rule = ruleText(field, t, lang)
  const hintId = field.hint || field.placeholder ? `${id}-hint` : undefined
  const noteId = problem !== undefined || rule !== undefined ? `${id}-note` : undefined
  const describedBy = [hintId, noteId].filter(Boolean).join(' ') || undefined

  return (
    <>
      {field.before && <div className="pk-field-before">{field.before}</div>}
      <div
        ref={root}
        className="pk-field"
        data-field-id={field.id}
        data-control={field.control}
        data-answered={value === undefined ? undefined : ''}
        data-invalid={problem === undefined ? undefined : ''}
        data-disabled={disabled ? '' : undefined}
        {...leaving}
      >
        <Question
          control={{ field, value, id, describedBy, invalid: problem !== undefined, disabled, onEdit: edit, t, lang }}
          hint={hintId && fieldHint(field, hintId)}
          note={noteId && <FieldNote id={noteId} field={field} value={value} error={problem} rule={rule} t={t} />}
          announce={form.announce}
        />
        {field.after && <div className="pk-field-after">{field.after}</div>}
      </div>
    </>
  )
})

interface QuestionProps {
  control: ControlProps
  hint: ReactNode
  note: ReactNode
  announce(text: string): void
}

/** The parts in the order that each kind of control wants. */
function Question({ control, hint, note, announce }: QuestionProps) {
  const { field, id } = control
  const set = { ...control, hint, note, announce }
  switch (field.control) {
    case 'radio':
      return <RadioControl {...set} />
    case 'scale':
      return <ScaleControl {...set} />
    case 'date':
      return <DateControl {...set} />
    case 'checkbox':
      return (
        <>
          <CheckboxControl {...control} />
          {hint}
          {note}
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
          {field.control === 'select' ? <SelectControl {...control} /> : <TextControl {...control} />}
          {note}
        </>
      )
  }
}
