import { writeDate } from '../../spec/write-date.js'
import { writeNumber } from '../../spec/write-number.js'
import type { Translate } from '../../ui/strings.js'
import { checkField } from './answer.js'
import { type DatePart, missingParts } from './date-parts.js'
import { faultyParts } from './date-text.js'
import type { FormField } from './form-field.js'
import type { FieldValue } from './spec.js'
import type { StrategyFormMessage } from './strings.js'

type T = Translate<StrategyFormMessage>

/** `number`, `numberFrom`, … by which bounds there are. */
const boundsOf = (min: unknown, max: unknown) =>
  min !== undefined && max !== undefined ? 'Between' : min !== undefined ? 'From' : max !== undefined ? 'UpTo' : ''

/** What the field takes, said before anything can go wrong (WCAG 3.3.2); `undefined` where anything goes. */
export function ruleText(field: FormField, t: T, lang?: string): string | undefined {
  const { control, min, max, step, minLength, maxLength } = field
  if (control === 'text' || control === 'textarea') {
    if (minLength !== undefined && maxLength !== undefined) return t('form.lengthBetween', { min: minLength, max: maxLength })
    if (maxLength !== undefined) return t('form.lengthUpTo', { count: maxLength })
    return minLength === undefined ? undefined : t('form.lengthFrom', { count: minLength })
  }
  if (control === 'date') {
    const { minDate, maxDate } = field
    const bounds = boundsOf(minDate, maxDate)
    return bounds
      ? t(`form.date${bounds}`, { min: minDate ? writeDate(minDate, lang) : '', max: maxDate ? writeDate(maxDate, lang) : '' })
      : undefined
  }
  if (control !== 'number') return undefined
  const range = t(`form.${step === 1 ? 'wholeNumber' : 'number'}${boundsOf(min, max)}`, { min: min ?? 0, max: max ?? 0 })
  return step === undefined || step === 1 ? range : t('form.inSteps', { range, step })
}

/** One box is named; two at once are as quickly said by all. */
const missingText = ([first, ...others]: DatePart[]) =>
  first === undefined || others.length > 0 ? 'form.dateIncomplete' : (`form.${first}Missing` as const)

/**
 * What is wrong with what was typed, once the learner has left the field. Only what the form can know better than its host: that
 * something is missing is judged at submit.
 */
export function problemText(field: FormField, value: FieldValue | undefined, t: T, lang?: string): string | undefined {
  const found = checkField({ ...field, required: false, before: [], labelContent: undefined, options: undefined }, value)
  const { min, max, step, minLength, maxLength } = field
  const write = (number: number | undefined) => writeNumber(number ?? 0, lang)
  const length = typeof value === 'string' ? value.length : 0
  switch (found?.[0]) {
    case 'too-short':
      return t('form.tooShort', { min: minLength ?? 0, length })
    case 'too-long':
      return t('form.tooLong', { max: maxLength ?? 0, length })
    case 'too-small':
      return t('form.tooSmall', { min: write(min) })
    case 'too-large':
      return t('form.tooLarge', { max: write(max) })
    case 'not-a-step':
      return step === 1 && Number.isInteger(min ?? 0) ? t('form.notWhole') : t('form.notAStep', { step: write(step), from: write(min) })
    case 'incomplete-date':
      return t(missingText(missingParts(String(value))))
    case 'not-a-date': {
      const [only, ...others] = faultyParts(String(value), lang)
      return t(only === 'year' && others.length === 0 ? 'form.yearDigits' : 'form.notADate')
    }
    case 'too-early':
      return t('form.tooEarly', { min: writeDate(field.minDate ?? '', lang) })
    case 'too-late':
      return t('form.tooLate', { max: writeDate(field.maxDate ?? '', lang) })
    case 'not-a-number':
      return t('form.notANumber')
    default:
      return undefined
  }
}
