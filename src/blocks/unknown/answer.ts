import { isJson } from '../../spec/json.js'
import type { AnswerRules } from '../../spec/problem.js'
import { questionWords } from '../../spec/question.js'
import type { UnknownAnswer, UnknownSpec } from './spec.js'

/** A host's own block: what its data means is the host's business. */
export const unknownAnswer: AnswerRules<UnknownSpec, UnknownAnswer> = {
  asks: () => false,
  isAnswer: (value): value is UnknownAnswer =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'data') && isJson((value as { data: unknown }).data),
  status: (_block, answer) => (answer ? 'answered' : 'unanswered'),
  check: () => [],
  wording: (block) => Object.fromEntries(questionWords(block)),
  redact: () => ({ data: null }),
}
