import { CircleCheck } from 'lucide'
import { forwardRef } from 'react'
import { usePhaseContext } from '../../context/phase-context.js'
import { nextHeadingLevel } from '../../context/render-content.js'
import { useDocument } from '../../context/use-watched.js'
import { formatDateTime } from '../../core/i18n/format-date.js'
import { Heading } from '../../ui/Heading.js'
import { useIsSSR } from '../../ui/hooks/use-is-ssr.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { Svg } from '../../ui/icons/Svg.js'
import { phaseStrings } from '../strings/phase-strings.js'

/** Confirms the submission and its time. Its heading takes focus, so the panel is not a live region. */
export const SubmittedPanel = /* @__PURE__ */ forwardRef<HTMLHeadingElement>(function SubmittedPanel(_, ref) {
  const { answers, headingLevel, lang } = usePhaseContext()
  const t = useStrings(phaseStrings)
  const at = useDocument(answers, ({ submittedAt }) => submittedAt)
  // A server does not know the learner's time zone.
  const isServerRender = useIsSSR()
  const time = at === undefined || isServerRender ? '' : formatDateTime(at, lang, 'day and time')
  return (
    <div className="pk-callout pk-submitted" data-kind="tip">
      <Svg node={CircleCheck} className="pk-submitted-icon" />
      <Heading ref={ref} level={nextHeadingLevel(headingLevel)} className="pk-title pk-submitted-title" tabIndex={-1}>
        {t('phase.submitted')}
      </Heading>
      {time && (
        <p className="pk-hint pk-submitted-time">
          <time dateTime={at}>{time}</time>
        </p>
      )}
      <p className="pk-submitted-hint">{t('phase.submittedHint')}</p>
    </div>
  )
})
