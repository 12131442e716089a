import { useSyncExternalStore } from 'react'

/** Why a value changed, where, and by which event. */
export interface ChangeDetails {
  /** What the edit was: `input` is typing, choosing and moving. */
  reason: 'input' | 'undo' | 'reset'
  /** Id of the form field that changed. */
  field?: string | undefined
  /** The DOM event behind the change; of a drag, the press that began it. Absent for input made before hydration. */
  event?: Event | undefined
}

/**
 * A value outside React that components read in parts, so that a change renders only the components that show it. Every
 * answering component accepts one as `store`, in place of `value` and `onValueChange`.
 */
export interface ValueStore<T, D extends ChangeDetails = ChangeDetails> {
  /** The value now; the same object until it changes. */
  get(): T
  /** The value of the server render. The first client render must match it. */
  getServer(): T
  /** Changes the value and notifies subscribers. */
  set(value: T, details: D): void
  /** Calls back after each change. Returns a function that ends it. */
  subscribe(listener: () => void): () => void
}

/** Reads part of a store. `select` must return the same result (by `Object.is`) while nothing changed. */
export function useStoreValue<T, P>(store: ValueStore<T, never>, select: (value: T) => P): P {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.getServer()),
  )
}
