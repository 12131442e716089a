import { memo, type ReactNode, useId, useState } from 'react'
import type { Translate } from '../../ui/strings.js'
import { useStoreValue } from '../../ui/value-store.js'
import { CheckboxControl } from './CheckboxControl.js'
import { limitNews } from './character-limit.js'
import type { ControlProps } from './control.js'
import { FieldHint, FieldNote, LabelText } from './field-parts.js'
import { problemText, ruleText } from './field-texts.js'
import { entryOf, withField } from './field-values.js'
import type { FormField, FormStore } from './form-field.js'
import { RadioControl } from './RadioControl.js'
import { SelectControl } from './SelectControl.js'
import type { FieldValue } from './spec.js'
import type { StrategyFormMessage } from './strings.js'
import { TextControl } from './TextControl.js'

/** What all fields of a form share. Its identity stays while answers change, so that a key stroke renders one field. */
export interface FormShared {
  store: FormStore
  t: Translate<StrategyFormMessage>
  lang: string | undefined
  disabled: boolean
  /** Says a text politely. */
  announce(text: string): void
  /** The learner is done with a field, for now. */
  leave(field: string): void
}

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
  const { store, t, lang, disabled } = form
  const value = useStoreValue(store, (all) => entryOf(all, field.id))
  // Nobody is corrected while still writing. Once a problem shows, it goes as soon as it is mended.
  const [judged, setJudged] = useState(false)
  const id = useId()

  const own = judged ? problemText(field, value, t, lang) : undefined
  const problem = error ?? own
  const rule = ruleText(field, t, lang)
  const hintId = field.hint || field.placeholder ? `${id}-hint` : undefined
  const noteId = problem !== undefined || rule !== undefined ? `${id}-note` : undefined
  const describedBy = [hintId, noteId].filter(Boolean).join(' ') || undefined

  const edit = (next: FieldValue | undefined) => {
    const all = store.get()
    const before = entryOf(all, field.id)
    if (Object.is(before, next)) return
    if (judged && problemText(field, next, t, lang) === undefined) setJudged(false)
    if (field.maxLength !== undefined) {
      const left = limitNews(lengthOf(before), lengthOf(next), field.maxLength)
      if (left !== undefined) form.announce(t(left < 0 ? 'form.charactersOver' : 'form.charactersLeft', { count: Math.abs(left) }))
    }
    store.set(withField(all, field.id, next), { reason: 'input', field: field.id })
  }
  const leave = () => {
    const found = problemText(field, entryOf(store.get(), field.id), t, lang)
    if (error === undefined && found !== undefined && found !== own) form.announce(`${field.label} ${found}`)
    setJudged(found !== undefined)
    form.leave(field.id)
  }

  const control: ControlProps = { field, value, id, describedBy, invalid: problem !== undefined, disabled, onEdit: edit, t, lang }
  const hint = hintId && <FieldHint field={field} id={hintId} />
  const note = noteId && <FieldNote id={noteId} field={field} value={value} error={problem} rule={rule} t={t} />
  return (
    <>
      {field.before && <div className="pk-field-before">{field.before}</div>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the focus leave whichever control is inside */}
      <div
        className="pk-field"
        data-field-id={field.id}
        data-control={field.control}
        data-answered={value === undefined ? undefined : ''}
        data-invalid={problem === undefined ? undefined : ''}
        data-disabled={disabled ? '' : undefined}
        onBlur={(event) => {
          // When the whole window loses focus, the control keeps it within the page: the learner will be back.
          const { activeElement } = event.target.getRootNode() as Document | ShadowRoot
          if (activeElement !== event.target && !event.currentTarget.contains(event.relatedTarget)) leave()
        }}
      >
        <Question control={control} hint={hint} note={note} announce={form.announce} />
      </div>
    </>
  )
})

const lengthOf = (value: FieldValue | undefined) => (typeof value === 'string' ? value.length : 0)

interface QuestionProps {
  control: ControlProps
  hint: ReactNode
  note: ReactNode
  announce(text: string): void
}

/** The parts in the order that each kind of control wants. */
function Question({ control, hint, note, announce }: QuestionProps) {
  const { field, id } = control
  switch (field.control) {
    case 'radio':
      return <RadioControl {...control} hint={hint} note={note} announce={announce} />
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
            <LabelText field={field} />
          </label>
          {hint}
          {field.control === 'select' ? <SelectControl {...control} /> : <TextControl {...control} />}
          {note}
        </>
      )
  }
}
