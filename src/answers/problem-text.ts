import { isIsoDate } from '../spec/iso-date.js'
import type { AnswerProblem } from '../spec/problem.js'
import { formatMessage, type MessageParams, type Messages, type WordsOptions } from '../spec/strings.js'
import { writeDate } from '../spec/write-date.js'

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
  'problem.not-a-date': 'Enter a day that the calendar has, with the year in four digits.',
  'problem.incomplete-date': 'Enter the day, the month and the year.',
  'problem.too-early': 'Enter {min} or a later day.',
  'problem.too-late': 'Enter {max} or an earlier day.',
  'problem.unknown-id': 'This choice is no longer offered: choose again.',
  'problem.wrong-type': 'This answer could not be read: please enter it again.',
} satisfies Messages

type ProblemKey = keyof typeof problemStrings

/** A problem as the learner reads it. @param t fills a message @param lang the language of `t` */
export function problemText(t: (key: ProblemKey, params?: MessageParams) => string, problem: AnswerProblem, lang?: string): string {
  const params = Object.entries(problem.params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  const write = (value: string | number) => (isIsoDate(value) ? writeDate(value, lang) : value)
  return t(`problem.${problem.code}`, Object.fromEntries(params.map(([name, value]) => [name, write(value)])))
}

/** A problem in words, where there is no React: the same that the learner reads. */
export function formatProblem(problem: AnswerProblem, { strings, lang }: WordsOptions<typeof problemStrings> = {}): string {
  return problemText((key, params = {}) => formatMessage(strings?.[key] ?? problemStrings[key], params, lang), problem, lang)
}
