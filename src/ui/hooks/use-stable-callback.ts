import { useRef } from 'react'
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect.js'

/** Returns a function with a stable identity that calls the latest `callback`. For event handlers only. */
export function useStableCallback<A extends unknown[], R>(callback: (...args: A) => R): (...args: A) => R {
  // One ref for both: each field and option uses several of these hooks.
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
