import type { PartValue } from '../../core/validation/answer-rules.js'
import type { Answer, PhaseSpec } from '../../schema/types.js'
import type { AnswerModel } from '../document/answer-model.js'
import { type AnswerDocument, entriesOf, phaseOf } from '../document/document.js'
import { countOn } from '../document/revision.js'
import type { ReconcileReport } from './reconcile-report.js'
import { Placing } from './reconciler.js'

/**
 * Fits the answers to a phase that was edited since. Answers keep their place by id or by a former id (`aliases`); what
 * has no place goes to `orphans` and comes back when its place does; a new ranking item is never put into an answer.
 * Pure: the same document is given back when nothing had to change.
 */
export function reconcile(
  model: AnswerModel,
  document: AnswerDocument,
  spec: PhaseSpec,
): { document: AnswerDocument; report: ReconcileReport } {
  if (document.specHash === spec.hash && document.contentHash === spec.contentHash)
    return { document, report: { entries: [] } }
  const placing = new Placing(model, spec, document.wording)
  for (const [id, answer] of entriesOf(document.answers)) placing.answer(id, answer)
  for (const orphan of document.orphans ?? []) {
    const { kind, block, type, id = '', value } = orphan
    if (kind === 'answer') placing.answer(block, value as Answer, true)
    else if (kind === 'field') placing.part(block, type, id, value as PartValue, true)
    else placing.choice(orphan)
  }
  const changed = placing.entries.length > 0
  const answers = placing.finish()
  const { orphans: _, ...rest } = document
  return {
    document: {
      ...rest,
      ...phaseOf(model, spec),
      revision: changed ? countOn(document.revision) : document.revision,
      answers,
      ...(placing.orphans.length > 0 ? { orphans: placing.orphans } : {}),
    },
    report: { entries: placing.entries },
  }
}
