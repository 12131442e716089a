import { useRef, useState } from 'react'
import { isRefusal, type NavigationResult } from '../../core/spec/navigation.js'

/** State of a navigation attempt. */
export type NavigationState = { status: 'idle' } | { status: 'waiting' } | { status: 'refused'; reason?: string }

const idleState: NavigationState = { status: 'idle' }
const waitingState: NavigationState = { status: 'waiting' }

function toNavigationState(result: NavigationResult): NavigationState {
  return isRefusal(result) ? { status: 'refused', ...(result && { reason: result.refused }) } : idleState
}

/**
 * Runs one navigation at a time. A result of `false` or `{ refused }`, a rejection or an exception refuses it.
 * Exceptions are also reported to the host, because the learner can only retry.
 */
export function useNavigation(
  onChange: (navigation: NavigationState) => void,
): [NavigationState, (leave: () => NavigationResult | Promise<NavigationResult>) => void] {
  const [navigation, setNavigation] = useState(idleState)
  // A ref, because a second click may come before the state is rendered.
  const waiting = useRef(false)

  const update = (next: NavigationState) => {
    waiting.current = next.status === 'waiting'
    setNavigation(next)
    onChange(next)
  }
  const settle = (result: NavigationResult) => update(toNavigationState(result))
  const fail = (error: unknown) => {
    update({ status: 'refused' })
    // A bare `Promise.reject()` is a refusal, not an error. jsdom and older browsers lack `reportError`.
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
