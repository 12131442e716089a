import type { PartValue } from '../../core/validation/block-rules.js'
import type { AnswerProblem, AnswerStatus } from '../../core/validation/problem.js'
import type { AnswerableType, AnswerMap } from '../../schema/types.js'
import type { AnswerDocument } from '../document/answer-document.js'

/** Additional members of the events of some block types. */
interface EventExtras extends Record<AnswerableType, object> {
  form: {
    /** Id of the field, when the event concerns one field. */
    field?: string
    /** Value of that field; `null` without one. */
    fieldValue?: PartValue | null
  }
  custom: {
    /** Name of the block's definition. */
    name: string
  }
}

interface AnswerEventBase<T extends AnswerableType> {
  /** UUID. Each event is emitted once. */
  id: string
  /** Revision of the document after this event. Increases by one, also across sessions. */
  revision: number
  /** ISO 8601 in UTC, by the learner's clock. */
  at: string
  /**
   * `change`: an edit. `commit`: the learner left the field or block, submitted, navigated, or hid or left the page.
   */
  kind: 'change' | 'commit'
  /** Cause of the edit: `input` is typing, choosing or moving; `program` is a call by the host. */
  reason: 'input' | 'undo' | 'reset' | 'program'
  /** Type of the block. A `switch` on it narrows `value`. */
  type: T
  /** Id of the block. */
  block: string
  /** The answer after the event; `null` without one. */
  value: AnswerMap[T] | null
  /** The answer before a change, or at the previous commit; `null` without one. */
  previous: AnswerMap[T] | null
  /** Status of the block's answer after the event. */
  status: AnswerStatus
  /** All problems of the block's answer, whether or not they are shown yet. */
  problems: AnswerProblem[]
}

/** A change or commit of an answer by the learner or the host. Never emitted for mounting or restoring. */
export type AnswerEvent = {
  [T in AnswerableType]: AnswerEventBase<T> & EventExtras[T]
}[AnswerableType]

/** A change of the document without an edit: submitted, reopened, queued, replaced, or a conflict dropped. */
export interface DocumentStatusEvent {
  /** Distinguishes it from an `AnswerEvent`. */
  type: 'status'
  /** Status of the document. A queued submission is a `draft` with `queuedAt`. */
  status: AnswerDocument['status']
  /** ISO 8601 in UTC, by the learner's clock. */
  at: string
}

/** Any change of a document by the learner or the host. A `switch` on `type` narrows it. */
export type AnswerDocumentEvent = AnswerEvent | DocumentStatusEvent

/** Cause of an edit. See `AnswerEvent.reason`. */
export type AnswerReason = AnswerEvent['reason']
