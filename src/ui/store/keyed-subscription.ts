import { useCallback, useSyncExternalStore } from 'react'
import type { ValueStore } from './value-store.js'

/** Hears of changes to one piece of a value. Gives a function that ends it. */
export type SubscribeToKey = (key: string, listener: () => void) => () => void

/**
 * One subscription for a value of many pieces: after a change, only those are woken that `changed` names, or all when
 * it gives null. Were each of a thousand options to listen for itself, each would be asked at every toggle.
 */
export function createKeyedSubscription<T>(
  store: ValueStore<T, never>,
  changed: (before: T, after: T) => Iterable<string> | null,
): SubscribeToKey {
  const listeners = new Map<string, Set<() => void>>()
  let current: T
  let end = () => {}
  const notify = () => {
    const before = current
    current = store.get()
    if (Object.is(before, current)) return
    for (const key of changed(before, current) ?? [...listeners.keys()])
      for (const listener of [...(listeners.get(key) ?? [])]) listener()
  }
  return (key, listener) => {
    if (listeners.size === 0) {
      current = store.get()
      end = store.subscribe(notify)
    }
    const own = listeners.get(key) ?? new Set()
    listeners.set(key, own.add(listener))
    return () => {
      if (!own.delete(listener) || own.size > 0) return
      listeners.delete(key)
      if (listeners.size === 0) end()
    }
  }
}

/** Reads what hangs on one piece of a store that `watch` was made for. */
export function useKeyedValue<T, P>(
  store: ValueStore<T, never>,
  subscribe: SubscribeToKey,
  key: string,
  select: (value: T) => P,
): P {
  return useSyncExternalStore(
    useCallback((listener) => subscribe(key, listener), [subscribe, key]),
    () => select(store.get()),
    () => select(store.getServer()),
  )
}
