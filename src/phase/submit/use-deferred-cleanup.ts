import { type RefObject, useState } from 'react'
import type { Answers } from '../../answers/store/answers.js'

/** A submission that the host is still deciding on. */
export interface Sending {
  of: Answers
  run: Promise<boolean>
}

/**
 * Ends what is bound to a store: at once, or when the host has decided on its submission. A submission accepted after
 * the phase is gone is still emitted and saved.
 */
export interface LateEnd {
  /** The store is bound again: what waits to be ended ends now. */
  begin(of: Answers): void
  /** @param stop may be called twice */
  end(of: Answers, stop: () => void): void
}

export const useLateEnd = (sending: RefObject<Sending | null>): LateEnd =>
  useState((): LateEnd => {
    const waiting = new Map<Answers, () => void>()
    return {
      begin: (of) => waiting.get(of)?.(),
      end(of, stop) {
        if (sending.current?.of !== of) return stop()
        waiting.set(of, stop)
        void sending.current.run.finally(() => {
          stop()
          if (waiting.get(of) === stop) waiting.delete(of)
        })
      },
    }
  })[0]
