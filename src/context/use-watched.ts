import { useCallback, useSyncExternalStore } from 'react'
import type { AnswerDocument } from '../answers/document/answer-document.js'
import type { Answers } from '../answers/store/answers.js'

interface Watchable<B> {
  watch(block: B, listener: () => void): () => void
}

/** Subscribes to one block, or to all with `null`. */
export function useWatched<B, T>(source: Watchable<B>, block: B, getSnapshot: () => T, getServerSnapshot: () => T): T {
  return useSyncExternalStore(
    useCallback((listener) => source.watch(block, listener), [source, block]),
    getSnapshot,
    getServerSnapshot,
  )
}

/** Selects from the document. `selector` must return the same value until it changes. */
export function useDocument<T>(answers: Answers, selector: (document: AnswerDocument) => T): T {
  return useWatched(
    answers,
    null,
    () => selector(answers.getDocument()),
    () => selector(answers.getInitialDocument()),
  )
}
