import { useCallback, useSyncExternalStore } from 'react'
import type { ValueStore } from './value-store.js'

/** Hears of changes to one piece of a value. Gives a function that ends it. */
export type WatchPiece = (piece: string, listener: () => void) => () => void

/**
 * One subscription for a value of many pieces: after a change, only those are woken that `changed` names, or all when
 * it gives null. Were each of a thousand options to listen for itself, each would be asked at every toggle.
 */
export function watchPieces<T>(
  store: ValueStore<T, never>,
  changed: (before: T, after: T) => Iterable<string> | null,
): WatchPiece {
  const listeners = new Map<string, Set<() => void>>()
  let seen: T
  let end = () => {}
  const hear = () => {
    const before = seen
    seen = store.get()
    if (Object.is(before, seen)) return
    for (const piece of changed(before, seen) ?? [...listeners.keys()])
      for (const listener of [...(listeners.get(piece) ?? [])]) listener()
  }
  return (piece, listener) => {
    if (listeners.size === 0) {
      seen = store.get()
      end = store.subscribe(hear)
    }
    const own = listeners.get(piece) ?? new Set()
    listeners.set(piece, own.add(listener))
    return () => {
      if (!own.delete(listener) || own.size > 0) return
      listeners.delete(piece)
      if (listeners.size === 0) end()
    }
  }
}

/** Reads what hangs on one piece of a store that `watch` was made for. */
export function useStorePiece<T, P>(
  store: ValueStore<T, never>,
  watch: WatchPiece,
  piece: string,
  select: (value: T) => P,
): P {
  return useSyncExternalStore(
    useCallback((listener) => watch(piece, listener), [watch, piece]),
    () => select(store.get()),
    () => select(store.getServer()),
  )
}
