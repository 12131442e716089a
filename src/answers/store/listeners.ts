import { callSafely } from '../../core/errors/call-safely.js'

/** A set of listeners. */
export interface Listeners<A extends unknown[]> {
  /** @returns a function that removes the listener. */
  add(listener: (...args: A) => void): () => void
  /** Reports errors of listeners as uncaught, so that a host's error never interrupts the learner. */
  emit(...args: A): void
}

export function createListeners<A extends unknown[]>(): Listeners<A> {
  const all = new Set<(...args: A) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    emit(...args) {
      for (const listener of [...all]) callSafely(() => listener(...args))
    },
  }
}
