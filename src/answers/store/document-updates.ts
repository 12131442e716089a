import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import type { AnswerConflict, AnswerDocument } from '../document/answer-document.js'
import type { AnswerModel } from '../document/answer-model.js'
import { findChangedUnits } from '../document/answer-parts.js'
import { getAnswer } from '../document/check-answers.js'
import { type EditStamp, getConflictUnitIds, recordEdit } from '../document/edit-history.js'
import { nextRevision } from '../document/revision.js'
import { collectLabels } from '../labels/collect-labels.js'

/* What a document becomes, each with the next revision. Pure. */

/** With another answer to a block, or none. */
export function withAnswer(
  model: AnswerModel,
  document: AnswerDocument,
  block: string,
  previous: Answer | null,
  value: Answer | null,
  edit: EditStamp,
): AnswerDocument {
  const { at } = edit
  const { [block]: _, ...others } = document.answers
  return {
    ...document,
    revision: nextRevision(document.revision),
    startedAt: document.startedAt ?? at,
    updatedAt: at,
    answers: value === null ? others : { ...others, [block]: value },
    history: recordEdit(model, document, findChangedUnits(model, block, previous, value), edit),
  }
}

/** With the words that the answer was given to. */
export function withCommit(
  model: AnswerModel,
  document: AnswerDocument,
  block: BlockSpec,
  value: Answer | null,
  at: string,
): AnswerDocument {
  const words = value === null ? {} : collectLabels(model, block, value)
  return {
    ...document,
    revision: nextRevision(document.revision),
    updatedAt: at,
    labels: { ...document.labels, ...words },
  }
}

/**
 * With the words of a phase that is about to be another, for what was not committed yet. The same document when it has
 * them all.
 */
export function withLabels(model: AnswerModel, document: AnswerDocument, spec: PhaseSpec): AnswerDocument {
  const words = spec.blocks.flatMap((block) => {
    const answer = getAnswer(model, block, document.answers)
    return answer ? Object.entries(collectLabels(model, block, answer)) : []
  })
  const news = words.filter(([key]) => !Object.hasOwn(document.labels, key))
  return news.length === 0 ? document : { ...document, labels: { ...document.labels, ...Object.fromEntries(news) } }
}

/** Waiting to be submitted, or no longer. The same document when it is so already. */
export function withQueued(document: AnswerDocument, waits: boolean, at: string): AnswerDocument {
  const { queuedAt, ...rest } = document
  if (waits === (queuedAt !== undefined) || document.status === 'submitted') return document
  return { ...rest, revision: nextRevision(document.revision), ...(waits ? { queuedAt: at } : {}) }
}

export function toSubmitted(
  model: AnswerModel,
  { queuedAt: _, ...document }: AnswerDocument,
  edit: EditStamp,
): AnswerDocument {
  const { at } = edit
  const history = recordEdit(model, document, 'status', edit)
  return {
    ...document,
    revision: nextRevision(document.revision),
    status: 'submitted',
    updatedAt: at,
    submittedAt: at,
    history,
  }
}

/**
 * A draft again. What is shown becomes the latest edit: a later answer of another device was kept aside when the
 * document was submitted, and must not take its place when the draft is merged with a copy of itself.
 */
export function toDraft(
  model: AnswerModel,
  { submittedAt: _, ...document }: AnswerDocument,
  edit: EditStamp,
): AnswerDocument {
  const draft: AnswerDocument = { ...document, revision: nextRevision(document.revision), status: 'draft' }
  const history = recordEdit(model, draft, 'status', edit)
  const units = getConflictUnitIds(draft)
  return { ...draft, history: units.length === 0 ? history : recordEdit(model, { ...draft, history }, units, edit) }
}

/** The next revision of the same. */
export const withNextRevision = (document: AnswerDocument): AnswerDocument => ({
  ...document,
  revision: nextRevision(document.revision),
})

/** With these conflicts left. Part of another change, so the revision stays. */
export function withConflicts({ conflicts: _, ...document }: AnswerDocument, rest: AnswerConflict[]): AnswerDocument {
  return { ...document, ...(rest.length > 0 ? { conflicts: rest } : {}) }
}
