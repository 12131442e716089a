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
}

/** A piece of an answer that the phase has no place for any more. */
export interface Orphan {
  /** The block it belonged to. */
  block: string
  /** `answer`: a whole answer. `field`: one field's value. `choice`: one option or item. */
  kind: 'answer' | 'field' | 'choice'
  /** The field or the choice; absent for a whole answer. Of a choice, `value` is its rank, what was typed for it, or `true`. */
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
