import type { Answer, BlockSpec, PhaseSpec } from '../../schema/types.js'
import type { AnswerModel } from '../document/answer-model.js'
import { unitsBetween } from '../document/answer-parts.js'
import { answerOf } from '../document/check-answers.js'
import type { AnswerDocument, Conflict } from '../document/document.js'
import { conflictUnits, type EditStamp, stamp } from '../document/edit-history.js'
import { countOn } from '../document/revision.js'
import { wordingOf } from '../labels/labels.js'

/* What a document becomes, each with the next revision. Pure. */

/** With another answer to a block, or none. */
export function changed(
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
    revision: countOn(document.revision),
    startedAt: document.startedAt ?? at,
    updatedAt: at,
    answers: value === null ? others : { ...others, [block]: value },
    history: stamp(model, document, unitsBetween(model, block, previous, value), edit),
  }
}

/** With the words that the answer was given to. */
export function committed(
  model: AnswerModel,
  document: AnswerDocument,
  block: BlockSpec,
  value: Answer | null,
  at: string,
): AnswerDocument {
  const words = value === null ? {} : wordingOf(model, block, value)
  return {
    ...document,
    revision: countOn(document.revision),
    updatedAt: at,
    wording: { ...document.wording, ...words },
  }
}

/**
 * With the words of a phase that is about to be another, for what was not committed yet. The same document when it has
 * them all.
 */
export function worded(model: AnswerModel, document: AnswerDocument, spec: PhaseSpec): AnswerDocument {
  const words = spec.blocks.flatMap((block) => {
    const answer = answerOf(model, block, document.answers)
    return answer ? Object.entries(wordingOf(model, block, answer)) : []
  })
  const news = words.filter(([key]) => !Object.hasOwn(document.wording, key))
  return news.length === 0 ? document : { ...document, wording: { ...document.wording, ...Object.fromEntries(news) } }
}

/** Waiting to be submitted, or no longer. The same document when it is so already. */
export function queued(document: AnswerDocument, waits: boolean, at: string): AnswerDocument {
  const { queuedAt, ...rest } = document
  if (waits === (queuedAt !== undefined) || document.status === 'submitted') return document
  return { ...rest, revision: countOn(document.revision), ...(waits ? { queuedAt: at } : {}) }
}

export function submitted(
  model: AnswerModel,
  { queuedAt: _, ...document }: AnswerDocument,
  edit: EditStamp,
): AnswerDocument {
  const { at } = edit
  const history = stamp(model, document, 'status', edit)
  return {
    ...document,
    revision: countOn(document.revision),
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
export function reopened(
  model: AnswerModel,
  { submittedAt: _, ...document }: AnswerDocument,
  edit: EditStamp,
): AnswerDocument {
  const draft: AnswerDocument = { ...document, revision: countOn(document.revision), status: 'draft' }
  const history = stamp(model, draft, 'status', edit)
  const units = conflictUnits(draft)
  return { ...draft, history: units.length === 0 ? history : stamp(model, { ...draft, history }, units, edit) }
}

/** The next revision of the same. */
export const countedOn = (document: AnswerDocument): AnswerDocument => ({
  ...document,
  revision: countOn(document.revision),
})

/** With these conflicts left. Part of another change, so the revision stays. */
export function settled({ conflicts: _, ...document }: AnswerDocument, rest: Conflict[]): AnswerDocument {
  return { ...document, ...(rest.length > 0 ? { conflicts: rest } : {}) }
}
