import { useReducer, useRef, useState } from 'react'
import { useIsomorphicLayoutEffect } from '../hooks/use-isomorphic-layout-effect.js'
import { warnOnce } from '../warnings/warn-once.js'
import type { ChangeDetails, ValueStore } from './value-store.js'

interface ControllableProps<T, D extends ChangeDetails> {
  store?: ValueStore<T, D> | undefined
  value?: T | undefined
  defaultValue: T
  onValueChange?: ((value: T, details: D) => void) | undefined
}

/**
 * One store for the three ways to own a value: an external store, `value` (controlled) and `defaultValue`
 * (uncontrolled). If a controlled `value` does not follow a change, the store reverts before the next paint.
 */
export function useControllableStore<T, D extends ChangeDetails>(props: ControllableProps<T, D>): ValueStore<T, D> {
  const latest = useRef(props)
  const [, rerender] = useReducer((turn: number) => turn + 1, 0)
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
        // Also when controlled: if the change only appeared with the host's render, React would first restore the old
        // text of an input and move the caret to its end. The extra render reverts what the host does not confirm.
        write(next)
        if (latest.current.value !== undefined) rerender()
        latest.current.onValueChange?.(next, details)
      },
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    return { store, write, isControlled: props.value !== undefined }
  })
  warnOnce(() => {
    if (props.store || own.isControlled === (props.value !== undefined)) return undefined
    const [from, to] = own.isControlled ? ['controlled', 'uncontrolled'] : ['uncontrolled', 'controlled']
    const text =
      `A component went from ${from} to ${to}. Pass \`value\` on every render, empty where nothing is answered, ` +
      'or never, with `defaultValue`.'
    return { key: `${from} to ${to}`, text }
  })
  useIsomorphicLayoutEffect(() => {
    latest.current = props
    if (props.value !== undefined) own.write(props.value)
  })
  return props.store ?? own.store
}
