import { useRef, useState } from 'react'
import { isRefusal, type NavigationResult } from '../../core/spec/navigation.js'

/** The state of an attempt to leave. */
export type NavigationState = { is: 'idle' } | { is: 'waiting' } | { is: 'refused'; reason?: string }

const idleState: NavigationState = { is: 'idle' }
const waitingState: NavigationState = { is: 'waiting' }

const toNavigationState = (result: NavigationResult): NavigationState =>
  isRefusal(result) ? { is: 'refused', ...(result && { reason: result.refused }) } : idleState

/**
 * Leaves once at a time. `leave` may answer later; `false`, `{ refused }`, a rejection or an exception means staying.
 * An exception is reported as well: the learner can only try again, the error is for the host.
 */
export function useNavigation(
  onChange: (navigation: NavigationState) => void,
): [NavigationState, (leave: () => NavigationResult | Promise<NavigationResult>) => void] {
  const [navigation, setNavigation] = useState(idleState)
  // Two clicks may come before the state of the first is rendered.
  const waiting = useRef(false)

  const update = (next: NavigationState) => {
    waiting.current = next.is === 'waiting'
    setNavigation(next)
    onChange(next)
  }
  const settle = (result: NavigationResult) => update(toNavigationState(result))
  const fail = (error: unknown) => {
    update({ is: 'refused' })
    // A bare `Promise.reject()` is an answer and no error. jsdom and older browsers have no reportError.
    if (error !== undefined && typeof reportError === 'function') reportError(error)
  }
  const navigate = (leave: () => NavigationResult | Promise<NavigationResult>) => {
    if (waiting.current) return
    try {
      const result = leave()
      if (!(result instanceof Object && 'then' in result)) return settle(result)
      update(waitingState)
      result.then(settle, fail)
    } catch (error) {
      fail(error)
    }
  }
  return [navigation, navigate]
}
