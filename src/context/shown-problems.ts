import { getProblems } from '../answers/document/check-answers.js'
import type { Answers } from '../answers/store/answers.js'
import type { AnswerProblem } from '../core/validation/problem.js'
import type { Answer, BlockSpec } from '../schema/types.js'
import { createTouchedStore, ONLY_QUESTION, type TouchedStore } from '../ui/store/touched-store.js'

/**
 * The problems that the learner sees: the limits of what they edited and left, and once they submitted all, each until
 * it is corrected. The one place that knows: components read it, the phase marks its blocks by it, lifecycle events
 * follow it.
 */
export interface ShownProblems {
  /** From now on everything that is wrong shows. */
  revealAll(): void
  /** The problems to show now; the same array while nothing changed. */
  get(block: BlockSpec): readonly AnswerProblem[]
  /** Which questions of a block the learner has edited and left. */
  getTouched(block: string): TouchedStore
  /** The learner has edited a block as a whole: what they corrected shows no more until they leave it again. */
  markEdited(block: BlockSpec): void
  /** The learner leaves a block as a whole. @returns what shows now and did not before */
  markLeft(block: BlockSpec): AnswerProblem | undefined
  /** Calls back when what `of` returns may have changed; without a block, for all. */
  watch(block: string | null, listener: () => void): () => void
}

interface CachedProblems {
  block: BlockSpec
  answer: Answer | null
  touched: ReadonlySet<string> | undefined
  problems: readonly AnswerProblem[]
}

/** The array is one and the same, so that a page that takes over from a server finds what the server had. */
export const noProblems: readonly AnswerProblem[] = []

/** View state beside the store: it is not part of the document. */
export function createShownProblems(answers: Answers): ShownProblems {
  const listeners = new Map<string | null, Set<() => void>>()
  const cache = new Map<string, CachedProblems>()
  const touchedByBlock = new Map<string, TouchedStore>()
  let revealed = false
  // What is missing shows once the learner submits.
  const findLimitProblems = (block: BlockSpec, asked: (field: string) => boolean) =>
    getProblems(answers.model, block, answers.get(block.id)).filter(
      ({ field = ONLY_QUESTION, code }) => code !== 'required' && asked(field),
    )
  const findCrossedLimit = (block: BlockSpec) => findLimitProblems(block, (field) => field === ONLY_QUESTION)[0]
  const call = (block: string | null) => {
    for (const listener of [...(listeners.get(block) ?? [])]) listener()
  }
  const shown: ShownProblems = {
    revealAll() {
      if (revealed) return
      revealed = true
      for (const block of [...listeners.keys()]) call(block)
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
        call(block)
        call(null)
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
