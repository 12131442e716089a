import { forwardRef } from 'react'
import { usePhaseProgress } from '../react/hooks.js'
import { usePhase } from '../react/phase-context.js'
import type { RootProps } from '../ui/common-props.js'
import { useStrings } from '../ui/strings.js'
import { phaseStrings } from './strings.js'

/** Those of a `<div>`, for the root, which carries `data-complete` once all is answered. */
// biome-ignore lint/complexity/noBannedTypes: no props of its own
export type PhaseProgressProps = RootProps<'div', {}>

/** How many questions are answered, with the way to the rest. */
export const PhaseProgress = /* @__PURE__ */ forwardRef<HTMLDivElement, PhaseProgressProps>(function PhaseProgress(
  { className, ...root },
  ref,
) {
  const { focus } = usePhase()
  const { total, answered, remaining } = usePhaseProgress()
  const t = useStrings(phaseStrings)
  if (total === 0) return null
  const text = remaining.length === 0 ? t('phase.allAnswered', { total }) : t('phase.progress', { answered, total })
  return (
    <div
      {...root}
      ref={ref}
      className={`pk pk-root pk-progress${className ? ` ${className}` : ''}`}
      data-complete={remaining.length === 0 ? '' : undefined}
    >
      <p className="pk-progress-text">
        <span className="pk-progress-marks" aria-hidden="true">
          {Array.from({ length: total }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks are all alike, they count and name nothing
            <span key={i} className="pk-progress-mark" data-filled={i < answered ? '' : undefined} />
          ))}
        </span>
        <span className="pk-progress-words">{text}</span>
      </p>
      {remaining.length > 0 && (
        <nav className="pk-progress-rest" aria-label={t('phase.remaining')}>
          <span className="pk-progress-label" aria-hidden="true">
            {t('phase.remaining')}
          </span>
          <ul className="pk-progress-list" role="list">
            {remaining.map(({ id, label, status }) => (
              <li key={id} className="pk-progress-item">
                <button type="button" className="pk-progress-link" onClick={() => focus(id)}>
                  {status === 'partial' ? t('phase.begun', { label }) : label}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
})
