import { type RefObject, useState } from 'react'
import type { Answers } from '../../answers/store/answers.js'

/** A submission that waits for the host's result. */
export interface PendingSubmission {
  answers: Answers
  promise: Promise<boolean>
}

/**
 * Runs the cleanup of a store: immediately, or once its pending submission settles. A submission that is accepted after
 * unmount is still emitted and saved.
 */
export interface DeferredCleanup {
  /** Runs a pending cleanup now, because the store is used again. */
  runPending(of: Answers): void
  /** @param stop can be called twice */
  schedule(of: Answers, stop: () => void): void
}

export function useDeferredCleanup(pendingSubmission: RefObject<PendingSubmission | null>): DeferredCleanup {
  return useState((): DeferredCleanup => {
    const waiting = new Map<Answers, () => void>()
    return {
      runPending: (of) => waiting.get(of)?.(),
      schedule(of, stop) {
        if (pendingSubmission.current?.answers !== of) return stop()
        waiting.set(of, stop)
        void pendingSubmission.current.promise.finally(() => {
          stop()
          if (waiting.get(of) === stop) waiting.delete(of)
        })
      },
    }
  })[0]
}
