import type { Messages } from './strings.js'

/** What is wrong with an answer: each says what to do. Shown beside the question, in the summary, and by `formatProblem` on a server. */
export const problemStrings = {
  'problem.required': 'Answer this question.',
  'problem.tick': 'Tick this box.',
  'problem.unknownId': 'This choice is no longer available: choose again.',
  'problem.wrongType': 'This answer could not be read: enter it again.',

  'problem.option': 'Choose an option.',
  /** Several options; `{count}` is the limit that is named. */
  'problem.optionsFrom': { one: 'Choose at least {count} option.', other: 'Choose at least {count} options.' },
  'problem.optionsUpTo': { one: 'Choose no more than {count} option.', other: 'Choose no more than {count} options.' },
  'problem.optionsBetween': 'Choose {min} to {max} options.',
  'problem.optionsExactly': { one: 'Choose {count} option.', other: 'Choose {count} options.' },
  'problem.notAlone': '“{option}” cannot be combined with other options.',
  'problem.noText': 'Write what you mean by “{option}”.',

  'problem.order': 'Rank the items, or keep the order shown.',
  'problem.items': { one: 'Rank {count} item.', other: 'Rank {count} items.' },
  'problem.itemsUpTo': { one: 'Rank no more than {count} item.', other: 'Rank no more than {count} items.' },

  'problem.text': 'Write an answer.',
  'problem.textFrom': { one: 'Write at least {count} character.', other: 'Write at least {count} characters.' },
  'problem.textUpTo': { one: 'Write up to {count} character.', other: 'Write up to {count} characters.' },
  'problem.textBetween': 'Write {min} to {max} characters.',
  /** The same, with the `{length}` of what is there. */
  'problem.lengthFrom': 'Write at least {min} characters: you have written {length}.',
  'problem.lengthUpTo': 'Write up to {max} characters: you have written {length}.',
  'problem.lengthBetween': 'Write {min} to {max} characters: you have written {length}.',

  /** Where no limit can be named. */
  'problem.notANumber': 'Enter a number, such as 12 or {example}.',
  'problem.number': 'Enter a number.',
  'problem.numberFrom': 'Enter a number, {min} or more.',
  'problem.numberUpTo': 'Enter a number, {max} or less.',
  'problem.numberBetween': 'Enter a number from {min} to {max}.',
  'problem.whole': 'Enter a whole number.',
  'problem.wholeFrom': 'Enter a whole number, {min} or more.',
  'problem.wholeUpTo': 'Enter a whole number, {max} or less.',
  'problem.wholeBetween': 'Enter a whole number from {min} to {max}.',
  'problem.steps': 'Enter a number in steps of {step}.',
  'problem.stepsFrom': 'Enter a number, {min} or more, in steps of {step}.',
  'problem.stepsUpTo': 'Enter a number, {max} or less, in steps of {step}.',
  'problem.stepsBetween': 'Enter a number from {min} to {max}, in steps of {step}.',
  /** Steps that do not meet 0. */
  'problem.countedFrom': 'Enter a number, {min} or more, in steps of {step}, counted from {from}.',
  'problem.countedBetween': 'Enter a number from {min} to {max}, in steps of {step}, counted from {from}.',
  'problem.scale': 'Choose a number from {min} to {max}.',

  'problem.date': 'Enter a date.',
  'problem.dateFrom': 'Enter {min} or a later date.',
  'problem.dateUpTo': 'Enter {max} or an earlier date.',
  'problem.dateBetween': 'Enter a date from {min} to {max}.',
  'problem.notADate': 'Enter a real date, such as 27 March 2026.',
  'problem.yearDigits': 'Enter the year with four digits.',
  'problem.dayMissing': 'Enter the day as well.',
  'problem.monthMissing': 'Enter the month as well.',
  'problem.yearMissing': 'Enter the year as well.',
  'problem.dateIncomplete': 'Enter the day, the month and the year.',
} satisfies Messages

/** Keys of the messages about problems. */
export type ProblemMessage = keyof typeof problemStrings
