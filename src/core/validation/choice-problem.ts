import type { LocalizedStrings, StringParams, Translate } from '../i18n/localized-string.js'
import type { AnswerProblem } from './problem.js'

/**
 * Errors of choices: problems of a selection or a ranking. Separate, because `MultiSelect` loads no others.
 *
 * @param count the number of options or items required
 * @param min the minimum number of options
 * @param max the maximum number of options
 * @param option the text of an option
 */
export const choiceProblemStrings = {
  /** Error: of radio buttons, a drop-down list or checkboxes. */
  'problem.option': 'Choose an option.',
  /** Error: of checkboxes. @param count the minimum number of options */
  'problem.optionsFrom': { one: 'Choose at least {count} option.', other: 'Choose at least {count} options.' },
  /** Error: of checkboxes. @param count the maximum number of options */
  'problem.optionsUpTo': { one: 'Choose no more than {count} option.', other: 'Choose no more than {count} options.' },
  /** Error: of checkboxes. */
  'problem.optionsBetween': 'Choose {min} to {max} options.',
  /** Error: of checkboxes. @param count the exact number required */
  'problem.optionsExactly': { one: 'Choose {count} option.', other: 'Choose {count} options.' },
  /** Error: of checkboxes. @param option an option such as "None of these" */
  'problem.notAlone': '“{option}” cannot be combined with other options.',
  /** Error: of the text field of an option. @param option an option such as "Something else" */
  'problem.noText': 'Write your own answer for “{option}”.',

  /** Error: of a ranking of some items. */
  'problem.items': { one: 'Rank {count} item.', other: 'Rank {count} items.' },
  /** Error: of a ranking of some items. @param count the maximum number of items */
  'problem.itemsUpTo': { one: 'Rank no more than {count} item.', other: 'Rank no more than {count} items.' },
} satisfies LocalizedStrings

/** Keys of the strings for choice problems. */
export type ChoiceProblemStringKey = keyof typeof choiceProblemStrings

type T = Translate<ChoiceProblemStringKey>

/** Returns the key suffix for the limits that are set: `From`, `UpTo`, `Between` or none. */
export function getBoundsSuffix(min: unknown, max: unknown) {
  return min === undefined ? (max === undefined ? '' : 'UpTo') : max === undefined ? 'From' : 'Between'
}

/** Returns how many choices the question expects. */
export function choiceCountText(t: T, { asks, min, max }: StringParams): string {
  const params = { min: min ?? 0, max: max ?? 0, count: Number(min ?? max ?? 0) }
  if (asks === 'items') return t(min === undefined ? 'problem.itemsUpTo' : 'problem.items', params)
  const bounds = getBoundsSuffix(min, max)
  if (asks === 'option' || bounds === '') return t('problem.option')
  return t(min === max ? 'problem.optionsExactly' : `problem.options${bounds}`, params)
}

/** Returns the problem of a selection or ranking as shown to the learner. @param t formats a string */
export function choiceProblemText(t: T, { code, params }: Pick<AnswerProblem, 'code' | 'params'>): string {
  if (code === 'not-alone') return t('problem.notAlone', params as StringParams)
  if (code === 'no-text') return t('problem.noText', params as StringParams)
  return choiceCountText(t, params as StringParams)
}
