import type { BlockSpec } from '../blocks/types.js'
import { initialStatus } from '../react/initial-answer.js'
import { usePhase } from '../react/phase-context.js'
import { useWatched } from '../react/use-watched.js'

/** How far the learner has come with a block, and whether a problem shows, as attributes of its frame. */
export function useFrameState(block: BlockSpec) {
  const { answers, shown } = usePhase()
  // One text for both, so that a frame listens once: the shown problems tell of the answer as well.
  const state = useWatched(
    shown,
    block.id,
    () => answers.status(block.id) + (shown.of(block).length > 0 ? ' invalid' : ''),
    () => initialStatus(answers, block) as string,
  )
  return {
    'data-answered': state.startsWith('answered') ? '' : undefined,
    'data-partial': state.startsWith('partial') ? '' : undefined,
    'data-invalid': state.endsWith('invalid') ? '' : undefined,
  }
}
