import { useCallback, useSyncExternalStore } from 'react'
import type { AnswerDocument } from '../answers/document/answer-document.js'
import type { Answers } from '../answers/store/answers.js'

interface Watchable<B> {
  watch(block: B, listener: () => void): () => void
}

/** Subscribes to one block, or to all with `null`. `first` returns the server snapshot. */
export function useWatched<B, T>(of: Watchable<B>, block: B, now: () => T, first: () => T): T {
  return useSyncExternalStore(
    useCallback((listener) => of.watch(block, listener), [of, block]),
    now,
    first,
  )
}

/** Selects from the document. `read` must return the same value until it changes. */
export function useDocument<T>(answers: Answers, read: (document: AnswerDocument) => T): T {
  return useWatched(
    answers,
    null,
    () => read(answers.getDocument()),
    () => read(answers.getInitialDocument()),
  )
}
