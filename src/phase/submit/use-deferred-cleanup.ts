import { type RefObject, useState } from 'react'
import type { Answers } from '../../answers/store/answers.js'

/** A submission that the host is still deciding on. */
export interface PendingSubmission {
  answers: Answers
  promise: Promise<boolean>
}

/**
 * Ends what is bound to a store: at once, or when the host has decided on its submission. A submission accepted after
 * the phase is gone is still emitted and saved.
 */
export interface DeferredCleanup {
  /** The store is bound again: what waits to be ended ends now. */
  runPending(of: Answers): void
  /** @param stop may be called twice */
  schedule(of: Answers, stop: () => void): void
}

export const useDeferredCleanup = (sending: RefObject<PendingSubmission | null>): DeferredCleanup =>
  useState((): DeferredCleanup => {
    const waiting = new Map<Answers, () => void>()
    return {
      runPending: (of) => waiting.get(of)?.(),
      schedule(of, stop) {
        if (sending.current?.answers !== of) return stop()
        waiting.set(of, stop)
        void sending.current.promise.finally(() => {
          stop()
          if (waiting.get(of) === stop) waiting.delete(of)
        })
      },
    }
  })[0]
