import { answerOf, statusOf } from '../answers/check.js'
import type { BlockSpec } from '../blocks/types.js'
import { usePhase } from '../react/phase-context.js'
import { useWatched } from '../react/use-watched.js'
import type { AnswerStatus } from '../spec/problem.js'

interface FrameState {
  'data-answered'?: ''
  'data-partial'?: ''
  'data-invalid'?: ''
}

/** One object for each state, so that a frame is compared by one value and renders when that is another one. */
const states: Record<AnswerStatus, { valid: FrameState; invalid: FrameState }> = {
  unanswered: { valid: {}, invalid: { 'data-invalid': '' } },
  partial: { valid: { 'data-partial': '' }, invalid: { 'data-partial': '', 'data-invalid': '' } },
  answered: { valid: { 'data-answered': '' }, invalid: { 'data-answered': '', 'data-invalid': '' } },
}

/** How far the learner has come with a block, and whether a problem shows, as attributes of its frame. */
export function useFrameState(block: BlockSpec): FrameState {
  const { answers, shown } = usePhase()
  return useWatched(
    // Tells of the answer as well.
    shown,
    block.id,
    () => states[answers.status(block.id)][shown.of(block).length > 0 ? 'invalid' : 'valid'],
    () => states[statusOf(block, answerOf(block, answers.getInitialDocument().answers))].valid,
  )
}
