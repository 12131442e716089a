import { fieldsOf } from '../blocks/form/answer.js'
import type { PhaseSpec } from '../blocks/types.js'
import type { AnswerDocument } from './document.js'
import { unitsOf } from './units.js'

/** What the parser makes of a phase with neither an id nor a title. Any number of phases share it. */
const SHARED_ID = 'untitled-phase'

interface Named {
  id: string
  aliases?: string[]
}

/**
 * Whether a document with the shared id was given to another phase: nothing in it is of a block or field of this one. An id of an author's own
 * says which phase it is, so there such a document is of an earlier version, and its answers are kept aside.
 */
export function isForeign(document: AnswerDocument, spec: PhaseSpec): boolean {
  if (spec.id !== SHARED_ID || document.contentHash === spec.contentHash) return false
  const { answers, orphans = [], conflicts = [], history } = document
  const held = [
    ...unitsOf(answers).flatMap(({ id, block }) => [id, block]),
    ...orphans.flatMap(({ kind, id, block }) => (kind === 'field' && id !== undefined ? [id, block] : [block])),
    ...conflicts.flatMap(({ field, block }) => (field === undefined ? [block] : [field, block])),
    ...Object.keys(history?.edits ?? {}),
  ]
  const named: Named[] = spec.blocks.flatMap((block): Named[] => (block.type === 'form' ? [block, ...fieldsOf(block)] : [block]))
  const ids = new Set(named.flatMap(({ id, aliases = [] }) => [id, ...aliases]))
  return !held.some((id) => ids.has(id))
}
