import { formatDate } from '../../core/i18n/format-date.js'
import type { Translate } from '../../core/i18n/localized-string.js'
import { getBoundsSuffix } from '../../core/validation/choice-problem.js'
import type { Problem } from '../../core/validation/problem.js'
import { isStatedIn } from '../../ui/described-by.js'
import type { FormField } from './form-field.js'
import { type CheckedField, checkField } from './rules.js'
import type { FieldValue } from './spec.js'
import type { StrategyFormStringKey } from './strings.js'
import { mentionsDate, mentionsNumber } from './values/mentions-limit.js'

type T = Translate<StrategyFormStringKey>

/** States the limits of the field up front (WCAG 3.3.2); `undefined` if there are none. */
export function ruleText(field: FormField, t: T, lang?: string): string | undefined {
  const { control, min, max, step, minLength, maxLength } = field
  if (control === 'text' || control === 'textarea') {
    if (minLength !== undefined && maxLength !== undefined)
      return t('form.lengthBetween', { min: minLength, max: maxLength })
    if (maxLength !== undefined) return t('form.lengthUpTo', { count: maxLength })
    return minLength === undefined ? undefined : t('form.lengthFrom', { count: minLength })
  }
  if (control === 'date') {
    const { minDate, maxDate } = field
    const bounds = getBoundsSuffix(minDate, maxDate)
    return bounds
      ? t(`form.date${bounds}`, {
          min: minDate ? formatDate(minDate, lang) : '',
          max: maxDate ? formatDate(maxDate, lang) : '',
        })
      : undefined
  }
  if (control !== 'number') return undefined
  const range = t(`form.${step === 1 ? 'wholeNumber' : 'number'}${getBoundsSuffix(min, max)}`, {
    min: min ?? 0,
    max: max ?? 0,
  })
  return step === undefined || step === 1 ? range : t('form.inSteps', { range, step })
}

/** Whether the author's hint states the rule, or each of its limits. */
export function isRuleStatedIn(rule: string, hint: string, field: FormField, lang?: string): boolean {
  if (hint === '' || isStatedIn(rule, hint)) return hint !== ''
  const { control, min, max, step, minLength, maxLength, minDate, maxDate } = field
  const isGiven = <T>(limit: T | undefined): limit is T => limit !== undefined
  if (control === 'date') {
    const dates = [minDate, maxDate].filter(isGiven)
    return dates.length > 0 && dates.every((date) => mentionsDate(hint, date, lang))
  }
  // The text of the rule does not mention a step of 1.
  const numbers = (control === 'number' ? [min, max, step === 1 ? undefined : step] : [minLength, maxLength]).filter(
    isGiven,
  )
  return numbers.length > 0 && numbers.every((limit) => mentionsNumber(hint, limit))
}

/**
 * Codes that the form leaves to its host: a missing answer is validated at submit, and a removed choice is not the
 * learner's mistake.
 */
const hostReportedCodes: ReadonlySet<Problem['code']> = /* @__PURE__ */ new Set<Problem['code']>([
  'required',
  'unknown-id',
  'wrong-type',
])

/** Validates a field that the learner has left. */
export function validateOnBlur(field: CheckedField, value: FieldValue | undefined): Problem | undefined {
  const found = checkField(field, value)
  return found && !hostReportedCodes.has(found.code) ? found : undefined
}
