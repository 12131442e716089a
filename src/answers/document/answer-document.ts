import type { PartValue } from '../../core/validation/block-rules.js'
import type { Answer, PhaseSpec } from '../../schema/types.js'
import type { AnswerModel } from './answer-model.js'

/** Answers by block id. A block without an answer is absent. Narrow an answer by its `type`. */
export type AnswersById = Partial<Record<string, Answer>>

/** Block ids and answers. */
export function getAnswerEntries(answers: AnswersById): [block: string, answer: Answer][] {
  return Object.entries(answers) as [string, Answer][]
}

/** All of a learner's answers to one phase, as JSON. A host stores it and passes it back. */
export interface AnswerDocument {
  /** Version of the format. */
  version: 1
  /** Id of the phase. */
  phase: string
  /** `hash` of the spec that the answers belong to. */
  specHash: string
  /** `contentHash` of that spec. */
  contentHash: string
  /** Ids of the answerable blocks. Distinguishes an edited phase from another one with the same id. */
  questions?: string[] | undefined
  /** Increases by one with each event of a store. A merge continues from the greater one. Never decreases. */
  revision: number
  /** A `submitted` document no longer changes until it is reopened. */
  status: 'draft' | 'submitted'
  /** Time of the first edit: ISO 8601 in UTC, by the learner's clock. Advisory: a server records its own time. */
  startedAt?: string | undefined
  /** Time of the last update, as `startedAt`. */
  updatedAt?: string | undefined
  /** Time of the submission, as `startedAt`. */
  submittedAt?: string | undefined
  /** When the learner submitted a document that could not be sent yet. Removed on submission. */
  queuedAt?: string | undefined
  /** Answers by block id. A block without an answer is absent. */
  answers: AnswersById
  /** Labels shown when the answers were committed: questions by id, choices by `question/choice`. */
  labels: Record<string, string>
  /** Answers without a match in the edited phase. Restored when a match returns. */
  orphans?: Orphan[] | undefined
  /** Concurrent answers from another tab or device. Kept until resolved. */
  conflicts?: AnswerConflict[] | undefined
  /** The last edit of each answer. Makes it possible to merge two documents without a server. */
  history?: EditHistory | undefined
}

/** An answer, or part of one, that no longer matches the phase. */
export interface Orphan {
  /** Id of the block it belonged to. */
  block: string
  /** Type of the answer it belonged to. */
  type: string
  /** `answer`: a whole answer. `field`: the value of one field. `choice`: one option or item. */
  kind: 'answer' | 'field' | 'choice'
  /** Id of the field or the choice; absent for a whole answer. */
  id?: string | undefined
  /** The answer or the field's value. For a choice: its rank, its text or `true`. */
  value: Answer | PartValue
  /** Label of the question or the choice when it was answered, if known. */
  label?: string | undefined
}

/** Identifies one edit. */
export interface AnswerEdit {
  /** Random id of the store that made the edit, new for each session. Identifies no person and no device. */
  by: string
  /** Number of the edit in that store, from 1. */
  n: number
  /** ISO 8601 in UTC, by the learner's clock. Of two concurrent edits the later one is shown; both are kept. */
  at: string
}

/** An answer that another one replaced: both were edited concurrently in two tabs or devices. */
export interface AnswerConflict extends AnswerEdit {
  /** Id of the block. */
  block: string
  /** Type of the block's answer. */
  type: string
  /** Id of the form field; absent for the block's whole answer. */
  field?: string | undefined
  /** The field's value or the whole answer. */
  value: Answer | PartValue
  /** Label of the question as it was shown. */
  label?: string | undefined
}

/** The edits that a document is based on. */
export interface EditHistory {
  /** Number of known edits by writer. */
  seen: Record<string, number>
  /** By block or field id, the edit that set or removed the shown answer. */
  edits: Record<string, AnswerEdit>
  /** The edit that submitted or reopened the document. */
  status?: AnswerEdit | undefined
}

/** The members of a document that identify its version of the phase. */
export function getPhaseFingerprint(model: AnswerModel, spec: PhaseSpec) {
  return {
    specHash: spec.hash,
    contentHash: spec.contentHash,
    questions: spec.blocks.filter((block) => model.rulesForBlock(block)).map(({ id }) => id),
  }
}

/** Returns a document without answers. */
export function emptyDocument(model: AnswerModel, spec: PhaseSpec): AnswerDocument {
  return {
    version: 1,
    phase: spec.id,
    ...getPhaseFingerprint(model, spec),
    revision: 0,
    status: 'draft',
    answers: {},
    labels: {},
  }
}
