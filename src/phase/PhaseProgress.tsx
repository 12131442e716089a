import { forwardRef } from 'react'
import { checkAnswers } from '../answers/document/check-answers.js'
import { usePhaseContext } from '../context/phase-context.js'
import { usePhaseProgress } from '../context/use-answer.js'
import { useDocument } from '../context/use-watched.js'
import type { DivProps } from '../ui/common-props.js'
import { joinTokens } from '../ui/dom/join-tokens.js'
import { useStrings } from '../ui/i18n/use-strings.js'
import { phaseStrings } from './strings/phase-strings.js'
import { useSubmitContext } from './submit/submit-context.js'

/** With more questions, the bar has no gaps between its marks. */
const DENSE_ABOVE = 24

/**
 * Props of `PhaseProgress`: those of its root `<div>`.
 *
 * @attribute data-complete every question is answered
 */
export interface PhaseProgressProps extends DivProps {}

/** Shows how many questions are answered and links to the others. */
export const PhaseProgress = /* @__PURE__ */ forwardRef<HTMLDivElement, PhaseProgressProps>(function PhaseProgress(
  { className, ...root },
  ref,
) {
  const { answers, focus, mode } = usePhaseContext()
  const { state } = useSubmitContext()
  const { total, answered, remaining } = usePhaseProgress()
  const t = useStrings(phaseStrings)
  // The error summary has the same links.
  const hasSummary = useDocument(
    answers,
    (document) => state.status === 'invalid' && checkAnswers(answers.model, answers.spec, document).length > 0,
  )
  if (total === 0) return null
  const showsRest = remaining.length > 0 && mode !== 'review' && !hasSummary
  const text = remaining.length === 0 ? t('phase.allAnswered', { total }) : t('phase.progress', { answered, total })
  return (
    <div
      {...root}
      ref={ref}
      className={joinTokens('pk pk-root pk-progress', className)}
      data-complete={remaining.length === 0 ? '' : undefined}
    >
      <span className="pk-progress-bar" aria-hidden="true" data-pk-dense={total > DENSE_ABOVE ? '' : undefined}>
        {Array.from({ length: total }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks are all alike, they count and name nothing
          <span key={i} className="pk-progress-mark" data-pk-filled={i < answered ? '' : undefined} />
        ))}
      </span>
      <p className="pk-progress-text">{text}</p>
      {showsRest && (
        <div className="pk-progress-rest">
          <span className="pk-progress-label" aria-hidden="true">
            {t('phase.remaining')}
          </span>
          <ul className="pk-progress-list" role="list" aria-label={t('phase.remaining')}>
            {remaining.map(({ id, label, status }) => (
              <li key={id} className="pk-progress-item">
                <button type="button" className="pk-jump" onClick={() => focus(id)}>
                  {status === 'partial' ? t('phase.inProgress', { label }) : label}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
})
