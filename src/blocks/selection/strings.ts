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
  /** In place of the options when there are none. */
  'multiSelect.noOptions': 'There is nothing to choose here yet.',
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
  /** Describes an option that stands alone, for screen readers. */
  'multiSelect.exclusive': 'Choosing this clears the others.',
  /** `{option}` stands alone and was chosen; shown and spoken. */
  'multiSelect.clearedOthers': {
    one: '{count} other choice was cleared. Clear “{option}” to have it back.',
    other: '{count} other choices were cleared. Clear “{option}” to have them back.',
  },
  /** `{option}` was given up again. */
  'multiSelect.broughtBack': { one: '{count} choice is back.', other: '{count} choices are back.' },
  /** `{option}` stands alone, and another one was chosen. */
  'multiSelect.clearedExclusive': '“{option}” was cleared.',
  /** The field under an option whose text is typed; its name begins with the option. */
  'multiSelect.otherLabel': 'In your own words',
  /** Spoken when that option is chosen. */
  'multiSelect.otherFollows': 'A text field follows.',
  /** The field that hides options. */
  'multiSelect.filter': 'Find an option',
  /** Under it while nothing is typed. */
  'multiSelect.filterAll': { one: '{count} option', other: '{count} options' },
  /** Shown and spoken. `{count}` match, of `{total}`. */
  'multiSelect.filterCount': { one: '{count} of {total} options matches.', other: '{count} of {total} options match.' },
  'multiSelect.filterNone': 'No option matches.',
  /** Follows one of those: so many do not match. */
  'multiSelect.filterKept': {
    one: '{count} chosen option that does not match stays.',
    other: '{count} chosen options that do not match stay.',
  },
  'multiSelect.filterClear': 'Show all',
  /** Spoken when all are shown again. */
  'multiSelect.filterCleared': { one: '{count} option is shown.', other: 'All {count} options are shown.' },
  /** Spoken before each option where the answer is only shown. */
  'multiSelect.chosen': 'Chosen:',
  'multiSelect.notChosen': 'Not chosen:',
  'multiSelect.unanswered': 'Not answered',
} satisfies Messages

/** Keys of MultiSelect's messages. */
export type MultiSelectMessage = keyof typeof multiSelectStrings
