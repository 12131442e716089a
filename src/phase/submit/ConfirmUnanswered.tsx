import { useEffect, useId, useRef } from 'react'
import { usePhaseProgress } from '../../context/use-answer.js'
import { scrollIntoView } from '../../ui/dom/scroll-into-view.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { phaseStrings } from '../strings/phase-strings.js'
import { useSubmitContext } from './submit-context.js'

/**
 * Asks before submitting with unanswered questions. A group, not a dialog, so that the answers stay reachable. Its
 * first button takes focus, so the text is read once, as the group's name, and a held key submits nothing.
 */
export function ConfirmUnanswered() {
  const { confirmation } = useSubmitContext()
  const { total, remaining } = usePhaseProgress()
  const t = useStrings(phaseStrings)
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const { prompt: asked } = confirmation
  useEffect(() => {
    const first = group.current?.querySelector('button')
    if (!asked || !first) return
    first.focus()
    scrollIntoView(first)
  }, [asked])
  if (!asked) return null
  const isStarted = remaining.some(({ status }) => status === 'partial')
  /** Ignores the second half of a double click on Submit. */
  const once = (act: () => void) => (event: React.MouseEvent) => {
    if (event.detail < 2) act()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
    <div
      ref={group}
      className="pk-unanswered"
      role="group"
      aria-labelledby={id}
      onMouseDown={(event) => {
        // The second press of a double click on Submit must not move focus.
        if (event.detail > 1) event.preventDefault()
      }}
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        confirmation.cancel()
      }}
    >
      <p className="pk-callout pk-unanswered-text" data-kind="warning" id={id}>
        {t(isStarted ? 'phase.unfinished' : 'phase.unanswered', { count: remaining.length, total })}
      </p>
      <div className="pk-unanswered-actions">
        <button type="button" className="pk-button" data-pk-variant="primary" onClick={once(confirmation.goToFirst)}>
          {t('phase.goToFirst', { count: remaining.length })}
        </button>
        <button type="button" className="pk-button" onClick={once(confirmation.submitAnyway)}>
          {t('phase.submitAnyway')}
        </button>
      </div>
    </div>
  )
}
