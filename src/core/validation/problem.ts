import type { Json } from '../guards/json.js'

/** Why an answer is not (yet) acceptable. Plain data; its text comes from `strings`. */
export interface AnswerProblem {
  block: string
  /** The form field, when the problem is one field's. */
  field?: string
  code: AnswerProblemCode
  /** What the text needs: `{ min, max, count, … }`. */
  params: Record<string, Json>
}

/** What a question asks for, as `params.asks` of a problem has it. */
export const QUESTION_KINDS = [
  'option',
  'options',
  'order',
  'items',
  'text',
  'number',
  'scale',
  'date',
  'tick',
] as const

/** The parts of a date in the order of ISO 8601, as `params.missing` and `params.part` of a problem name them. */
export const DATE_PARTS = ['year', 'month', 'day'] as const

export type AnswerProblemCode =
  /** `{ asks }`, with the limits of the question: nothing was answered. */
  | 'required'
  /** `{ asks, min, max?, count }`: fewer options or ranked items than asked for. */
  | 'too-few'
  /** `{ asks, min?, max, count }`: more than allowed. */
  | 'too-many'
  /** `{ id, option }`: an option that stands alone is chosen beside others. */
  | 'not-alone'
  /** `{ id, option }`: an option is chosen whose text is typed, and none was. */
  | 'no-text'
  /** `{ minLength, maxLength?, length }` */
  | 'too-short'
  /** `{ minLength?, maxLength, length }` */
  | 'too-long'
  /** `{ min, max?, step?, from? }`: steps count from `from`. */
  | 'too-small'
  /** `{ min?, max, step?, from? }` */
  | 'too-large'
  /** `{ min?, max?, step, from }` */
  | 'not-a-step'
  /** `{ min?, max?, step?, from? }`: what was typed is no number. */
  | 'not-a-number'
  /** `{ part? }`: what was typed is no day of the calendar; `part` is the box to correct, where it is one. */
  | 'not-a-date'
  /** `{ missing }`: which of `day`, `month` and `year` are not there yet. */
  | 'incomplete-date'
  /** `{ min, max? }`, as `YYYY-MM-DD` */
  | 'too-early'
  /** `{ min?, max }`, as `YYYY-MM-DD` */
  | 'too-late'
  /** `{ id }`: an id that the phase does not have. */
  | 'unknown-id'
  /** The value has the wrong shape for its field. */
  | 'wrong-type'
  /** `{ message }`: a rule of a host's own block, in its words. */
  | 'custom'

/** How far an answer has come. */
export type AnswerStatus = 'unanswered' | 'partial' | 'answered'

/** What is wrong, wherever the answer belongs. */
export type Problem = Pick<AnswerProblem, 'code' | 'params'>

const codesWithoutLimits: ReadonlySet<AnswerProblemCode> = /* @__PURE__ */ new Set<AnswerProblemCode>([
  'not-alone',
  'no-text',
  'not-a-date',
  'incomplete-date',
  'unknown-id',
  'wrong-type',
  'custom',
])

/** Whether the text names all limits of the question, so that the hint that names them can go. */
export const statesLimits = ({ code }: Problem): boolean => !codesWithoutLimits.has(code)
