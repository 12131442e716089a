import type { AnswerProblem } from '../spec/problem.js'
import { formatMessage, type MessageParams, type Messages, type WordsOptions } from '../spec/strings.js'

/** What is wrong with an answer, by code. */
export const problemStrings = {
  'problem.required': 'Please answer this.',
  'problem.too-few': 'Choose at least {min}: so far it is {count}.',
  'problem.too-many': 'Choose at most {max}: now it is {count}.',
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

/** A problem as the learner reads it. @param t fills a message */
export function problemText(t: (key: ProblemKey, params?: MessageParams) => string, problem: AnswerProblem): string {
  const params = Object.entries(problem.params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return t(`problem.${problem.code}`, Object.fromEntries(params))
}

/** A problem in words, where there is no React: the same that the learner reads. */
export function formatProblem(problem: AnswerProblem, { strings, lang }: WordsOptions<typeof problemStrings> = {}): string {
  return problemText((key, params = {}) => formatMessage(strings?.[key] ?? problemStrings[key], params, lang), problem)
}
