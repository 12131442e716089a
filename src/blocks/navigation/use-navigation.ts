import { useRef, useState } from 'react'
import { isRefusal, type NavigationResult } from '../../core/spec/navigation.js'

/** The state of an attempt to leave. */
export type Departure = { is: 'idle' } | { is: 'waiting' } | { is: 'refused'; reason?: string }

const idle: Departure = { is: 'idle' }
const waits: Departure = { is: 'waiting' }

const departureOf = (result: NavigationResult): Departure =>
  isRefusal(result) ? { is: 'refused', ...(result && { reason: result.refused }) } : idle

/**
 * Leaves once at a time. `leave` may answer later; `false`, `{ refused }`, a rejection or an exception means staying.
 * An exception is reported as well: the learner can only try again, the error is for the host.
 */
export function useDeparture(
  onChange: (departure: Departure) => void,
): [Departure, (leave: () => NavigationResult | Promise<NavigationResult>) => void] {
  const [departure, setDeparture] = useState(idle)
  // Two clicks may come before the state of the first is rendered.
  const waiting = useRef(false)

  const become = (next: Departure) => {
    waiting.current = next.is === 'waiting'
    setDeparture(next)
    onChange(next)
  }
  const settle = (result: NavigationResult) => become(departureOf(result))
  const fail = (error: unknown) => {
    become({ is: 'refused' })
    // A bare `Promise.reject()` is an answer and no error. jsdom and older browsers have no reportError.
    if (error !== undefined && typeof reportError === 'function') reportError(error)
  }
  const depart = (leave: () => NavigationResult | Promise<NavigationResult>) => {
    if (waiting.current) return
    try {
      const result = leave()
      if (!(result instanceof Object && 'then' in result)) return settle(result)
      become(waits)
      result.then(settle, fail)
    } catch (error) {
      fail(error)
    }
  }
  return [departure, depart]
}
