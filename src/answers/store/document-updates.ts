import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import type { AnswerConflict, AnswerDocument } from '../document/answer-document.js'
import type { AnswerModel } from '../document/answer-model.js'
import { findChangedUnits } from '../document/answer-parts.js'
import { getAnswer } from '../document/check-answers.js'
import { type EditStamp, getConflictUnitIds, recordEdit } from '../document/edit-history.js'
import { nextRevision } from '../document/revision.js'
import { collectLabels } from '../labels/collect-labels.js'

/* Pure updates of a document. Each increases the revision, unless noted. */

/** Sets or removes the answer of a block. */
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

/** Stores the labels of a committed answer. */
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

/** Stores missing labels before the phase changes. Keeps the revision; returns the same document if none is missing. */
export function withLabels(model: AnswerModel, document: AnswerDocument, spec: PhaseSpec): AnswerDocument {
  const words = spec.blocks.flatMap((block) => {
    const answer = getAnswer(model, block, document.answers)
    return answer ? Object.entries(collectLabels(model, block, answer)) : []
  })
  const news = words.filter(([key]) => !Object.hasOwn(document.labels, key))
  return news.length === 0 ? document : { ...document, labels: { ...document.labels, ...Object.fromEntries(news) } }
}

/** Sets or clears `queuedAt`. Returns the same document when nothing changes. */
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
 * Makes the shown answers the latest edits, so that merging the draft with a copy does not bring up a conflict that
 * arrived after submission.
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

/** Increases the revision only. */
export function withNextRevision(document: AnswerDocument): AnswerDocument {
  return {
    ...document,
    revision: nextRevision(document.revision),
  }
}

/** Sets the remaining conflicts. Keeps the revision: it is part of another update. */
export function withConflicts({ conflicts: _, ...document }: AnswerDocument, rest: AnswerConflict[]): AnswerDocument {
  return { ...document, ...(rest.length > 0 ? { conflicts: rest } : {}) }
}
