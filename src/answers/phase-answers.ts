/* The functions of `answers/` for phasekit's own types of block and those of a host. */

import type { BlockOptions } from '../blocks/custom/block-definition.js'
import type { AnswerProblem } from '../core/validation/problem.js'
import type { PhaseSpec } from '../schema/types.js'
import type { AnswerDocument } from './document/answer-document.js'
import * as documents from './document/answer-document.js'
import * as check from './document/check-answers.js'
import * as reading from './document/read-document.js'
import type { AnswerEvent } from './events/answer-event.js'
import * as words from './events/describe-event.js'
import { getModel } from './get-model.js'
import * as merging from './reconcile/merge-documents.js'
import * as fitting from './reconcile/reconcile.js'
import type { ReconcileReport } from './reconcile/reconcile-report.js'
import type { Answers } from './store/answers.js'
import * as store from './store/create-answers.js'
import * as records from './summarize.js'

/** Options of `createAnswers`. */
export interface AnswersOptions extends BlockOptions {
  /**
   * What was saved before: checked, then fitted to the phase. Anything may be passed; what cannot be used is refused.
   */
  document?: unknown
}

/**
 * Creates a store of answers. Pure: it reads no clock, makes no id and emits no event, so it may be called while
 * rendering, on a server, or twice.
 */
export const createAnswers = (spec: PhaseSpec, options: AnswersOptions = {}): Answers =>
  store.createAnswers(getModel(options), spec, options.document)

/**
 * Everything that is wrong with the answers: required and missing, outside limits, unknown ids. Empty: fit to submit.
 * The rules are those the learner sees. Pure: run it on the server again before you trust a document.
 */
export const checkAnswers = (
  spec: PhaseSpec,
  document: Pick<AnswerDocument, 'answers'>,
  options?: BlockOptions,
): AnswerProblem[] => check.checkAnswers(getModel(options), spec, document)

/** Puts the ids of an event into the words of the phase, for logs and analytics. */
export const describeEvent = (spec: PhaseSpec, event: AnswerEvent, options?: BlockOptions): words.EventDescription =>
  words.describeEvent(getModel(options), spec, event)

/**
 * The event without anything the learner wrote freely (text, "other", what a definition's `redact` leaves out): fit for
 * analytics. It is built from what is known to be safe, so data of a type, a field or a choice that the phase does not
 * have is left out.
 */
export const redactFreeText = (spec: PhaseSpec, event: AnswerEvent, options?: BlockOptions): AnswerEvent =>
  words.redactFreeText(getModel(options), spec, event)

/**
 * Makes one document of two that went separate ways: two tabs, two devices, a page that was offline. Answers to
 * different questions and fields both stay. Where one side knew of the other's answer, the later one counts. Where
 * neither knew, the newer is shown and the other is kept in `conflicts`; a ranking is one answer and never blended.
 * Once one side was submitted, its answers stay as they were sent.
 *
 * Pure, and the same whichever side is called mine. Both are fitted to the phase first.
 */
export const mergeDocuments = (
  spec: PhaseSpec,
  mine: AnswerDocument,
  theirs: AnswerDocument,
  options?: BlockOptions,
): { document: AnswerDocument; report: ReconcileReport } =>
  merging.mergeDocuments(getModel(options), spec, mine, theirs)

/**
 * Checks a saved document, or its JSON text, before anything of it is used. Never throws. The same, for other
 * languages: `phasekit/answer-document.schema.json`.
 * @param phase the id of the phase that it should be of
 */
export const readDocument = (saved: unknown, phase: string, options?: BlockOptions): reading.ReadResult =>
  reading.readDocument(getModel(options), saved, phase)

/**
 * Fits the answers to a phase that was edited since. Answers keep their place by id or by a former id (`aliases`); what
 * has no place goes to `orphans` and comes back when its place does; a new ranking item is never put into an answer.
 * Pure: the same document is returned when nothing had to change.
 */
export const reconcile = (
  document: AnswerDocument,
  spec: PhaseSpec,
  options?: BlockOptions,
): { document: AnswerDocument; report: ReconcileReport } => fitting.reconcile(getModel(options), document, spec)

/**
 * A document as records for reports: one per question and per form field in the phase's order, answered or not, then
 * what has no place (orphans) and what gave way (conflicts), so that nothing is left out. A document of an earlier
 * edition of the phase is fitted to this one first. Pure: runs on a server.
 *
 * @throws when `readDocument` refuses the document: a report must not pass over a learner in silence.
 */
export const summarize = (spec: PhaseSpec, document: AnswerDocument, options?: BlockOptions): records.AnswerRecord[] =>
  records.summarize(getModel(options), spec, document)

/** A document without an answer. */
export const emptyDocument = (spec: PhaseSpec, options?: BlockOptions): AnswerDocument =>
  documents.emptyDocument(getModel(options), spec)
