import type { Answer, AnswerableType, BlockSpec, FieldValue } from '../blocks/types.js'
import type { AnswerStatus } from '../spec/problem.js'
import { problemsOf } from './check.js'
import type { AnswerEvent, AnswerReason } from './event.js'
import { uuid } from './uuid.js'

/** What is to be told. */
export interface Telling {
  kind: AnswerEvent['kind']
  reason: AnswerReason
  value: Answer | null
  previous: Answer | null
  field: string | undefined
}

/** @param seq the revision that the event made */
export const makeEvent = (block: BlockSpec, what: Telling, status: AnswerStatus, seq: number, at: string): AnswerEvent =>
  ({
    id: uuid(),
    seq,
    at,
    kind: what.kind,
    reason: what.reason,
    type: block.type as AnswerableType,
    block: block.id,
    value: what.value,
    previous: what.previous,
    ...(what.field === undefined ? {} : { field: what.field, fieldValue: pieceOf(what.value, what.field) }),
    status,
    problems: problemsOf(block, what.value),
    // The block's type decides the type of its answer (`set` has checked it), which TypeScript cannot follow here.
  }) as AnswerEvent

/** A whole answer, or one field of it. */
export function pieceOf(answer: Answer | null, field: string | undefined): Answer | FieldValue | null {
  if (field === undefined || answer === null) return answer
  return 'fields' in answer && Object.hasOwn(answer.fields, field) ? (answer.fields[field] ?? null) : null
}
