import { useMemo } from 'react'
import type { AnswerableBlock } from '../schema/types.js'
import { useProblemText } from '../ui/i18n/use-problem-text.js'
import { useShownProblems } from './use-answer.js'

/** What to show a learner beside a block's answer. */
export interface BlockErrors {
  /** Of the block as a whole. */
  error?: string
  /** By field. */
  errors: Record<string, string>
}

/** The shown problems of a block as text; a field shows its first. */
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
