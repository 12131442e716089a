import type { Answer, FieldValue, PhaseSpec } from '../blocks/types.js'

/** All of a learner's answers to one phase, as JSON: what a host stores and hands back. */
export interface AnswerDocument {
  version: 1
  /** Id of the phase. */
  phase: string
  /** `hash` and `contentHash` of the spec that the answers were given to. */
  specHash: string
  contentHash: string
  /** Grows by one with each event; never goes back. */
  revision: number
  status: 'draft' | 'submitted'
  /** ISO 8601 in UTC, by the learner's clock: advisory, a server stamps its own. */
  startedAt?: string
  updatedAt?: string
  submittedAt?: string
  /** By block id. A block without an answer is absent. */
  answers: Record<string, Answer>
  /** The words the answers were given to: questions under their id, choices under `question/choice`. */
  wording: Record<string, string>
  /** What an edit of the phase left without a place. Put back when the place comes back. */
  orphans?: Orphan[]
  /** What was written at the same time in two places and gave way to the other: nothing of it is lost. */
  conflicts?: Conflict[]
  /**
   * Who wrote what, so that two copies of the document can be joined. `seen`: by writer, how many of its edits are in this document.
   * `edits`: the last edit of each answer, by block or `block/field`. `submitted`: the submission, with what it had seen.
   */
  history?: { seen: Record<string, number>; edits: Record<string, Edit>; submitted?: Edit & { seen: Record<string, number> } }
}

/** One edit: who made it, and when. */
export interface Edit {
  /** The writer: 12 characters of `[a-z0-9]`. */
  by: string
  /** Counts the writer's edits, from 1. */
  n: number
  /** ISO 8601 in UTC, by the writer's clock. */
  at: string
}

/** An edit that another one won over. */
export interface Conflict extends Edit {
  block: string
  /** The form field, when it is one field's. */
  field?: string
  value: Answer | FieldValue
  /** The question or the choice, as shown. */
  wording?: string
}

/** A piece of an answer that the phase has no place for any more. */
export interface Orphan {
  /** The block it belonged to. */
  block: string
  /** `answer`: a whole answer. `field`: one field's value. `choice`: one option or item. */
  kind: 'answer' | 'field' | 'choice'
  /** The field or the choice; absent for a whole answer. */
  id?: string
  value: Answer | FieldValue
  /** The words it was given to, where known. */
  wording?: string
}

/** A document without an answer. */
export const emptyDocument = (spec: PhaseSpec): AnswerDocument => ({
  version: 1,
  phase: spec.id,
  specHash: spec.hash,
  contentHash: spec.contentHash,
  revision: 0,
  status: 'draft',
  answers: {},
  wording: {},
})
