import type { Answers } from '../answers/answers.js'
import { problemsOf } from '../answers/check.js'
import type { Answer, BlockSpec } from '../blocks/types.js'
import type { AnswerProblem } from '../spec/problem.js'

/**
 * The problems that the phase shows: none until the learner submits, then all, each until it is corrected.
 * What a learner hears on leaving a field or a group is the component's own business.
 */
export interface ShownProblems {
  reveal(): void
  /** The problems to show now; the same array while nothing changed. */
  of(block: BlockSpec): readonly AnswerProblem[]
  watch(block: string, listener: () => void): () => void
}

interface Seen {
  block: BlockSpec
  answer: Answer | null
  problems: readonly AnswerProblem[]
}

/** The array is one and the same, so that a page that takes over from a server finds what the server had. */
export const noProblems: readonly AnswerProblem[] = []

/** View state beside the store: it is not part of the document. */
export function createShownProblems(answers: Answers): ShownProblems {
  const listeners = new Set<() => void>()
  const cache = new Map<string, Seen>()
  let revealed = false
  return {
    reveal() {
      if (revealed) return
      revealed = true
      for (const listener of [...listeners]) listener()
    },
    of(block) {
      if (!revealed) return noProblems
      const answer = answers.get(block.id)
      const seen = cache.get(block.id)
      if (seen && seen.block === block && seen.answer === answer) return seen.problems
      const found = problemsOf(block, answer)
      const problems = found.length === 0 ? noProblems : found
      cache.set(block.id, { block, answer, problems })
      return problems
    },
    watch(block, listener) {
      listeners.add(listener)
      const end = answers.watch(block, listener)
      return () => {
        listeners.delete(listener)
        end()
      }
    },
  }
}
