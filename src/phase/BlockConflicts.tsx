import { questionsOf } from '../answers/model.js'
import type { BlockSpec } from '../blocks/types.js'
import { ConflictNotice, useConflicts } from '../react/ConflictNotice.js'
import { usePhase } from '../react/phase-context.js'

/**
 * At the end of a block: what was answered elsewhere to the block as a whole. What has a field of its own stands under
 * that.
 */
export function BlockConflicts({ block }: { block: BlockSpec }) {
  const { answers } = usePhase()
  const conflicts = useConflicts(block)
  if (conflicts.length === 0) return null
  const fields = questionsOf(answers.model, block).map(({ id }) => id)
  const rest = conflicts.filter(({ field }) => field === undefined || !fields.includes(field))
  return rest.length === 0 ? null : <ConflictNotice block={block} conflicts={rest} />
}
