import type { AnswerProblem, AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, PhaseSpec } from '../../schema/types.js'
import type { AnswerConflict, AnswerDocument } from '../document/answer-document.js'
import type { AnswerModel } from '../document/answer-model.js'
import type { AnswerDocumentEvent, AnswerEvent, AnswerReason } from '../events/answer-event.js'
import type { ReconcileReport } from '../reconcile/reconcile-report.js'

/** What goes with a change. */
export interface AnswerChange {
  /** @default 'program' */
  reason?: AnswerReason
  /** The form field that changed. */
  field?: string
}

/** Hears of every event, with the document as it then is. */
export type AnswerListener = (event: AnswerEvent, document: AnswerDocument) => void

/** Receives the document after each change by the learner or the host, once. */
export type AnswersChangeListener = (document: AnswerDocument, event: AnswerDocumentEvent) => void

/** The answers of one learner to one phase: a store without React. */
export interface Answers {
  /** The phase as last seen by `update`. */
  readonly spec: PhaseSpec
  /** How each type of block is answered: phasekit's own types, and those in `blocks`. */
  readonly model: AnswerModel
  /** An immutable snapshot; the same object until something changes. */
  getDocument(): AnswerDocument
  /** The document that the store was created with: what a server rendered. */
  getInitialDocument(): AnswerDocument
  /** The answer of a block; `null` when it has none. */
  get(block: string): Answer | null
  status(block: string): AnswerStatus
  /** Everything that is wrong with the answers, as `checkAnswers` has it. */
  check(): AnswerProblem[]
  /**
   * Answers a block (`null` takes the answer back) and tells a `change`. Nothing happens when the answer is the same
   * already, or the document has been submitted.
   * @throws when the phase has no such block, or the answer is not of the block's kind.
   */
  set(block: string, answer: Answer | null, change?: AnswerChange): void
  /** Tells the `commit` of what changed since the last one: of a field, of a block, or of all. */
  commit(block?: string, field?: string): void
  /** Goes on with an edited version of the same phase. @throws when it is another phase. */
  update(spec: PhaseSpec): ReconcileReport
  /**
   * Puts another document in place of this one, whatever was here, and emits its status. Refused ones change nothing.
   */
  replace(document: unknown): ReconcileReport
  /**
   * Takes in what was answered elsewhere (another tab, another device), and loses nothing of either. Refused ones
   * change nothing.
   * @param options `stored`: refuse a document that shares no block or field with this phase. Stores keep documents by
   * the id of the phase, and two phases may have the same. On by itself for a phase without an id or a title.
   */
  merge(document: unknown, options?: { stored?: boolean }): ReconcileReport
  /** Ends a conflict: `use` the answer that was kept aside (a `change`), or `drop` it (a status event). */
  resolve(conflict: AnswerConflict, decision: 'use' | 'drop'): void
  /**
   * Notes that the learner has submitted what could not be sent yet (`queuedAt`), or that it no longer waits. The
   * status stays `draft`.
   */
  setQueued(waits: boolean): void
  /** The document as `submit` makes it, for a server to check first. Changes nothing; call `commit` before. */
  getSubmission(): AnswerDocument
  /**
   * Marks the document as submitted: from then on it does not change. A `submission` of `getSubmission` is stored as it
   * was sent, plus what was merged meanwhile. Nothing happens when the document is submitted already.
   */
  submit(submission?: AnswerDocument): void
  /** Back to a draft. Nothing happens when it is one. */
  reopen(): void
  /** Emits changes and commits of answers. @returns a function that ends it. */
  subscribe(listener: AnswerListener): () => void
  /**
   * Emits every change by the learner or the host, to save the document by hand: what `subscribe` emits, and status
   * events. Never what is restored, merged or reconciled. @returns a function that ends it.
   */
  onAnswersChange(listener: AnswersChangeListener): () => void
  /** Calls back when the block's answer changed, for whatever reason; without a block, when anything did. */
  watch(block: string | null, listener: () => void): () => void
  /**
   * Reports what happened to saved answers, when anything did: first what became of the document that the store was
   * created with, at once and once for each listener, then what `update`, `replace` and `merge` did or refused.
   */
  onReport(listener: (report: ReconcileReport) => void): () => void
}
