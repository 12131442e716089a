import type { PartValue } from '../../core/validation/block-rules.js'
import type { Answer, PhaseSpec } from '../../schema/types.js'
import { type AnswerDocument, getAnswerEntries, getPhaseFingerprint } from '../document/answer-document.js'
import type { AnswerModel } from '../document/answer-model.js'
import { nextRevision } from '../document/revision.js'
import type { ReconcileReport } from './reconcile-report.js'
import { Reconciler } from './reconciler.js'

/** Returns the same document when nothing changes. See `reconcile` in phase-answers.ts. */
export function reconcile(
  model: AnswerModel,
  document: AnswerDocument,
  spec: PhaseSpec,
): { document: AnswerDocument; report: ReconcileReport } {
  if (document.specHash === spec.hash && document.contentHash === spec.contentHash)
    return { document, report: { entries: [] } }
  const reconciler = new Reconciler(model, spec, document.labels)
  for (const [id, answer] of getAnswerEntries(document.answers)) reconciler.placeAnswer(id, answer)
  for (const orphan of document.orphans ?? []) {
    const { kind, block, type, id = '', value } = orphan
    if (kind === 'answer') reconciler.placeAnswer(block, value as Answer, true)
    else if (kind === 'field') reconciler.placePart(block, type, id, value as PartValue, true)
    else reconciler.placeChoice(orphan)
  }
  const changed = reconciler.entries.length > 0
  const answers = reconciler.finish()
  const { orphans: _, ...rest } = document
  return {
    document: {
      ...rest,
      ...getPhaseFingerprint(model, spec),
      revision: changed ? nextRevision(document.revision) : document.revision,
      answers,
      ...(reconciler.orphans.length > 0 ? { orphans: reconciler.orphans } : {}),
    },
    report: { entries: reconciler.entries },
  }
}
