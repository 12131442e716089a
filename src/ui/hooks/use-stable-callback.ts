import { useRef } from 'react'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect.js'

/** A function whose identity never changes and that always calls the latest `callback`. For event handlers only. */
export function useStableCallback<A extends unknown[], R>(callback: (...args: A) => R): (...args: A) => R {
  // Both in one: fields and options have a few of these each.
  const ref = useRef<{ latest: (...args: A) => R; call: (...args: A) => R }>(undefined)
  if (!ref.current) {
    const own = { latest: callback, call: (...args: A) => own.latest(...args) }
    ref.current = own
  }
  const own = ref.current
  useIsomorphicLayoutEffect(() => {
    own.latest = callback
  })
  return own.call
}
