import type { Messages } from '../../ui/strings.js'

/** What StrategyForm shows and says, in English. */
export const strategyFormStrings = {
  /** Once, above the first field. `*` is the mark itself. */
  'form.requiredNote': 'Required fields are marked *',
  /** The empty first choice of a select. */
  'form.choose': 'Choose…',
  'form.clear': 'Clear choice',
  'form.cleared': 'Choice cleared',
  'form.unanswered': 'Not answered',
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
  /** Follows one of the above. */
  'form.inSteps': '{range}, in steps of {step}',
  /** Near the limit, shown and spoken. */
  'form.charactersLeft': { one: '{count} character left', other: '{count} characters left' },
  'form.charactersOver': { one: '{count} character too many', other: '{count} characters too many' },
  /** When a field is left, and `errors` says nothing of it. */
  'form.tooShort': 'Write at least {min} characters: so far it is {length}.',
  'form.tooLong': 'Write at most {max} characters: now it is {length}. Nothing was cut off.',
  'form.tooSmall': 'Enter {min} or more.',
  'form.tooLarge': 'Enter {max} or less.',
  /** Steps count from the least value, or from 0. */
  'form.notAStep': 'Enter a number in steps of {step}, counted from {from}.',
  'form.notWhole': 'Enter a whole number.',
  'form.notANumber': 'Enter a number, such as 12 or 3.5. What you typed is kept.',
} satisfies Messages

/** Keys of StrategyForm's messages. */
export type StrategyFormMessage = keyof typeof strategyFormStrings
