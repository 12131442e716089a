import { memo, type ReactNode, useId } from 'react'
import { statesLimits } from '../../core/validation/problem.js'
import { descriptionOf } from '../../ui/descriptions.js'
import { useStorePiece } from '../../ui/store/keyed-subscription.js'
import { CheckboxControl } from './controls/CheckboxControl.js'
import { DateControl } from './controls/DateControl.js'
import { RadioControl } from './controls/RadioControl.js'
import type { SetProps } from './controls/RadioFieldset.js'
import { ScaleControl } from './controls/ScaleControl.js'
import { SelectControl } from './controls/SelectControl.js'
import { TextControl } from './controls/TextControl.js'
import { charactersLeft, fieldError, fieldHint, hintsOf, labelText } from './field-parts.js'
import { isRuleSaidIn, problemOnLeaving, ruleText } from './field-validation.js'
import type { FormField } from './form-field.js'
import { checkField } from './rules.js'
import type { FieldValue } from './spec.js'
import type { FormShared } from './use-form.js'
import { entryOf } from './values/field-values.js'

interface FieldProps {
  field: FormField
  form: FormShared
  /** What the host says is wrong. */
  error: string | undefined
  /** Whether it says of its own accord what is wrong. */
  touched: boolean
  /** The error that the learner has just corrected. */
  corrected: string | undefined
}

/**
 * One question: label, hint, error, control and count. Renders when its own value changes, and only then.
 *
 * State: `data-field-id`, `data-control`, `data-answered`, `data-invalid`, `data-disabled`.
 */
export const Field = /* @__PURE__ */ memo(function Field({ field, form, error, touched, corrected }: FieldProps) {
  const { store, t, textOf, lang, disabled, announce } = form
  const value = useStorePiece(store, form.watch, field.id, (all) => entryOf(all, field.id))
  const found = touched ? problemOnLeaving(field, value) : undefined
  const problem = error ?? (found && textOf(found))
  const id = useId()
  const hints = hintsOf(field)
  const said = hints.join('\n')
  const limits = ruleText(field, t, lang)
  // The rule goes where an error names the same limits, or the author's hint does.
  const isSaid = limits === undefined || isRuleSaidIn(limits, said, field, lang)
  const rule = isSaid || isReplaced(field, value, problem, textOf) ? undefined : limits
  const left = problem === undefined ? charactersLeft(field, value) : undefined
  const count =
    left === undefined
      ? undefined
      : t(left < 0 ? 'form.charactersOver' : 'form.charactersLeft', { count: Math.abs(left) })
  const hintId = hints.length > 0 ? `${id}-hint` : undefined
  const ruleId = rule === undefined ? undefined : `${id}-rule`
  const errorId = problem === undefined ? undefined : `${id}-error`
  const countId = count === undefined ? undefined : `${id}-count`
  const describedBy = descriptionOf(
    [hintId, said],
    [ruleId, rule ?? ''],
    [errorId, problem ?? ''],
    [countId, count ?? ''],
  )

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
        {renderParts({
          ...{ field, value, id, describedBy, disabled, t, lang, announce },
          invalid: problem !== undefined,
          onEdit: (next) => form.edit(field, next),
          hint: hintId && fieldHint(hints, hintId),
          rule: ruleId && (
            <p className="pk-hint pk-field-hint" id={ruleId}>
              {rule}
            </p>
          ),
          // Where the rule is back, it has the space of the error.
          error: fieldError({ id: errorId, error: problem, corrected: rule === undefined ? corrected : undefined }),
          count: countId && (
            <p
              className="pk-hint pk-field-count"
              id={countId}
              data-over={left !== undefined && left < 0 ? '' : undefined}
            >
              {count}
            </p>
          ),
        })}
      </div>
    </>
  )
})

/** Whether the error names the limits as well: our own mostly does, what a host says may name others, or none. */
function isReplaced(
  field: FormField,
  value: FieldValue | undefined,
  error: string | undefined,
  textOf: FormShared['textOf'],
): boolean {
  if (error === undefined) return false
  if (field.control === 'number' && [field.min, field.max, field.step].every((limit) => limit === undefined))
    return true
  const found = checkField(field, value)
  return found !== undefined && statesLimits(found) && textOf(found) === error
}

/**
 * The parts in order. A box to tick has its label and its hint beside it, so its error is above all three. A fragment
 * that is all there is in its element costs React nothing.
 */
function renderParts(set: SetProps): ReactNode {
  const { field, id, hint, rule, error, count } = set
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
          {error}
          <CheckboxControl {...set} />
          {hint}
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
          {rule}
          {error}
          {field.control === 'select' ? <SelectControl {...set} /> : <TextControl {...set} />}
          {count}
          {after}
        </>
      )
  }
}

const sets = { radio: RadioControl, scale: ScaleControl, date: DateControl }
