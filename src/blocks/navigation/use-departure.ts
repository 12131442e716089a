import { useRef, useState } from 'react'

/** How an attempt to leave stands. */
export type Departure = 'idle' | 'waiting' | 'refused'

type Outcome = void | boolean

/**
 * Leaves once at a time. `leave` may answer later; `false`, a rejection or an exception means staying. What was thrown is reported as
 * well: the learner can only try again, the error is the host's to see.
 */
export function useDeparture(onChange: (departure: Departure) => void): [Departure, (leave: () => Outcome | Promise<Outcome>) => void] {
  const [departure, setDeparture] = useState<Departure>('idle')
  // Two clicks may come before the state of the first is rendered.
  const waiting = useRef(false)

  const become = (next: Departure) => {
    waiting.current = next === 'waiting'
    setDeparture(next)
    onChange(next)
  }
  const settle = (answer: Outcome) => become(answer === false ? 'refused' : 'idle')
  const fail = (error: unknown) => {
    become('refused')
    // A bare `Promise.reject()` is an answer and no error. jsdom and older browsers have no reportError.
    if (error !== undefined && typeof reportError === 'function') reportError(error)
  }
  const depart = (leave: () => Outcome | Promise<Outcome>) => {
    if (waiting.current) return
    try {
      const outcome = leave()
      if (typeof outcome !== 'object') {
        settle(outcome)
        return
      }
      become('waiting')
      outcome.then(settle, fail)
    } catch (error) {
      fail(error)
    }
  }
  return [departure, depart]
}
