import { useEffect, useLayoutEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react'

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

interface Controllable<T, D extends ChangeDetails> {
  store?: ValueStore<T, D> | undefined
  value?: T | undefined
  defaultValue: T
  onValueChange?: ((value: T, details: D) => void) | undefined
}

/** `useLayoutEffect` in a browser. Layout effects do nothing on a server, where React 18 warns about them. */
export const useClientLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * One store for the three ways to own a value: a store from outside, `value` (controlled), `defaultValue`
 * (uncontrolled). Controlled, `set` only asks: if the prop does not follow, the value is back before anything is
 * painted.
 */
export function useControllable<T, D extends ChangeDetails>(props: Controllable<T, D>): ValueStore<T, D> {
  const latest = useRef(props)
  const [, settle] = useReducer((turn: number) => turn + 1, 0)
  const [own] = useState(() => {
    const initial = props.value !== undefined ? props.value : props.defaultValue
    let current = initial
    const listeners = new Set<() => void>()
    const write = (next: T) => {
      if (Object.is(next, current)) return
      current = next
      for (const listener of [...listeners]) listener()
    }
    const store: ValueStore<T, D> = {
      get: () => current,
      getServer: () => initial,
      set(next, details) {
        // Controlled too: were it shown only after the host's render, a text field would be given its old text in
        // between, and the caret would jump to its end. The render asked for here takes back what the host does not
        // confirm.
        write(next)
        if (latest.current.value !== undefined) settle()
        latest.current.onValueChange?.(next, details)
      },
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    return { store, write }
  })
  useClientLayoutEffect(() => {
    latest.current = props
    if (props.value !== undefined) own.write(props.value)
  })
  return props.store ?? own.store
}

/** A function whose identity never changes and that always calls the latest `callback`. For event handlers only. */
export function useEvent<A extends unknown[], R>(callback: (...args: A) => R): (...args: A) => R {
  // Both in one: fields and options have a few of these each.
  const held = useRef<{ latest: (...args: A) => R; call: (...args: A) => R }>(undefined)
  if (!held.current) {
    const own = { latest: callback, call: (...args: A) => own.latest(...args) }
    held.current = own
  }
  const own = held.current
  useClientLayoutEffect(() => {
    own.latest = callback
  })
  return own.call
}
