import type { AnswerReason } from '../../answers/events/answer-event.js'
import { useAnswer, useAnswerStatus } from '../../context/use-answer.js'
import { useBlockErrors } from '../../context/use-block-errors.js'
import type { AnswerStatus } from '../../core/validation/problem.js'
import type { BlockDefinition, BlockParams } from './block-definition.js'
import type { CustomSpec } from './spec.js'

/** State and actions for the view of a host's block. */
export interface UseCustomAnswer<Value> {
  /** The answer; `null` if there is none. */
  value: Value | null
  /**
   * Sets the answer and emits `change`; `null` clears it.
   *
   * @throws if the definition's `isAnswer` rejects the value
   */
  setValue(value: Value | null, reason?: AnswerReason): void
  /** Emits `commit` now, rather than when the learner leaves the block. */
  commit(): void
  /** How far the answer has come. */
  status: AnswerStatus
  /**
   * The error message to show, in the learner's language. Results of `check` are shown once the learner has edited and
   * left the block, everything after submit. Set `aria-invalid` on the control and describe it by this text.
   */
  error: string | undefined
}

/**
 * Reads and writes the answer of a host's block. Renders when the answer, its status or its error changes.
 *
 * @param definition what `defineBlock` returned
 * @param block the block that the view received
 */
export function useCustomAnswer<Data, Value, P extends BlockParams>(
  definition: BlockDefinition<Data, Value, P>,
  block: CustomSpec<Data>,
): UseCustomAnswer<Value> {
  const { answer, setAnswer, commit } = useAnswer(block)
  const status = useAnswerStatus(block)
  const { error } = useBlockErrors(block)
  const { name } = definition
  return {
    // Validated by the definition's `isAnswer`.
    value: answer === null ? null : (answer.data as Value),
    setValue: (value, reason) => setAnswer(value === null ? null : { type: 'custom', name, data: value }, reason),
    commit,
    status,
    error,
  }
}
