import type { Messages } from '../../ui/strings.js'

/** What MultiSelect shows and says, in English. */
export const multiSelectStrings = {
  /** Several, without a bound. */
  'multiSelect.hintAny': 'Choose all that apply.',
  'multiSelect.hintOne': 'Choose one.',
  /** `{count}` = `min`. */
  'multiSelect.hintMin': 'Choose at least {count}.',
  /** `{count}` = `max`. */
  'multiSelect.hintMax': 'Choose up to {count}.',
  /** `min` and `max` are the same. */
  'multiSelect.hintExactly': 'Choose {count}.',
  'multiSelect.hintRange': 'Choose {min} to {max}.',
  'multiSelect.count': '{count} chosen',
  'multiSelect.countOf': '{count} of at most {max} chosen',
  /** Once `max` is reached. */
  'multiSelect.countFull': '{count} of at most {max} chosen. To choose another, clear one first.',
  /** Answers who tries to choose one more than `max`. */
  'multiSelect.full': {
    one: 'Only {count} can be chosen. To choose another, clear one first.',
    other: 'At most {count} can be chosen. To choose another, clear one first.',
  },
  'multiSelect.clear': 'Clear choice',
  'multiSelect.cleared': 'Choice cleared',
  /** Spoken before each option where the answer is only shown. */
  'multiSelect.chosen': 'Chosen:',
  'multiSelect.notChosen': 'Not chosen:',
  'multiSelect.unanswered': 'Not answered',
  'multiSelect.required': 'Choose at least one option.',
  'multiSelect.requiredOne': 'Choose one option.',
  /** `{count}` = `min`. */
  'multiSelect.tooFew': 'Choose at least {count}.',
  /** `{count}` = `max`. */
  'multiSelect.tooMany': 'Choose at most {count}.',
} satisfies Messages

/** Keys of MultiSelect's messages. */
export type MultiSelectMessage = keyof typeof multiSelectStrings
