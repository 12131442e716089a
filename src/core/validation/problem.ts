import type { Json } from '../guards/json.js'

/** A validation problem: why an answer is not acceptable yet. Plain data; its text comes from `strings`. */
export interface AnswerProblem {
  /** Id of the block. */
  block: string
  /** The id of the form field. Absent when the problem concerns the whole block. */
  field?: string | undefined
  /** What is wrong. */
  code: AnswerProblemCode
  /** Values for the text, such as `{ min, max, count }`. */
  params: Record<string, Json>
}

/** Values of `params.asks`: what a question expects. */
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

/** The parts of a date in ISO 8601 order, as used in `params.missing` and `params.part`. */
export const DATE_PARTS = ['year', 'month', 'day'] as const

/** Kinds of problem, each with its `params`. */
export type AnswerProblemCode =
  /** `{ asks }` and the limits of the question: there is no answer. */
  | 'required'
  /** `{ asks, min, max?, count }`: fewer options or ranked items than required. */
  | 'too-few'
  /** `{ asks, min?, max, count }`: more than allowed. */
  | 'too-many'
  /** `{ id, option }`: an exclusive option is chosen together with others. */
  | 'not-alone'
  /** `{ id, option }`: an option that needs text is chosen, and the text is empty. */
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
  /** `{ min?, max?, step?, from? }`: the text is not a number. */
  | 'not-a-number'
  /** `{ part? }`: the text is not an existing date; `part` is the part to correct, when it is known. */
  | 'not-a-date'
  /** `{ missing }`: the parts among `day`, `month` and `year` that are empty. */
  | 'incomplete-date'
  /** `{ min, max? }`, as `YYYY-MM-DD` */
  | 'too-early'
  /** `{ min?, max }`, as `YYYY-MM-DD` */
  | 'too-late'
  /** `{ id }`: the id of a choice that the block does not have. */
  | 'unknown-id'
  /** The value has the wrong shape for its field. */
  | 'wrong-type'
  /** `{ message }`: a rule of a host block, with its own text. */
  | 'custom'

/** How complete an answer is. */
export type AnswerStatus = 'unanswered' | 'partial' | 'answered'

/** A problem without the block and field that it belongs to. */
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

/** Whether the problem text states all limits of the question, so that the generated hint can be omitted. */
export function statesLimits({ code }: Problem): boolean {
  return !codesWithoutLimits.has(code)
}
