import type { FieldValue } from '../blocks/form/spec.js'
import type { Answer, PhaseSpec } from '../blocks/types.js'
import { countOn } from './count-on.js'
import { type AnswerDocument, phaseOf } from './document.js'
import { Placing } from './placing.js'
import type { ReconcileReport } from './report.js'

/**
 * Fits the answers to a phase that was edited since. Answers keep their place by id or by a former id (`aliases`);
 * what has no place goes to `orphans` and comes back when its place does; a new ranking item is never put into an answer.
 * Pure: the same document is given back when nothing had to change.
 */
export function reconcile(document: AnswerDocument, spec: PhaseSpec): { document: AnswerDocument; report: ReconcileReport } {
  if (document.specHash === spec.hash && document.contentHash === spec.contentHash) return { document, report: { entries: [] } }
  const placing = new Placing(spec, document.wording)
  for (const [id, answer] of Object.entries(document.answers)) placing.answer(id, answer)
  for (const orphan of document.orphans ?? []) {
    if (orphan.kind === 'answer') placing.answer(orphan.block, orphan.value as Answer, true)
    else if (orphan.kind === 'field') placing.field(orphan.block, orphan.id ?? '', orphan.value as FieldValue, true)
    else placing.choice(orphan)
  }
  const changed = placing.entries.length > 0
  placing.compare()
  const { orphans: _, ...rest } = document
  return {
    document: {
      ...rest,
      ...phaseOf(spec),
      revision: changed ? countOn(document.revision) : document.revision,
      answers: Object.fromEntries(placing.answers),
      ...(placing.orphans.length > 0 ? { orphans: placing.orphans } : {}),
    },
    report: { entries: placing.entries },
  }
}
