import { createContext, useContext } from 'react'
import type { Review } from './use-review.js'
import type { Submit } from './use-submit.js'

interface SubmitContextValue extends Submit {
  /** Whether the phase draws a Submit button. */
  offered: boolean
  /** The document is submitted, by this button or otherwise. */
  submitted: boolean
  disabled: boolean
  review: Review
}

export const SubmitContext = /* @__PURE__ */ createContext<SubmitContextValue | null>(null)

/** @throws outside a `<PhaseRoot>` or `<Phase>`. */
export function useSubmitContext(): SubmitContextValue {
  const context = useContext(SubmitContext)
  if (!context) throw new Error('phasekit: no phase was found. <PhaseSubmit> stands outside of one. Put it inside <PhaseRoot> or <Phase>.')
  return context
}
