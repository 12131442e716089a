import { getProblems } from '../answers/document/check-answers.js'
import type { Answers } from '../answers/store/answers.js'
import type { AnswerProblem } from '../core/validation/problem.js'
import type { Answer, BlockSpec } from '../schema/types.js'
import { createTouchedStore, ONLY_QUESTION, type TouchedStore } from '../ui/store/touched-store.js'

/**
 * The shown problems: exceeded limits of touched questions, and all problems after submit, until corrected. The single
 * source for components, frames and lifecycle events.
 */
export interface ShownProblems {
  /** Shows all problems from now on. */
  revealAll(): void
  /** The problems to show. Returns the same array until they change. */
  get(block: BlockSpec): readonly AnswerProblem[]
  /** The touched questions of a block: edited and left by the learner. */
  getTouched(block: string): TouchedStore
  /** Call after an edit of a whole block. Hides a corrected problem until the learner leaves the block again. */
  markEdited(block: BlockSpec): void
  /** Call when the learner leaves a whole block. @returns the problem that is newly shown */
  markLeft(block: BlockSpec): AnswerProblem | undefined
  /** Calls back when the result of `get` may have changed; with `null`, for any block. */
  watch(block: string | null, listener: () => void): () => void
}

interface CachedProblems {
  block: BlockSpec
  answer: Answer | null
  touched: ReadonlySet<string> | undefined
  problems: readonly AnswerProblem[]
}

/** A constant, so that hydration finds the server's snapshot. */
export const noProblems: readonly AnswerProblem[] = []

/** View state. It is not part of the document. */
export function createShownProblems(answers: Answers): ShownProblems {
  const listeners = new Map<string | null, Set<() => void>>()
  const cache = new Map<string, CachedProblems>()
  const touchedByBlock = new Map<string, TouchedStore>()
  let revealed = false
  // Missing required answers are shown after submit only.
  const findLimitProblems = (block: BlockSpec, isAsked: (field: string) => boolean) =>
    getProblems(answers.model, block, answers.get(block.id)).filter(
      ({ field = ONLY_QUESTION, code }) => code !== 'required' && isAsked(field),
    )
  const findCrossedLimit = (block: BlockSpec) => findLimitProblems(block, (field) => field === ONLY_QUESTION)[0]
  const notify = (block: string | null) => {
    for (const listener of [...(listeners.get(block) ?? [])]) listener()
  }
  const shown: ShownProblems = {
    revealAll() {
      if (revealed) return
      revealed = true
      for (const block of [...listeners.keys()]) notify(block)
    },
    get(block) {
      const touched = revealed ? undefined : touchedByBlock.get(block.id)?.get()
      if (!revealed && !touched?.size) return noProblems
      const answer = answers.get(block.id)
      const seen = cache.get(block.id)
      if (seen && seen.block === block && seen.answer === answer && seen.touched === touched) return seen.problems
      const found = touched
        ? findLimitProblems(block, (field) => touched.has(field))
        : getProblems(answers.model, block, answer)
      const problems = found.length === 0 ? noProblems : found
      cache.set(block.id, { block, answer, touched, problems })
      return problems
    },
    getTouched(block) {
      const known = touchedByBlock.get(block)
      if (known) return known
      const touched = createTouchedStore()
      touchedByBlock.set(block, touched)
      touched.subscribe(() => {
        notify(block)
        notify(null)
      })
      return touched
    },
    markEdited(block) {
      const touched = shown.getTouched(block.id)
      touched.edit(ONLY_QUESTION)
      if (!findCrossedLimit(block)) touched.clearError(ONLY_QUESTION)
    },
    markLeft(block) {
      const touched = shown.getTouched(block.id)
      const found =
        touched.isEdited(ONLY_QUESTION) && shown.get(block).length === 0 ? findCrossedLimit(block) : undefined
      if (found) touched.leave(ONLY_QUESTION, true)
      return found
    },
    watch(block, listener) {
      const own = listeners.get(block) ?? new Set()
      listeners.set(block, own.add(listener))
      const end = answers.watch(block, listener)
      return () => {
        own.delete(listener)
        end()
      }
    },
  }
  return shown
}
