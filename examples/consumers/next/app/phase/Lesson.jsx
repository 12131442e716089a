'use client'

// Callbacks are functions, which a server component cannot pass on.
import { Phase } from 'phasekit'

export function Lesson({ spec }) {
  return <Phase spec={spec} onAnswer={(event) => console.log(event)} />
}
