import { type RefObject, useEffect, useRef } from 'react'
import type { Answers } from '../../answers/store/answers.js'
import type { ShownProblems } from '../../context/shown-problems.js'
import { isRefusal, type NavigationResult } from '../../core/spec/navigation.js'
import { useIsomorphicLayoutEffect } from '../../ui/hooks/use-isomorphic-layout-effect.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import type { LifecycleEvent } from './lifecycle-event.js'
import { Session } from './session.js'

/**
 * Emits lifecycle events. Observes nothing without `onLifecycle`.
 *
 * @returns a function that wraps a navigation, so that the end of the session is reported as `navigated`
 */
export function useLifecycle(
  root: RefObject<HTMLElement | null>,
  answers: Answers,
  shown: ShownProblems,
  onLifecycle: ((event: LifecycleEvent) => void) | undefined,
): (go: () => NavigationResult | Promise<NavigationResult>) => Promise<NavigationResult> {
  const latest = useRef({ answers, onLifecycle })
  const session = useRef<Session | null>(null)
  const isEnabled = onLifecycle !== undefined
  useIsomorphicLayoutEffect(() => {
    latest.current = { answers, onLifecycle }
  })
  useEffect(() => {
    if (!isEnabled || !root.current) return
    const started = new Session({
      root: root.current,
      answers,
      shown,
      onEvent: (event) => latest.current.onLifecycle?.(event),
    })
    session.current = started
    return () => {
      session.current = null
      // The layout effect has already stored the next answers, if there are any.
      started.end(latest.current.answers === answers ? 'unmounted' : 'navigated')
    }
  }, [root, answers, shown, isEnabled])

  return useStableCallback(async (go) => {
    const leaving = session.current
    // Set it first: the host may unmount the phase before its promise resolves.
    leaving?.setNavigating(true)
    let went: NavigationResult = false
    try {
      went = await go()
    } finally {
      if (isRefusal(went)) leaving?.setNavigating(false)
    }
    return went
  })
}
