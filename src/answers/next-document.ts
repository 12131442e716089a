import { isAnswerable, rulesOf } from '../blocks/answers.js'
import type { Answer, BlockSpec, PhaseSpec } from '../blocks/types.js'
import { answerOf } from './check.js'
import { countOn } from './count-on.js'
import type { AnswerDocument, Conflict } from './document.js'
import { conflictUnits, stamp } from './history.js'
import { unitsBetween } from './units.js'

/** Who does something to a document, and when. */
export interface Doing {
  /** The store's name among the writers. */
  by: string
  /** ISO 8601 in UTC. */
  at: string
}

/* What a document becomes, each with the next revision. Pure. */

/** With another answer to a block, or none. */
export function changed(
  document: AnswerDocument,
  block: string,
  previous: Answer | null,
  value: Answer | null,
  { by, at }: Doing,
): AnswerDocument {
  const { [block]: _, ...others } = document.answers
  return {
    ...document,
    revision: countOn(document.revision),
    startedAt: document.startedAt ?? at,
    updatedAt: at,
    answers: value === null ? others : { ...others, [block]: value },
    history: stamp(document, unitsBetween(block, previous, value), by, at),
  }
}

/** With the words that the answer was given to. */
export function committed(document: AnswerDocument, block: BlockSpec, value: Answer | null, at: string): AnswerDocument {
  const words = value !== null && isAnswerable(block) ? rulesOf(block).wording(block, value) : {}
  return { ...document, revision: countOn(document.revision), updatedAt: at, wording: { ...document.wording, ...words } }
}

/** With the words of a phase that is about to be another, for what was not committed yet. The same document when it has them all. */
export function worded(document: AnswerDocument, spec: PhaseSpec): AnswerDocument {
  const words = spec.blocks.flatMap((block) => {
    const answer = answerOf(block, document.answers)
    return answer && isAnswerable(block) ? Object.entries(rulesOf(block).wording(block, answer)) : []
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

export function submitted({ queuedAt: _, ...document }: AnswerDocument, { by, at }: Doing): AnswerDocument {
  const history = stamp(document, 'status', by, at)
  return { ...document, revision: countOn(document.revision), status: 'submitted', updatedAt: at, submittedAt: at, history }
}

/**
 * A draft again. What is shown becomes the latest edit: a later answer of another device was kept aside when the document was submitted, and
 * must not take its place when the draft is merged with a copy of itself.
 */
export function reopened({ submittedAt: _, ...document }: AnswerDocument, { by, at }: Doing): AnswerDocument {
  const draft: AnswerDocument = { ...document, revision: countOn(document.revision), status: 'draft' }
  const history = stamp(draft, 'status', by, at)
  const units = conflictUnits(draft)
  return { ...draft, history: units.length === 0 ? history : stamp({ ...draft, history }, units, by, at) }
}

/** The next revision of the same. */
export const countedOn = (document: AnswerDocument): AnswerDocument => ({ ...document, revision: countOn(document.revision) })

/** With these conflicts left. Part of another change, so the revision stays. */
export function settled({ conflicts: _, ...document }: AnswerDocument, rest: Conflict[]): AnswerDocument {
  return { ...document, ...(rest.length > 0 ? { conflicts: rest } : {}) }
}
