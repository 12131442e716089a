import type { LocalizedStrings } from '../../core/i18n/localized-string.js'

/**
 * Choosing options: the `MultiSelect` block, with checkboxes or radio buttons. A learner "chooses"; an option is
 * "selected".
 *
 * @param count how many options
 * @param min the minimum number of options
 * @param max the maximum number of options
 * @param option the text of an option
 */
export const multiSelectStrings = {
  /** Hint: above checkboxes, where any number may be selected. */
  'multiSelect.hintAny': 'Choose all that apply.',
  /** Hint: above radio buttons that need an answer. */
  'multiSelect.hintOne': 'Choose one.',
  /** Hint: above checkboxes. @param count the minimum number of options */
  'multiSelect.hintMin': 'Choose at least {count}.',
  /** Hint: above checkboxes. @param count the maximum number of options */
  'multiSelect.hintMax': 'Choose up to {count}.',
  /** Hint: above checkboxes. @param count how many must be selected, no more and no fewer */
  'multiSelect.hintExactly': 'Choose {count}.',
  /** Hint: above checkboxes. */
  'multiSelect.hintRange': 'Choose {min} to {max}.',
  /** Text: in place of the options when there are none. */
  'multiSelect.noOptions': 'There are no options yet.',
  /** Status: below checkboxes. */
  'multiSelect.count': '{count} selected',
  /** Status: below checkboxes of which only some may be selected. */
  'multiSelect.countOf': '{count} of {max} selected',
  /** Status: below checkboxes, once no more may be selected. @param count the maximum number of options */
  'multiSelect.countFull': {
    one: '{count} of {max} selected. Clear it to choose another.',
    other: '{count} of {max} selected. Clear one to choose another.',
  },
  /** Announcement: after an attempt to select one more. @param count the maximum number of options */
  'multiSelect.full': {
    one: 'You can choose only {count}. Clear it to choose another.',
    other: 'You can choose up to {count}. Clear one to choose another.',
  },
  /** Button: below radio buttons of which one is selected. */
  'multiSelect.clear': 'Clear choice',
  /** Announcement: after the button `multiSelect.clear`. */
  'multiSelect.cleared': 'Choice cleared',
  /** Description: of an option such as "None of these", which cannot be combined with others. */
  'multiSelect.exclusive': 'Choosing this clears the others.',
  /** Status: below the options, after an option such as "None of these" was chosen and the others were cleared. */
  'multiSelect.clearedOthers': {
    one: '{count} other choice cleared. Clear “{option}” to restore it.',
    other: '{count} other choices cleared. Clear “{option}” to restore them.',
  },
  /** Announcement: after an option such as "None of these" was cleared, which selects the others again. */
  'multiSelect.broughtBack': { one: '{count} choice restored.', other: '{count} choices restored.' },
  /** Announcement: after another option was chosen, which clears one such as "None of these". */
  'multiSelect.clearedExclusive': '“{option}” cleared.',
  /** Label: of the text field under an option such as "Something else". The option is heard before it. */
  'multiSelect.otherLabel': 'In your own words',
  /** Announcement: after an option such as "Something else" was chosen and its text field appeared. */
  'multiSelect.otherFollows': 'A text field follows.',
  /** Label: of the search field above a long list of options. */
  'multiSelect.filter': 'Find an option',
  /** Hint: below the search field while it is empty. */
  'multiSelect.filterAll': { one: '{count} option', other: '{count} options' },
  /** Status: below the search field. @param count how many options match @param total how many there are */
  'multiSelect.filterCount': { one: '{count} of {total} options matches.', other: '{count} of {total} options match.' },
  /** Status: below the search field. */
  'multiSelect.filterNone': 'No options match.',
  /**
   * Status: after `multiSelect.filterCount` or `multiSelect.filterNone`.
   * @param count selected options that do not match and are shown all the same
   */
  'multiSelect.filterKept': {
    one: '{count} selected option does not match but is still shown.',
    other: '{count} selected options do not match but are still shown.',
  },
  /** Button: below the search field; empties it. */
  'multiSelect.filterClear': 'Show all options',
  /** Announcement: after the button `multiSelect.filterClear`. */
  'multiSelect.filterCleared': { one: '{count} option shown.', other: 'All {count} options shown.' },
  /** Label: the list of selected options, where answers are only shown. */
  'multiSelect.chosen': 'Selected',
  /** Text: below that list; a click on it shows the other options. @param count how many there are */
  'multiSelect.notChosen': { one: '{count} not selected', other: '{count} not selected' },
  /** Text: where answers are only shown and none was given. */
  'multiSelect.unanswered': 'Not answered',
} satisfies LocalizedStrings

/** Keys of MultiSelect's messages. */
export type MultiSelectStringKey = keyof typeof multiSelectStrings
