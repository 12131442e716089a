import { CircleCheck } from 'lucide'
import { forwardRef } from 'react'
import { usePhase } from '../react/phase-context.js'
import { below } from '../react/prose.js'
import { useDocument } from '../react/use-watched.js'
import { writeMoment } from '../spec/write-date.js'
import { Heading } from '../ui/heading.js'
import { Svg } from '../ui/Svg.js'
import { useStrings } from '../ui/strings.js'
import { useServerRender } from '../ui/use-server-render.js'
import { phaseStrings } from './strings.js'

/** That the answers are submitted, when, and what follows. Its heading takes focus, so the panel is no live region. */
export const SubmittedPanel = /* @__PURE__ */ forwardRef<HTMLHeadingElement>(function SubmittedPanel(_, ref) {
  const { answers, headingLevel, lang } = usePhase()
  const t = useStrings(phaseStrings)
  const at = useDocument(answers, ({ submittedAt }) => submittedAt)
  // A server does not know the reader's time zone.
  const isServerRender = useServerRender()
  const time = at === undefined || isServerRender ? '' : writeMoment(at, lang, 'day and time')
  return (
    <div className="pk-callout pk-submitted" data-kind="tip">
      <Svg node={CircleCheck} className="pk-submitted-icon" />
      <Heading ref={ref} level={below(headingLevel)} className="pk-title pk-submitted-title" tabIndex={-1}>
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
