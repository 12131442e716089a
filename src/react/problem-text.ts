import type { AnswerProblem } from '../spec/problem.js'
import type { Messages, Translate } from '../ui/strings.js'

/** What is wrong with an answer, by code. */
export const problemStrings = {
  'problem.required': 'Please answer this.',
  'problem.too-few': 'Choose at least {min}: so far it is {count}.',
  'problem.too-many': 'Choose at most {max}: now it is {count}.',
  'problem.not-alone': '“{option}” cannot be chosen together with others.',
  'problem.no-text': 'Write what you mean by “{option}”.',
  'problem.too-short': 'Write at least {minLength} characters: now it is {length}.',
  'problem.too-long': 'Write at most {maxLength} characters: now it is {length}.',
  'problem.too-small': 'Enter {min} or more.',
  'problem.too-large': 'Enter {max} or less.',
  'problem.not-a-step': 'Enter a multiple of {step}.',
  'problem.not-a-number': 'Enter a number, such as 12 or 3.5.',
  'problem.unknown-id': 'This choice is no longer offered: choose again.',
  'problem.wrong-type': 'This answer could not be read: please enter it again.',
} satisfies Messages

type ProblemKey = keyof typeof problemStrings

/** A problem as the learner reads it. */
export function problemText(t: Translate<ProblemKey>, problem: AnswerProblem): string {
  const params = Object.entries(problem.params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return t(`problem.${problem.code}`, Object.fromEntries(params))
}
