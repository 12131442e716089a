import type { AnswerReason } from '../../answers/events/answer-event.js'
import { useAnswer, useAnswerStatus } from '../../context/use-answer.js'
import { useBlockErrors } from '../../context/use-block-errors.js'
import type { AnswerStatus } from '../../core/validation/problem.js'
import type { BlockDefinition, BlockParams } from './block-definition.js'
import type { CustomSpec } from './spec.js'

/** The answer to a host's block, for its view. */
export interface UseCustomAnswer<Value> {
  /** `null` without an answer. */
  value: Value | null
  /** Emits a `change`; `null` takes the answer back. @throws when the definition's `isAnswer` refuses the value */
  setValue(value: Value | null, reason?: AnswerReason): void
  /** Emits the `commit`, when it should not wait until the learner leaves the block. */
  commit(): void
  status: AnswerStatus
  /**
   * The problem to show the learner now, in their language: what `check` found once they edited the block and left it,
   * all after submit. Mark the control `aria-invalid` and describe it by this text.
   */
  error: string | undefined
}

/**
 * Reads and writes the answer of a host's block. Renders again when that answer, its status or its shown problem
 * changes.
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
    // The definition's `isAnswer` has recognised it.
    value: answer === null ? null : (answer.data as Value),
    setValue: (value, reason) => setAnswer(value === null ? null : { type: 'custom', name, data: value }, reason),
    commit,
    status,
    error,
  }
}
