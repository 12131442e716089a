import type { LocalizedStrings } from '../../core/i18n/localized-string.js'
import { dateOrderDefaults } from '../../core/validation/problem-strings.js'

/**
 * Forms: the `StrategyForm` block.
 *
 * @param label the question
 * @param count how many characters
 * @param min the minimum: a number, or a date such as "27 March 2026"
 * @param max the maximum
 */
export const strategyFormStrings = {
  ...dateOrderDefaults,
  /** Label: the first choice of a drop-down list, while nothing is chosen. */
  'form.choose': 'Choose…',
  /** Button: below radio buttons of which one is selected. */
  'form.clear': 'Clear choice',
  /** Announcement: after the button `form.clear`. */
  'form.cleared': 'Choice cleared',
  /** Text: where answers are only shown and none was given. */
  'form.unanswered': 'Not answered',
  /** Button: beside an answer that is shown for review; leads back to its field. */
  'form.change': 'Change',
  /** Name: of the button `form.change`. */
  'form.changeOf': 'Change: {label}',
  /**
   * Text: a point of a scale as an answer.
   *
   * @param value the point
   * @param min the lower end, as a number or as `form.scaleEnd`
   * @param max the upper end, as `min`
   */
  'form.scaleAnswer': '{value} on a scale from {min} to {max}',
  /** Part: an end of the scale in `form.scaleAnswer`. @param value the number @param label what the author calls it */
  'form.scaleEnd': '{value} ({label})',
  /** Label: of the first box of a date. `form.dateOrder` may place it elsewhere. */
  'form.day': 'Day',
  /** Label: of the second box of a date. */
  'form.month': 'Month',
  /** Label: of the third box of a date. */
  'form.year': 'Year',
  /** Text: a ticked box as an answer. */
  'form.ticked': 'Yes',
  /** Text: a box that is not ticked, as an answer. */
  'form.unticked': 'No',
  /** Hint: of a text field. @param count the most characters */
  'form.lengthUpTo': { one: 'Up to {count} character', other: 'Up to {count} characters' },
  /** Hint: of a text field. @param count the fewest characters */
  'form.lengthFrom': { one: 'At least {count} character', other: 'At least {count} characters' },
  /** Hint: of a text field. */
  'form.lengthBetween': '{min} to {max} characters',
  /** Hint: of a number field. */
  'form.number': 'A number',
  /** Hint: of a number field. */
  'form.numberFrom': 'A number, {min} or more',
  /** Hint: of a number field. */
  'form.numberUpTo': 'A number, {max} or less',
  /** Hint: of a number field. */
  'form.numberBetween': 'A number from {min} to {max}',
  /** Hint: of a number field. */
  'form.wholeNumber': 'A whole number',
  /** Hint: of a number field. */
  'form.wholeNumberFrom': 'A whole number, {min} or more',
  /** Hint: of a number field. */
  'form.wholeNumberUpTo': 'A whole number, {max} or less',
  /** Hint: of a number field. */
  'form.wholeNumberBetween': 'A whole number from {min} to {max}',
  /** Hint: of a date. */
  'form.dateFrom': '{min} or later',
  /** Hint: of a date. */
  'form.dateUpTo': '{max} or earlier',
  /** Hint: of a date. */
  'form.dateBetween': 'From {min} to {max}',
  /**
   * Hint: of a number field.
   *
   * @param range another hint, such as `form.numberBetween`
   * @param step the distance between two allowed numbers
   */
  'form.inSteps': '{range}, in steps of {step}',
  /** Status: below a text field, near its limit. */
  'form.charactersLeft': { one: '{count} character left', other: '{count} characters left' },
  /** Status: below a text field, past its limit. */
  'form.charactersOver': { one: '{count} character too many', other: '{count} characters too many' },
} satisfies LocalizedStrings

/** Keys of StrategyForm's messages. */
export type StrategyFormStringKey = keyof typeof strategyFormStrings
