import type { PartValue } from '../../core/validation/block-rules.js'
import type { Answer, PhaseSpec } from '../../schema/types.js'
import type { AnswerModel } from './answer-model.js'

/** Answers by the id of their block. A block without an answer is absent; `type` tells which answer it is. */
export type AnswersById = Partial<Record<string, Answer>>

/** The answers that are there, with their ids. */
export const getAnswerEntries = (answers: AnswersById): [block: string, answer: Answer][] =>
  Object.entries(answers) as [string, Answer][]

/** All of a learner's answers to one phase, as JSON: what a host stores and hands back. */
export interface AnswerDocument {
  version: 1
  /** Id of the phase. */
  phase: string
  /** `hash` and `contentHash` of the spec that the answers were given to. */
  specHash: string
  contentHash: string
  /** Ids of the blocks that asked. Tells another phase with the same id from an edited one. */
  questions?: string[]
  /**
   * Grows with each event, by one in one store; two documents that are merged go on from the greater. Never goes back.
   */
  revision: number
  status: 'draft' | 'submitted'
  /** ISO 8601 in UTC, by the learner's clock: advisory, a server stamps its own. */
  startedAt?: string
  updatedAt?: string
  submittedAt?: string
  /** When the learner submitted, while it could not be sent yet. Goes with the submission. */
  queuedAt?: string
  /** By block id. A block without an answer is absent. */
  answers: AnswersById
  /** The words the answers were given to: questions under their id, choices under `question/choice`. */
  labels: Record<string, string>
  /** What an edit of the phase left without a place. Put back when the place comes back. */
  orphans?: Orphan[]
  /** Answers given elsewhere at the same time as the one that is shown. Kept until somebody decides. */
  conflicts?: AnswerConflict[]
  /** Who edited what last: lets two documents be merged without asking a server. */
  history?: EditHistory
}

/** A piece of an answer that the phase has no place for any more. */
export interface Orphan {
  /** The block it belonged to, and the type of its answer. */
  block: string
  type: string
  /** `answer`: a whole answer. `field`: one field's value. `choice`: one option or item. */
  kind: 'answer' | 'field' | 'choice'
  /**
   * The field or the choice; absent for a whole answer. Of a choice, `value` is its rank, what was typed for it, or
   * `true`.
   */
  id?: string
  value: Answer | PartValue
  /** The words it was given to, where known. */
  label?: string
}

/** One edit, told apart from all others. */
export interface AnswerEdit {
  /** The store that made it: a random word for each visit that edits. Names no person and no device. */
  by: string
  /** Counts that store's edits, from 1. */
  n: number
  /** ISO 8601 in UTC, by the learner's clock. Decides which of two simultaneous edits is shown; both are kept. */
  at: string
}

/** The answer that lost: the same question was answered in two places, neither knowing of the other. */
export interface AnswerConflict extends AnswerEdit {
  block: string
  /** The type of the block's answer. */
  type: string
  /** The form field; absent when it is the block's whole answer. */
  field?: string
  /** The field's value, or the whole answer. */
  value: Answer | PartValue
  /** The question as it was shown. */
  label?: string
}

/** What a document knows of its own past. */
export interface EditHistory {
  /** By writer: how many of its edits are known here. */
  seen: Record<string, number>
  /** By block or field id: the edit that made the answer shown, or took it away. */
  edits: Record<string, AnswerEdit>
  /** The edit that submitted or reopened the document. */
  status?: AnswerEdit
}

/** What a document says of the phase that it belongs to. */
export const getPhaseFingerprint = (model: AnswerModel, spec: PhaseSpec) => ({
  specHash: spec.hash,
  contentHash: spec.contentHash,
  questions: spec.blocks.filter((block) => model.rulesForBlock(block)).map(({ id }) => id),
})

/** A document without an answer. */
export const emptyDocument = (model: AnswerModel, spec: PhaseSpec): AnswerDocument => ({
  version: 1,
  phase: spec.id,
  ...getPhaseFingerprint(model, spec),
  revision: 0,
  status: 'draft',
  answers: {},
  labels: {},
})
