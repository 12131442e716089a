/** Answers as data: store, checks, merging and reports. Uses neither React nor the DOM. */

export type {
  AnswerConflict,
  AnswerDocument,
  AnswerEdit,
  AnswersById,
  EditHistory,
  Orphan,
} from '../answers/document/answer-document.js'
export type { ReadResult, RefusalReason } from '../answers/document/read-document.js'
export type {
  AnswerDocumentEvent,
  AnswerEvent,
  AnswerReason,
  DocumentStatusEvent,
} from '../answers/events/answer-event.js'
export type { EventDescription } from '../answers/events/describe-event.js'
export {
  type AnswersOptions,
  checkAnswers,
  createAnswers,
  describeEvent,
  emptyDocument,
  mergeDocuments,
  readDocument,
  reconcile,
  redactFreeText,
  summarize,
} from '../answers/phase-answers.js'
export type { ReconcileEntry, ReconcileReport } from '../answers/reconcile/reconcile-report.js'
export type { AnswerChange, AnswerListener, Answers, AnswersChangeListener } from '../answers/store/answers.js'
export type { AnswerRecord } from '../answers/summarize.js'
export type { BlockOptions } from '../blocks/custom/block-definition.js'
export type { CustomAnswer } from '../blocks/custom/spec.js'
export type { FormAnswer } from '../blocks/form/spec.js'
export type { RankingAnswer } from '../blocks/ranking/spec.js'
export type { SelectionAnswer } from '../blocks/selection/spec.js'
export type { AnswerProblem, AnswerProblemCode, AnswerStatus } from '../core/validation/problem.js'
export type { Answer, AnswerableType, AnswerMap, FieldValue } from '../schema/types.js'
