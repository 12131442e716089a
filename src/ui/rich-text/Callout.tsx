import { Info, Lightbulb, MessageSquareWarning, OctagonAlert, TriangleAlert } from 'lucide'
import { type ReactNode, useId } from 'react'
import type { CalloutKind } from '../../core/content/content.js'
import { useStrings } from '../i18n/use-strings.js'
import { Svg } from '../icons/Svg.js'
import { richTextStrings } from './rich-text-strings.js'

const calloutIcons = {
  note: Info,
  tip: Lightbulb,
  important: MessageSquareWarning,
  warning: TriangleAlert,
  caution: OctagonAlert,
} satisfies Record<CalloutKind, unknown>

interface CalloutProps {
  kind: CalloutKind
  children: ReactNode
}

/** The title line of a callout: icon and label. */
export function CalloutLabel({ kind, id, children }: CalloutProps & { id?: string }) {
  return (
    <p className="pk-callout-label" id={id}>
      <Svg node={calloutIcons[kind]} />
      {children}
    </p>
  )
}

/**
 * A callout of one of five kinds. Label and icon state the kind; color only reinforces it. `data-kind` holds the kind.
 */
export function Callout({ kind, children }: CalloutProps) {
  const t = useStrings(richTextStrings)
  const labelId = useId()
  return (
    <div className="pk-callout pk-flow" role="note" aria-labelledby={labelId} data-kind={kind}>
      <CalloutLabel kind={kind} id={labelId}>
        {t(`richText.${kind}`)}
      </CalloutLabel>
      {children}
    </div>
  )
}
