import type { PartValue } from '../../core/validation/block-rules.js'
import type { AnswerProblem, AnswerStatus } from '../../core/validation/problem.js'
import type { AnswerableType, AnswerMap } from '../../schema/types.js'
import type { AnswerDocument } from '../document/answer-document.js'

/** What the events of some types have beside. */
interface EventExtras extends Record<AnswerableType, object> {
  form: {
    /** The field, when the event is one field's. */
    field?: string
    fieldValue?: PartValue | null
  }
  custom: {
    /** The name of the block's definition. */
    name: string
  }
}

interface AnswerEventBase<T extends AnswerableType> {
  /** UUID: the same event is never told twice. */
  id: string
  /** The revision of the document that this event made: grows by one, also across visits. */
  revision: number
  /** ISO 8601 in UTC, by the learner's clock. */
  at: string
  /**
   * `change`: an edit. `commit`: the learner is done with it (left the field or block, submitted, navigated, hid or
   * left the page).
   */
  kind: 'change' | 'commit'
  /** What the edit was: typing, choosing and moving are `input`; `program` is the host. */
  reason: 'input' | 'undo' | 'reset' | 'program'
  /** The type of the block; a `switch` on it narrows `value`. */
  type: T
  block: string
  /** `null`: no answer. */
  value: AnswerMap[T] | null
  /** Of a change: before it. Of a commit: at the commit before. */
  previous: AnswerMap[T] | null
  status: AnswerStatus
  /** Everything wrong with the block's answer, whether or not it is shown yet. */
  problems: AnswerProblem[]
}

/** Something happened to an answer, because of the learner or the host. Never sent for mounting or restoring. */
export type AnswerEvent = {
  [T in AnswerableType]: AnswerEventBase<T> & EventExtras[T]
}[AnswerableType]

/** The document changed around its answers: submitted, reopened, queued, replaced, or a conflict was dropped. */
export interface DocumentStatusEvent {
  type: 'status'
  /** The document's status. A queued submission is a `draft` whose document has `queuedAt`. */
  status: AnswerDocument['status']
  /** ISO 8601 in UTC, by the learner's clock. */
  at: string
}

/** Every change of a document by the learner or the host. `switch` on `type` to narrow it. */
export type AnswerDocumentEvent = AnswerEvent | DocumentStatusEvent

export type AnswerReason = AnswerEvent['reason']
