import { useSyncExternalStore } from 'react'

/** Why a value changed. */
export interface ChangeDetails {
  reason: 'input' | 'undo' | 'reset'
  /** The form field that changed. */
  field?: string
}

/**
 * A value outside React that components read piece by piece, so that a change renders only what shows it.
 * Every answering component takes one as `store`, in place of `value` and `onValueChange`.
 */
export interface ValueStore<T, D extends ChangeDetails = ChangeDetails> {
  get(): T
  /** What a server rendered; the first render of the page must agree with it. */
  getServer(): T
  set(value: T, details: D): void
  subscribe(listener: () => void): () => void
}

/** Reads a piece of the store. `select` must give back the same piece (by `Object.is`) while nothing changed. */
export function useStoreValue<T, P>(store: ValueStore<T, never>, select: (value: T) => P): P {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.getServer()),
  )
}
