import type { PhaseSpec } from '../../schema/types.js'
import type { AnswerDocument } from './answer-document.js'
import { type AnswerModel, getQuestions } from './answer-model.js'
import { splitAnswers } from './answer-parts.js'

interface Named {
  id: string
  aliases?: readonly string[]
}

/**
 * Whether a document belongs to another phase with the same id, such as a second lesson with the same title. It shares
 * no block and no field with this phase.
 */
export function isForeign(model: AnswerModel, document: AnswerDocument, spec: PhaseSpec): boolean {
  if (document.contentHash === spec.contentHash) return false
  const { questions = [], answers, orphans = [], conflicts = [], history } = document
  const held = [
    ...questions,
    ...splitAnswers(model, answers).flatMap(({ id, block }) => [id, block]),
    ...orphans.flatMap(({ kind, id, block }) => (kind === 'field' && id !== undefined ? [id, block] : [block])),
    ...conflicts.flatMap(({ field, block }) => (field === undefined ? [block] : [field, block])),
    ...Object.keys(history?.edits ?? {}),
  ]
  const named = spec.blocks.flatMap((block): Named[] => [block, ...getQuestions(model, block)])
  const ids = new Set(named.flatMap(({ id, aliases = [] }) => [id, ...aliases]))
  return held.length > 0 && !held.some((id) => ids.has(id))
}
