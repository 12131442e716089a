import { useRef, useState } from 'react'

/** How an attempt to leave stands. */
export type Departure = 'idle' | 'waiting' | 'refused'

type Outcome = void | boolean

/**
 * Leaves once at a time. `leave` may answer later; `false`, a rejection or an exception means staying. An exception is also
 * reported, since it was hardly meant as an answer.
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
  const depart = (leave: () => Outcome | Promise<Outcome>) => {
    if (waiting.current) return
    let outcome: Outcome | Promise<Outcome>
    try {
      outcome = leave()
    } catch (error) {
      become('refused')
      reportError(error)
      return
    }
    if (typeof outcome !== 'object') {
      become(outcome === false ? 'refused' : 'idle')
      return
    }
    become('waiting')
    outcome.then(
      (answer) => become(answer === false ? 'refused' : 'idle'),
      () => become('refused'),
    )
  }
  return [departure, depart]
}
