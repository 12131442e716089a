import { useCallback, useSyncExternalStore } from 'react'
import type { ValueStore } from './value-store.js'

/** Subscribes to one key of a value. Returns the function that unsubscribes. */
export type SubscribeToKey = (key: string, listener: () => void) => () => void

/**
 * Shares one store subscription among the listeners of many keys. After a change it notifies the keys that `changed`
 * returns, or all if it returns null. With separate subscriptions, each of 1,000 options would be checked at every
 * change.
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

/** Reads a value by key, from the store that `subscribe` was created for. */
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
