import type { AnswerProblem, AnswerStatus } from '../../core/validation/problem.js'
import type { Answer, PhaseSpec } from '../../schema/types.js'
import type { AnswerConflict, AnswerDocument } from '../document/answer-document.js'
import type { AnswerModel } from '../document/answer-model.js'
import type { AnswerDocumentEvent, AnswerEvent, AnswerReason } from '../events/answer-event.js'
import type { ReconcileReport } from '../reconcile/reconcile-report.js'

/** Options of `Answers.set`. */
export interface AnswerChange {
  /** What the edit was. @default 'program' */
  reason?: AnswerReason | undefined
  /** Id of the form field that changed. @default the whole block */
  field?: string | undefined
}

/** Receives every event with the document after it. */
export type AnswerListener = (event: AnswerEvent, document: AnswerDocument) => void

/** Receives the document once after each change by the learner or the host. */
export type AnswersChangeListener = (document: AnswerDocument, event: AnswerDocumentEvent) => void

/** The answers of one learner to one phase: a store without React. */
export interface Answers {
  /** The current phase: that of `createAnswers` or of the last `update`. */
  readonly spec: PhaseSpec
  /** Rules of phasekit's block types and of those in `blocks`. */
  readonly model: AnswerModel
  /** Returns an immutable snapshot: the same object until something changes. */
  getDocument(): AnswerDocument
  /** Returns the document that the store was created with, which a server rendered. */
  getInitialDocument(): AnswerDocument
  /** Returns the answer of a block; `null` without one. */
  get(block: string): Answer | null
  /** Returns the status of a block; `unanswered` for an unknown id. */
  status(block: string): AnswerStatus
  /** Returns all problems. See `checkAnswers`. */
  check(): AnswerProblem[]
  /**
   * Sets the answer of a block (`null` removes it) and emits a `change`. Does nothing when the answer is equal or the
   * document is submitted.
   * @throws when the phase has no such block, or the answer has another type.
   */
  set(block: string, answer: Answer | null, change?: AnswerChange): void
  /** Emits a `commit` for each pending change: of a field, of a block, or of all blocks. */
  commit(block?: string, field?: string): void
  /** Reconciles the answers with an edited version of the phase. @throws for another phase. */
  update(spec: PhaseSpec): ReconcileReport
  /** Replaces the document and emits a status event. A refused document changes nothing. */
  replace(document: unknown): ReconcileReport
  /**
   * Merges a document of another tab or device without losing answers. A refused document changes nothing.
   * @param options `stored`: refuse a document that shares no block and no field with this phase, because two phases
   * can have the same id. Defaults to `true` for a phase without id and title, else `false`.
   */
  merge(document: unknown, options?: { stored?: boolean | undefined }): ReconcileReport
  /** Resolves a conflict: `use` its answer (emits a `change`) or `drop` it (emits a status event). */
  resolve(conflict: AnswerConflict, decision: 'use' | 'drop'): void
  /** Sets or clears `queuedAt`: submitted by the learner, but not sent yet. The status stays `draft`. */
  setQueued(waits: boolean): void
  /** Returns the document that `submit` would create, for a server to check. Changes nothing; call `commit` first. */
  getSubmission(): AnswerDocument
  /**
   * Marks the document as submitted. It no longer changes. A `submission` of `getSubmission` is stored as sent, plus
   * later merges. Does nothing when the document is already submitted.
   */
  submit(submission?: AnswerDocument): void
  /** Makes a submitted document a draft again. Does nothing for a draft. */
  reopen(): void
  /** Emits changes and commits of answers. @returns a function that unsubscribes. */
  subscribe(listener: AnswerListener): () => void
  /**
   * Emits every change by the learner or the host, for saving the document: the events of `subscribe` and status
   * events. Not called for restoring, merging or reconciling. @returns a function that unsubscribes.
   */
  onAnswersChange(listener: AnswersChangeListener): () => void
  /** Calls back when the answer of a block changes; with `null`, when anything does. @returns a function that stops. */
  watch(block: string | null, listener: () => void): () => void
  /**
   * Emits non-empty reports: first that of the initial document, immediately and once per listener, then those of
   * `update`, `replace` and `merge`. @returns a function that unsubscribes.
   */
  onReport(listener: (report: ReconcileReport) => void): () => void
}
