import { memo, type ReactNode, useId } from 'react'
import { statesLimits } from '../../core/validation/problem.js'
import { getDescribedBy } from '../../ui/described-by.js'
import { useKeyedValue } from '../../ui/store/keyed-subscription.js'
import { CheckboxControl } from './controls/CheckboxControl.js'
import { DateControl } from './controls/DateControl.js'
import { RadioControl } from './controls/RadioControl.js'
import type { FieldsetControlProps } from './controls/RadioFieldset.js'
import { ScaleControl } from './controls/ScaleControl.js'
import { SelectControl } from './controls/SelectControl.js'
import { TextControl } from './controls/TextControl.js'
import { countCharactersLeft, getHints, renderError, renderHint, renderLabel } from './field-parts.js'
import { isRuleStatedIn, ruleText, validateOnBlur } from './field-validation.js'
import type { FormField } from './form-field.js'
import { checkField } from './rules.js'
import type { FieldValue } from './spec.js'
import type { SharedFieldProps } from './use-form.js'
import { getOwnEntry } from './values/field-values.js'

interface FieldProps {
  field: FormField
  form: SharedFieldProps
  /** The host's error. */
  error: string | undefined
  /** The learner has edited and left the field, so its own problem is shown. */
  touched: boolean
  /** The error that the learner has just corrected. */
  corrected: string | undefined
}

/**
 * One question: label, hint, error, control and count. Renders only when its own value changes.
 *
 * State: `data-field-id`, `data-control`, `data-answered`, `data-invalid`, `data-disabled`.
 */
export const Field = /* @__PURE__ */ memo(function Field({ field, form, error, touched, corrected }: FieldProps) {
  const { store, t, textOf, lang, disabled, announce } = form
  const value = useKeyedValue(store, form.subscribe, field.id, (all) => getOwnEntry(all, field.id))
  const found = touched ? validateOnBlur(field, value) : undefined
  const problem = error ?? (found && textOf(found))
  const id = useId()
  const hints = getHints(field)
  const authorHint = hints.join('\n')
  const ruleHint = ruleText(field, t, lang)
  // The rule is hidden if the author's hint or the error states the same limits.
  const isRuleStated = ruleHint === undefined || isRuleStatedIn(ruleHint, authorHint, field, lang)
  const rule = isRuleStated || isReplaced(field, value, problem, textOf) ? undefined : ruleHint
  const left = problem === undefined ? countCharactersLeft(field, value) : undefined
  const count =
    left === undefined
      ? undefined
      : t(left < 0 ? 'form.charactersOver' : 'form.charactersLeft', { count: Math.abs(left) })
  const hintId = hints.length > 0 ? `${id}-hint` : undefined
  const ruleId = rule === undefined ? undefined : `${id}-rule`
  const errorId = problem === undefined ? undefined : `${id}-error`
  const countId = count === undefined ? undefined : `${id}-count`
  const describedBy = getDescribedBy(
    [hintId, authorHint],
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
        data-required={field.required ? '' : undefined}
        data-invalid={problem === undefined ? undefined : ''}
        data-disabled={disabled ? '' : undefined}
        {...form.blurHandlers}
      >
        {renderParts({
          ...{ field, value, id, describedBy, disabled, t, lang, announce },
          invalid: problem !== undefined,
          onEdit: (next, event) => form.edit(field, next, event),
          hint: hintId && renderHint(hints, hintId),
          rule: ruleId && (
            <p className="pk-hint pk-field-hint" id={ruleId}>
              {rule}
            </p>
          ),
          // When the rule is back, it takes the space of the error.
          error: renderError({ id: errorId, error: problem, corrected: rule === undefined ? corrected : undefined }),
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

/** Whether the error states the limits too: ours usually do, the host's may not. */
function isReplaced(
  field: FormField,
  value: FieldValue | undefined,
  error: string | undefined,
  textOf: SharedFieldProps['textOf'],
): boolean {
  if (error === undefined) return false
  if (field.control === 'number' && [field.min, field.max, field.step].every((limit) => limit === undefined))
    return true
  const found = checkField(field, value)
  return found !== undefined && statesLimits(found) && textOf(found) === error
}

/**
 * Renders the parts in order. A checkbox has its label and hint beside it, so its error comes first. Fragments as only
 * child cost React nothing.
 */
function renderParts(props: FieldsetControlProps): ReactNode {
  const { field, id, hint, rule, error, count } = props
  const after = field.after && <div className="pk-field-after">{field.after}</div>
  switch (field.control) {
    case 'radio':
    case 'scale':
    case 'date': {
      const Control = fieldsetControls[field.control]
      return (
        <>
          <Control {...props} />
          {after}
        </>
      )
    }
    case 'checkbox':
      return (
        <>
          {error}
          <CheckboxControl {...props} />
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
            {renderLabel(field)}
          </label>
          {hint}
          {rule}
          {error}
          {field.control === 'select' ? <SelectControl {...props} /> : <TextControl {...props} />}
          {count}
          {after}
        </>
      )
  }
}

const fieldsetControls = { radio: RadioControl, scale: ScaleControl, date: DateControl }
