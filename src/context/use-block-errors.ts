import { useMemo } from 'react'
import type { AnswerableBlock } from '../schema/types.js'
import { useProblemText } from '../ui/i18n/use-problem-text.js'
import { useShownProblems } from './use-answer.js'

/** Result of `useBlockErrors`. */
export interface BlockErrors {
  /** Error of the whole block; absent without one. */
  error?: string
  /** Errors by field id. */
  errors: Record<string, string>
}

/**
 * Returns the shown problems of a block as text, one per field.
 *
 * @param block a block of the phase around
 */
export function useBlockErrors(block: AnswerableBlock): BlockErrors {
  const problems = useShownProblems(block)
  const textOf = useProblemText()
  return useMemo(() => {
    const errors = new Map<string, string>()
    let error: string | undefined
    for (const problem of problems) {
      const text = textOf(problem)
      if (problem.field === undefined) error ??= text
      else if (!errors.has(problem.field)) errors.set(problem.field, text)
    }
    return { ...(error === undefined ? {} : { error }), errors: Object.fromEntries(errors) }
  }, [problems, textOf])
}
