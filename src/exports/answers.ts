export type { AnswerChange, AnswerListener, Answers, AnswersChangeListener } from '../answers/answers.js'
export type { EventDescription } from '../answers/describe.js'
export type { AnswerDocument, AnswerEdit, AnswersById, Conflict, History, Orphan } from '../answers/document.js'
export type { AnswerDocumentEvent, AnswerEvent, AnswerReason, DocumentStatusEvent } from '../answers/event.js'
export type { ReadResult, RefusalReason } from '../answers/read-document.js'
export type { ReconcileEntry, ReconcileReport } from '../answers/report.js'
export type { AnswerRecord } from '../answers/summarize.js'
export type { BlockOptions } from '../blocks/custom/definition.js'
export type { CustomAnswer } from '../blocks/custom/spec.js'
export {
  type AnswersOptions,
  checkAnswers,
  createAnswers,
  describe,
  emptyDocument,
  mergeDocuments,
  readDocument,
  reconcile,
  summarize,
  withoutText,
} from '../blocks/phase-answers.js'
export type { Answer, AnswerableType, AnswerMap, FieldValue } from '../blocks/types.js'
export type { AnswerProblem, AnswerProblemCode, AnswerStatus } from '../spec/problem.js'
