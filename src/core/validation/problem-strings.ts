import type { LocalizedStrings } from '../i18n/localized-string.js'
import { choiceProblemStrings } from './choice-problem.js'

/**
 * Errors: problems of an answer. `formatProblem` formats them outside of React.
 *
 * @param count the number of characters required
 * @param min the minimum: a number, or a date such as "27 March 2026"
 * @param max the maximum
 * @param length the current number of characters
 * @param step the distance between two allowed numbers
 * @param from the number that steps count from
 */
export const problemStrings = {
  ...choiceProblemStrings,

  /** Error: of any other question without an answer. */
  'problem.required': 'Answer this question.',
  /** Error: of a checkbox that must be ticked. */
  'problem.tick': 'Tick this box.',
  /** Error: of options or items that an author has removed since. */
  'problem.unknownId': 'This choice is no longer available. Choose again.',
  /** Error: of a saved answer that does not fit the question. */
  'problem.wrongType': 'This answer could not be read. Enter it again.',

  /** Error: of a ranking that is untouched. It refers to the button “Confirm this order”. */
  'problem.order': 'Rank the items, or confirm the order shown.',

  /** Error: of an empty text field. */
  'problem.text': 'Write an answer.',
  /** Error: of an empty text field. */
  'problem.textFrom': { one: 'Write at least {count} character.', other: 'Write at least {count} characters.' },
  /** Error: of an empty text field. */
  'problem.textUpTo': { one: 'Write up to {count} character.', other: 'Write up to {count} characters.' },
  /** Error: of an empty text field. */
  'problem.textBetween': 'Write {min} to {max} characters.',
  /** Error: of a text field. */
  'problem.lengthFrom': 'Write at least {min} characters. You have written {length}.',
  /** Error: of a text field. */
  'problem.lengthUpTo': {
    one: 'Write no more than {max} character. You have written {length}.',
    other: 'Write no more than {max} characters. You have written {length}.',
  },
  /** Error: of a text field. */
  'problem.lengthBetween': 'Write {min} to {max} characters. You have written {length}.',

  /** Error: of a number field that holds something else. @param example a number with decimals */
  'problem.notANumber': 'Enter a number, such as 12 or {example}.',
  /** Error: of a number field. */
  'problem.number': 'Enter a number.',
  /** Error: of a number field. */
  'problem.numberFrom': 'Enter a number, {min} or more.',
  /** Error: of a number field. */
  'problem.numberUpTo': 'Enter a number, {max} or less.',
  /** Error: of a number field. */
  'problem.numberBetween': 'Enter a number from {min} to {max}.',
  /** Error: of a number field. */
  'problem.whole': 'Enter a whole number.',
  /** Error: of a number field. */
  'problem.wholeFrom': 'Enter a whole number, {min} or more.',
  /** Error: of a number field. */
  'problem.wholeUpTo': 'Enter a whole number, {max} or less.',
  /** Error: of a number field. */
  'problem.wholeBetween': 'Enter a whole number from {min} to {max}.',
  /** Error: of a number field. */
  'problem.steps': 'Enter a number in steps of {step}.',
  /** Error: of a number field. */
  'problem.stepsFrom': 'Enter a number, {min} or more, in steps of {step}.',
  /** Error: of a number field. */
  'problem.stepsUpTo': 'Enter a number, {max} or less, in steps of {step}.',
  /** Error: of a number field. */
  'problem.stepsBetween': 'Enter a number from {min} to {max}, in steps of {step}.',
  /** Error: of a number field whose steps do not meet 0. */
  'problem.countedFrom': 'Enter a number, {min} or more, in steps of {step}, counted from {from}.',
  /** Error: of a number field whose steps do not meet 0. */
  'problem.countedBetween': 'Enter a number from {min} to {max}, in steps of {step}, counted from {from}.',
  /** Error: of a scale, which is a row of radio buttons. */
  'problem.scale': 'Choose a number from {min} to {max}.',

  /** Error: of an empty date. */
  'problem.date': 'Enter a date.',
  /** Error: of a date. */
  'problem.dateFrom': 'Enter a date on or after {min}.',
  /** Error: of a date. */
  'problem.dateUpTo': 'Enter a date on or before {max}.',
  /** Error: of a date. */
  'problem.dateBetween': 'Enter a date from {min} to {max}.',
  /** Setting: the order of the three inputs of a date, and of its example. These words in any order, untranslated. */
  'form.dateOrder': 'day month year',
  /**
   * Error: of a date that does not exist, such as 31 April.
   * @param example a date in the order of `form.dateOrder`, such as "27 March 2026"
   */
  'problem.notADate': 'Enter a real date, such as {example}.',
  /** Error: of a date such as "27 March 26". */
  'problem.yearDigits': 'Enter the year with four digits.',
  /** Error: of a date without a day. */
  'problem.dayMissing': 'Enter the day as well.',
  /** Error: of a date without a month. */
  'problem.monthMissing': 'Enter the month as well.',
  /** Error: of a date without a year. */
  'problem.yearMissing': 'Enter the year as well.',
  /** Error: of a date of which only one part is there. */
  'problem.dateIncomplete': 'Enter the day, the month and the year.',
} satisfies LocalizedStrings

/** Separate, because the form needs the date order without the problem strings. */
export const dateOrderDefaults = { 'form.dateOrder': problemStrings['form.dateOrder'] }

/** Keys of the problem strings. */
export type ProblemStringKey = keyof typeof problemStrings
