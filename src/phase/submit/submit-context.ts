import { createContext, type RefObject, useContext } from 'react'
import type { Confirmation } from './use-confirmation.js'
import type { Review } from './use-review.js'
import type { SubmitController } from './use-submit.js'

interface SubmitContextValue extends SubmitController {
  /** Click handler of Submit: asks for confirmation if questions are unanswered. */
  requestSubmit(): void
  confirmation: Confirmation
  /** Whether the host navigates after submission, which moves focus. */
  navigatesAfterSubmit: RefObject<boolean>
  /** Whether the phase renders a Submit button. */
  hasSubmitButton: boolean
  /** Whether the Submit or Next button submits the phase. */
  canSubmit: boolean
  /** Whether the document is submitted, by this button or otherwise. */
  isSubmitted: boolean
  disabled: boolean
  review: Review
  /** Takes focus when the review opens. */
  reviewTitle: RefObject<HTMLHeadingElement | null>
}

export const SubmitContext = /* @__PURE__ */ createContext<SubmitContextValue | null>(null)

/** @throws outside a `<PhaseRoot>` or `<Phase>`. */
export function useSubmitContext(): SubmitContextValue {
  const context = useContext(SubmitContext)
  if (!context)
    throw new Error(
      'phasekit: no phase was found. <PhaseSubmit> stands outside of one. Put it inside <PhaseRoot> or <Phase>.',
    )
  return context
}
