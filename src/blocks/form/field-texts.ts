import type { Translate } from '../../ui/strings.js'
import { checkField } from './answer.js'
import type { FormField } from './form-field.js'
import { writeNumber } from './number-text.js'
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
  if (control !== 'number') return undefined
  const write = (value: number | undefined) => (value === undefined ? '' : writeNumber(value, lang))
  const range = t(`form.${step === 1 ? 'wholeNumber' : 'number'}${boundsOf(min, max)}`, { min: write(min), max: write(max) })
  return step === undefined || step === 1 ? range : t('form.inSteps', { range, step: write(step) })
}

/**
 * What is wrong with what was typed, once the learner has left the field. Only what the form can know better than its host: that
 * something is missing is judged at submit.
 */
export function problemText(field: FormField, value: FieldValue | undefined, t: T, lang?: string): string | undefined {
  const found = checkField({ ...field, required: false, before: [], options: undefined }, value)
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
    case 'not-a-number':
      return t('form.notANumber')
    default:
      return undefined
  }
}
