import { useCallback, useSyncExternalStore } from 'react'
import type { AnswerDocument } from '../answers/document/answer-document.js'
import type { Answers } from '../answers/store/answers.js'

interface Watchable<B> {
  watch(block: B, listener: () => void): () => void
}

/** What is known of one block (`null`: of all). Renders again when that changes; `first` is what a server rendered. */
export const useWatched = <B, T>(of: Watchable<B>, block: B, now: () => T, first: () => T): T =>
  useSyncExternalStore(
    useCallback((listener) => of.watch(block, listener), [of, block]),
    now,
    first,
  )

/**
 * What the document tells. `read` gives the same value as long as that means the same, and nothing is rendered again
 * until it does not.
 */
export const useDocument = <T>(answers: Answers, read: (document: AnswerDocument) => T): T =>
  useWatched(
    answers,
    null,
    () => read(answers.getDocument()),
    () => read(answers.getInitialDocument()),
  )
