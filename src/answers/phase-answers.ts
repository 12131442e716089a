/* The public functions of `answers/`, bound to phasekit's block types and the host's. */

import type { BlockOptions } from '../blocks/custom/block-definition.js'
import type { AnswerProblem } from '../core/validation/problem.js'
import type { PhaseSpec } from '../schema/types.js'
import type { AnswerDocument } from './document/answer-document.js'
import * as answerDocument from './document/answer-document.js'
import * as checks from './document/check-answers.js'
import type { ReadResult } from './document/read-document.js'
import * as reader from './document/read-document.js'
import type { AnswerEvent } from './events/answer-event.js'
import type { EventDescription } from './events/describe-event.js'
import * as events from './events/describe-event.js'
import { getModel } from './get-model.js'
import * as merger from './reconcile/merge-documents.js'
import * as reconciler from './reconcile/reconcile.js'
import type { ReconcileReport } from './reconcile/reconcile-report.js'
import type { Answers } from './store/answers.js'
import * as store from './store/create-answers.js'
import type { AnswerRecord } from './summarize.js'
import * as summaries from './summarize.js'

/** Options of `createAnswers`. */
export interface AnswersOptions extends BlockOptions {
  /**
   * A saved document, or its JSON text. It is validated and reconciled with the phase; an invalid one is refused.
   * @default an empty document
   */
  document?: unknown
}

/**
 * Creates a store of answers. Pure: it reads no clock, creates no id and emits no event, so it is safe to call while
 * rendering, on a server, or twice.
 *
 * @param spec the phase, as `parsePhase` made it
 * @param options a saved document and the host's own types of block
 */
export function createAnswers(spec: PhaseSpec, options: AnswersOptions = {}): Answers {
  return store.createAnswers(getModel(options), spec, options.document)
}

/**
 * Returns all problems of the answers: missing required ones, exceeded limits, unknown ids. Empty when the document can
 * be submitted. Uses the same rules as the components. Pure: run it on the server before you trust a document.
 *
 * @param spec the phase, as `parsePhase` made it
 * @param document the answers to check
 * @param options the host's own types of block
 */
export function checkAnswers(
  spec: PhaseSpec,
  document: Pick<AnswerDocument, 'answers'>,
  options?: BlockOptions,
): AnswerProblem[] {
  return checks.checkAnswers(getModel(options), spec, document)
}

/**
 * Replaces the ids of an event with the labels of the phase, for logs and analytics.
 *
 * @param spec the phase, as `parsePhase` made it
 * @param event an event of that phase
 * @param options the host's own types of block
 */
export function describeEvent(spec: PhaseSpec, event: AnswerEvent, options?: BlockOptions): EventDescription {
  return events.describeEvent(getModel(options), spec, event)
}

/**
 * Returns the event without free text, for analytics: no text answers, no "other", nothing that a definition's `redact`
 * omits. Only known-safe data is copied, so unknown types, fields and choices are dropped.
 *
 * @param spec the phase, as `parsePhase` made it
 * @param event an event of that phase
 * @param options the host's own types of block
 */
export function redactFreeText(spec: PhaseSpec, event: AnswerEvent, options?: BlockOptions): AnswerEvent {
  return events.redactFreeText(getModel(options), spec, event)
}

/**
 * Merges two documents that were edited separately: in two tabs, on two devices, or offline. Answers to different
 * questions and fields are both kept. An edit that has seen the other one replaces it. Of two concurrent edits the
 * newer is shown and the other is kept in `conflicts`; a ranking is one answer and never combined. Answers of a
 * submitted document stay as they were sent.
 *
 * Pure and symmetric. Reconciles both documents with the phase first.
 *
 * @param spec the phase, as `parsePhase` made it
 * @param mine one document
 * @param theirs the other document
 * @param options the host's own types of block
 */
export function mergeDocuments(
  spec: PhaseSpec,
  mine: AnswerDocument,
  theirs: AnswerDocument,
  options?: BlockOptions,
): { document: AnswerDocument; report: ReconcileReport } {
  return merger.mergeDocuments(getModel(options), spec, mine, theirs)
}

/**
 * Validates a saved document, or its JSON text. Never throws. For other languages, use the JSON Schema
 * `phasekit/answer-document.schema.json`.
 *
 * @param phase id of the expected phase
 * @param saved the document or its JSON text; anything may be passed
 * @param options the host's own types of block
 */
export function readDocument(saved: unknown, phase: string, options?: BlockOptions): ReadResult {
  return reader.readDocument(getModel(options), saved, phase)
}

/**
 * Matches the answers to an edited phase, by id or by former id (`aliases`). Answers without a match go to `orphans`
 * and are restored when a match returns. New ranking items are never added to an answer.
 * Pure: returns the same document when nothing changes.
 *
 * @param document the saved answers
 * @param spec the phase as it is now
 * @param options the host's own types of block
 */
export function reconcile(
  document: AnswerDocument,
  spec: PhaseSpec,
  options?: BlockOptions,
): { document: AnswerDocument; report: ReconcileReport } {
  return reconciler.reconcile(getModel(options), document, spec)
}

/**
 * Converts a document to records for reports: one per question and form field in the phase's order, answered or not,
 * then orphans and conflicts. Reconciles the document with the phase first. Pure: runs on a server.
 *
 * @param spec the phase as it is now
 * @param document the answers of one learner
 * @param options the host's own types of block
 *
 * @throws when `readDocument` refuses the document, so that a report never omits a learner silently.
 */
export function summarize(spec: PhaseSpec, document: AnswerDocument, options?: BlockOptions): AnswerRecord[] {
  return summaries.summarize(getModel(options), spec, document)
}

/**
 * Returns a document without answers.
 *
 * @param spec the phase, as `parsePhase` made it
 * @param options the host's own types of block
 */
export function emptyDocument(spec: PhaseSpec, options?: BlockOptions): AnswerDocument {
  return answerDocument.emptyDocument(getModel(options), spec)
}
