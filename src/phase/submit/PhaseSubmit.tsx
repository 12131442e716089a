import { forwardRef, useEffect, useRef } from 'react'
import { usePhaseContext } from '../../context/phase-context.js'
import type { DivProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { scrollIntoView } from '../../ui/dom/scroll-into-view.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { phaseStrings } from '../strings/phase-strings.js'
import { ConfirmUnanswered } from './ConfirmUnanswered.js'
import { PhaseProblems } from './PhaseProblems.js'
import { ReviewActions } from './PhaseReview.js'
import { SubmittedPanel } from './SubmittedPanel.js'
import { useSubmitContext } from './submit-context.js'

/**
 * Props of `PhaseSubmit`: those of its root `<div>`.
 *
 * @attribute data-state always: `idle`, `invalid`, `unanswered` (asks before it submits), `submitting`, `queued`,
`submitted`, `failed` (may be tried again) or `refused` (with the reason of the host)
 */
export interface PhaseSubmitProps extends DivProps {}

/** The Submit button and its result: problems, unanswered questions, a refusal, or the confirmation. */
export const PhaseSubmit = /* @__PURE__ */ forwardRef<HTMLDivElement, PhaseSubmitProps>(function PhaseSubmit(
  { className, ...root },
  ref,
) {
  const {
    state,
    requestSubmit: press,
    hasSubmitButton: offered,
    canSubmit: submits,
    isSubmitted: submitted,
    disabled,
    review,
    confirmation,
    navigatesAfterSubmit: goesOn,
  } = useSubmitContext()
  const { submitButtonRefs: submitters } = usePhaseContext()
  const t = useStrings(phaseStrings)
  const problems = useRef<HTMLElement>(null)
  const outcome = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The focused button unmounts on submission.
    const isDone = state.status === 'submitted' && !state.isSilent && !goesOn.current
    const target = state.status === 'invalid' ? problems.current : isDone ? outcome.current : null
    target?.focus()
    if (target) scrollIntoView(target.parentElement?.matches('.pk-submitted') ? target.parentElement : target)
  }, [state, goesOn])
  // Without a Submit button, this still shows why Next is blocked.
  if (!submits && !review.isOpen && state.status !== 'invalid') return null
  // Reopened, a submitted phase is a draft again.
  const now = submitted ? 'submitted' : state.status === 'submitted' ? 'idle' : state.status
  const is = confirmation.prompt && !submitted ? 'unanswered' : now
  const text = {
    idle: '',
    invalid: '',
    unanswered: '',
    // A Next that submits shows its own busy state.
    submitting: offered || review.isOpen ? t('phase.submitting') : '',
    queued: t('phase.queued'),
    // The focused heading is read. An automatic retry moves no focus, so announce it.
    submitted: state.status === 'submitted' && state.isSilent ? t('phase.submitted') : '',
    failed: t('phase.submitFailed'),
    refused: state.status === 'refused' ? t('phase.refused', { reason: state.reason }) : '',
  }[is]
  const kind = is === 'queued' ? 'warning' : is === 'failed' || is === 'refused' ? 'caution' : undefined
  return (
    <div {...root} ref={ref} className={joinTokens('pk pk-root pk-submit', className)} data-state={is}>
      {now === 'invalid' && <PhaseProblems ref={problems} />}
      {submitted && <SubmittedPanel ref={outcome} />}
      <p
        className={`pk-status pk-submit-status${kind ? ' pk-callout' : ''}${is === 'submitted' ? ' pk-hidden' : ''}`}
        data-kind={kind}
        role="status"
      >
        {text}
      </p>
      {review.isOpen && <ReviewActions />}
      {is === 'unanswered' && <ConfirmUnanswered />}
      {offered && !submitted && !review.isOpen && is !== 'unanswered' && (
        <button
          ref={submitters.submit}
          type="button"
          className="pk-button pk-submit-button"
          data-pk-variant="primary"
          aria-disabled={is === 'submitting' || undefined}
          disabled={disabled}
          onClick={press}
        >
          {t(is === 'queued' ? 'phase.submitNow' : review.isEnabled ? 'phase.review' : 'phase.submit')}
        </button>
      )}
    </div>
  )
})
