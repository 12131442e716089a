import type { Answers } from '../answers/answers.js'
import { problemsOf } from '../answers/check.js'
import type { Answer, BlockSpec } from '../blocks/types.js'
import type { AnswerProblem } from '../spec/problem.js'

/** Which problems the learner has been told of. A problem is shown once its field or block was left, or at submit; it goes as soon as it is mended. */
export interface ShownProblems {
  /** From now on, problems of the block (or of one field) show. */
  reveal(block: string, field?: string): void
  revealAll(): void
  /** The problems to show now; the same array while nothing changed. */
  of(block: BlockSpec): readonly AnswerProblem[]
  watch(block: string, listener: () => void): () => void
}

interface Seen {
  block: BlockSpec
  answer: Answer | null
  version: number
  problems: readonly AnswerProblem[]
}

const none: readonly AnswerProblem[] = []

/** View state beside the store: it is not part of the document. */
export function createShownProblems(answers: Answers): ShownProblems {
  const revealed = new Set<string>()
  const listeners = new Set<() => void>()
  const cache = new Map<string, Seen>()
  let all = false
  let version = 0
  const bump = () => {
    version += 1
    for (const listener of [...listeners]) listener()
  }
  const isShown = (problem: AnswerProblem): boolean =>
    all || revealed.has(problem.block) || (problem.field !== undefined && revealed.has(`${problem.block}/${problem.field}`))
  return {
    reveal(block, field) {
      const key = field === undefined ? block : `${block}/${field}`
      if (all || revealed.has(key)) return
      revealed.add(key)
      bump()
    },
    revealAll() {
      if (all) return
      all = true
      bump()
    },
    of(block) {
      const answer = answers.get(block.id)
      const seen = cache.get(block.id)
      if (seen && seen.block === block && seen.answer === answer && seen.version === version) return seen.problems
      const found = problemsOf(block, answer).filter(isShown)
      const problems = found.length === 0 ? none : found
      cache.set(block.id, { block, answer, version, problems })
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
