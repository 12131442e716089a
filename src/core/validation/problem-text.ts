import { isIsoDate } from '../guards/iso-date.js'
import { formatDate, formatExampleDate } from '../i18n/format-date.js'
import {
  createTranslator,
  type LocalizedStrings,
  type StringParams,
  type StringsOptions,
  type Translate,
} from '../i18n/localized-string.js'
import { choiceCountText, choiceProblemText, getBoundsSuffix } from './choice-problem.js'
import type { AnswerProblem, Problem } from './problem.js'
import { type ProblemStringKey, problemStrings } from './problem-strings.js'
import { isStepFrom } from './scale-points.js'

type T = Translate<ProblemStringKey>

function numberText(t: T, params: StringParams): string {
  const { min, max, step, from = 0 } = params
  const bounds = getBoundsSuffix(min, max)
  if (step === undefined) return t(`problem.number${bounds}`, params)
  if (step === 1 && Number.isInteger(from)) return t(`problem.whole${bounds}`, params)
  const counted = (bounds === 'From' || bounds === 'Between') && !isStepFrom(0, Number(from), Number(step))
  return counted ? t(`problem.counted${bounds}`, params) : t(`problem.steps${bounds}`, params)
}

function dateText(t: T, { min, max }: StringParams, lang: string | undefined): string {
  const write = (day: string | number | undefined) => (isIsoDate(day) ? formatDate(day, lang) : '')
  return t(`problem.date${getBoundsSuffix(min, max)}`, { min: write(min), max: write(max) })
}

/** Returns what the question expects, with its limits. */
function requiredText(t: T, params: StringParams, lang: string | undefined): string {
  switch (params.asks) {
    case 'option':
    case 'options':
    case 'items':
      return choiceCountText(t, params)
    case 'text':
      return t(`problem.text${getBoundsSuffix(params.min, params.max)}`, {
        ...params,
        count: Number(params.min ?? params.max ?? 0),
      })
    case 'number':
      return numberText(t, params)
    case 'date':
      return dateText(t, params, lang)
    case 'order':
    case 'scale':
    case 'tick':
      return t(`problem.${params.asks}`, params)
    default:
      return t('problem.required')
  }
}

/** Returns the problem as shown to the learner. @param t formats a string @param lang formats dates */
export function problemText(t: T, { code, params: all }: Problem, lang?: string): string {
  const params: StringParams = Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
  switch (code) {
    case 'required':
      return requiredText(t, params, lang)
    case 'too-few':
    case 'too-many':
    case 'not-alone':
    case 'no-text':
      return choiceProblemText(t, { code, params })
    case 'too-short':
    case 'too-long': {
      const { minLength, maxLength, length = 0 } = params
      const limits = { min: minLength ?? 0, max: maxLength ?? 0, count: Number(maxLength ?? 0) }
      return t(`problem.length${getBoundsSuffix(minLength, maxLength) || 'UpTo'}`, { ...limits, length })
    }
    case 'too-small':
    case 'too-large':
    case 'not-a-step':
      return numberText(t, params)
    case 'not-a-number':
      return Object.keys(params).length === 0 ? t('problem.notANumber', { example: 3.5 }) : numberText(t, params)
    case 'not-a-date':
      if (params.part === 'year') return t('problem.yearDigits')
      return t('problem.notADate', { example: formatExampleDate(t('form.dateOrder'), lang) })
    case 'incomplete-date': {
      const [first, ...others] = Array.isArray(all.missing) ? all.missing : []
      const one = others.length === 0 && (first === 'day' || first === 'month' || first === 'year')
      return t(one ? `problem.${first}Missing` : 'problem.dateIncomplete')
    }
    case 'too-early':
    case 'too-late':
      return dateText(t, params, lang)
    case 'unknown-id':
      return t('problem.unknownId')
    case 'wrong-type':
      return t('problem.wrongType')
    case 'custom':
      return String(params.message ?? t('problem.wrongType'))
  }
}

/**
 * Returns the problem as text outside of React, the same text that learners see.
 *
 * @param problem a problem that `checkAnswers` found
 * @param options translated strings and their language
 */
export function formatProblem(
  problem: AnswerProblem,
  { strings, lang }: StringsOptions<LocalizedStrings<ProblemStringKey>> = {},
): string {
  return problemText(
    createTranslator<ProblemStringKey>(problemStrings, (key) => strings?.[key], lang),
    problem,
    lang,
  )
}
