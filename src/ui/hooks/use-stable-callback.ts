import { useRef } from 'react'
import { useClientLayoutEffect } from './use-isomorphic-layout-effect.js'

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
