import { forwardRef, useEffect, useRef } from 'react'
import type { RootProps } from '../ui/common-props.js'
import { reveal } from '../ui/show-focused.js'
import { useStrings } from '../ui/strings.js'
import { PhaseProblems } from './PhaseProblems.js'
import { ReviewChoice } from './PhaseReview.js'
import { phaseStrings } from './strings.js'
import { useSubmitContext } from './submit-context.js'

/**
 * Those of a `<div>`, for the root, which carries `data-state`: `idle`, `invalid`, `submitting`, `queued`, `submitted`, `failed` (to be tried
 * again) or `refused` (with the host's reason).
 */
// biome-ignore lint/complexity/noBannedTypes: no props of its own
export type PhaseSubmitProps = RootProps<'div', {}>

/** The Submit button with what came of it: problems to mend, a refusal, the confirmation. */
export const PhaseSubmit = /* @__PURE__ */ forwardRef<HTMLDivElement, PhaseSubmitProps>(function PhaseSubmit({ className, ...root }, ref) {
  const { state, submit, offered, submitted, disabled, review } = useSubmitContext()
  const t = useStrings(phaseStrings)
  const problems = useRef<HTMLElement>(null)
  const outcome = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The button that held focus goes when the phase is submitted.
    const target = state.is === 'invalid' ? problems.current : state.is === 'submitted' ? outcome.current : null
    target?.focus()
    if (target) reveal(target)
  }, [state])
  // Without a button of its own, it is here that the way on says why it is closed.
  if (!offered && !review.open && state.is !== 'invalid') return null
  // Reopened, a submitted phase is a draft again.
  const is = submitted ? 'submitted' : state.is === 'submitted' ? 'idle' : state.is
  const text = {
    idle: '',
    invalid: '',
    submitting: t('phase.submitting'),
    queued: t('phase.queued'),
    submitted: t('phase.submitted'),
    failed: t('phase.submitFailed'),
    refused: state.is === 'refused' ? t('phase.refused', { reason: state.reason }) : '',
  }[is]
  return (
    <div {...root} ref={ref} className={`pk pk-root pk-submit${className ? ` ${className}` : ''}`} data-state={is}>
      {is === 'invalid' && <PhaseProblems ref={problems} />}
      {review.open && <ReviewChoice />}
      {offered && !submitted && !review.open && (
        <button
          type="button"
          className="pk-button pk-submit-button"
          data-variant="primary"
          aria-disabled={is === 'submitting' || undefined}
          disabled={disabled}
          onClick={() => void submit()}
        >
          {t(is === 'queued' ? 'phase.submitNow' : review.wanted ? 'phase.review' : 'phase.submit')}
        </button>
      )}
      <p ref={outcome} className="pk-status pk-submit-status" role="status" tabIndex={-1}>
        {text}
      </p>
    </div>
  )
})
