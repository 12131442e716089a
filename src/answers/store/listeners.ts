import { callSafely } from '../../core/errors/call-safely.js'

/** Whoever wants to hear of something. */
export interface Listeners<A extends unknown[]> {
  /** @returns a function that ends it. */
  add(listener: (...args: A) => void): () => void
  /** A listener of the host must never break the learner's work: what it throws is reported as uncaught. */
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
