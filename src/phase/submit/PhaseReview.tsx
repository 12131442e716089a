import { forwardRef } from 'react'
import { usePhaseContext } from '../../context/phase-context.js'
import { nextHeadingLevel } from '../../context/render-content.js'
import type { DivProps } from '../../ui/common-props.js'
import { joinTokens } from '../../ui/dom/join-tokens.js'
import { Heading } from '../../ui/Heading.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { phaseStrings } from '../strings/phase-strings.js'
import { useSubmitContext } from './submit-context.js'

/**
 * Props of `PhaseReview`: those of its root `<div>`.
 */
export interface PhaseReviewProps extends DivProps {}

/**
 * Heading of the review before submitting (`reviewBeforeSubmit`). Renders nothing at other times. Its title takes focus
 * when the review opens. `<Phase>` includes it; in a `<PhaseRoot>`, render it above the blocks.
 */
export const PhaseReview = /* @__PURE__ */ forwardRef<HTMLDivElement, PhaseReviewProps>(function PhaseReview(
  { className, ...root },
  ref,
) {
  const { headingLevel } = usePhaseContext()
  const { review, reviewTitle } = useSubmitContext()
  const t = useStrings(phaseStrings)
  if (!review.isOpen) return null
  return (
    <div {...root} ref={ref} className={joinTokens('pk pk-root pk-review', className)}>
      <Heading ref={reviewTitle} level={nextHeadingLevel(headingLevel)} className="pk-heading pk-review-title">
        {t('phase.reviewTitle')}
      </Heading>
      <p className="pk-review-hint">{t('phase.reviewHint')}</p>
    </div>
  )
})

/** Buttons below a review: Submit and Go back. */
export function ReviewActions() {
  const { review, state, disabled } = useSubmitContext()
  const t = useStrings(phaseStrings)
  const isBusy = state.status === 'submitting'
  return (
    <div className="pk-review-actions">
      <button
        type="button"
        className="pk-button pk-submit-button"
        data-pk-variant="primary"
        aria-disabled={isBusy || undefined}
        disabled={disabled}
        onClick={() => void review.confirm()}
      >
        {t('phase.submit')}
      </button>
      <button
        type="button"
        className="pk-button"
        aria-disabled={isBusy || undefined}
        onClick={() => isBusy || review.leave()}
      >
        {t('phase.goBack')}
      </button>
    </div>
  )
}
