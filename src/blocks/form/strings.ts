import type { Messages } from '../../ui/strings.js'

/** What StrategyForm shows and says, in English. */
export const strategyFormStrings = {
  /** The empty first choice of a select. */
  'form.choose': 'Choose…',
  'form.clear': 'Clear choice',
  'form.cleared': 'Choice cleared',
  'form.unanswered': 'Not answered',
  /** By an answer that is shown as text; the second is its whole name and begins with the first. */
  'form.change': 'Change',
  'form.changeOf': 'Change: {label}',
  /** A point of a scale as text, where the rest of the scale is not in sight. `min` and `max` are numbers or `form.scaleEnd`. */
  'form.scaleAnswer': '{value} on a scale from {min} to {max}',
  'form.scaleEnd': '{value} ({label})',
  /** The boxes of a date, and the order in which they stand: these three words in any order, untranslated. */
  'form.dateOrder': 'day month year',
  'form.day': 'Day',
  'form.month': 'Month',
  'form.year': 'Year',
  'form.ticked': 'Yes',
  'form.unticked': 'No',
  /** What a field takes, under it. */
  'form.lengthUpTo': { one: 'Up to {count} character', other: 'Up to {count} characters' },
  'form.lengthFrom': { one: 'At least {count} character', other: 'At least {count} characters' },
  'form.lengthBetween': '{min} to {max} characters',
  'form.number': 'A number',
  'form.numberFrom': 'A number, {min} or more',
  'form.numberUpTo': 'A number, {max} or less',
  'form.numberBetween': 'A number from {min} to {max}',
  'form.wholeNumber': 'A whole number',
  'form.wholeNumberFrom': 'A whole number, {min} or more',
  'form.wholeNumberUpTo': 'A whole number, {max} or less',
  'form.wholeNumberBetween': 'A whole number from {min} to {max}',
  'form.dateFrom': '{min} or later',
  'form.dateUpTo': '{max} or earlier',
  'form.dateBetween': 'From {min} to {max}',
  /** Follows one of the numbers above. */
  'form.inSteps': '{range}, in steps of {step}',
  /** Near the limit, shown and spoken. */
  'form.charactersLeft': { one: '{count} character left', other: '{count} characters left' },
  'form.charactersOver': { one: '{count} character too many', other: '{count} characters too many' },
} satisfies Messages

/** Keys of StrategyForm's messages. */
export type StrategyFormMessage = keyof typeof strategyFormStrings
