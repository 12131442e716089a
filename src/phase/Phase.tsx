import { forwardRef, type ReactNode } from 'react'
import { usePhaseContext } from '../context/phase-context.js'
import { getContentKey, renderLabel } from '../context/render-content.js'
import type { PhaseMessage } from '../core/messages/phase-message.js'
import { Heading } from '../ui/Heading.js'
import { useStrings } from '../ui/i18n/use-strings.js'
import { OrphanedAnswers } from './OrphanedAnswers.js'
import { BlockFrame } from './PhaseBlock.js'
import { PhaseBlocks } from './PhaseBlocks.js'
import { PhaseProgress } from './PhaseProgress.js'
import { PhaseRoot } from './PhaseRoot.js'
import type { PhaseHandle, PhaseRootProps } from './phase-root-props.js'
import { SaveStatus } from './save/SaveStatus.js'
import { phaseStrings } from './strings/phase-strings.js'
import { PhaseReview } from './submit/PhaseReview.js'
import { PhaseSubmit } from './submit/PhaseSubmit.js'

/** Props of {@link Phase}. */
export interface PhaseProps extends Omit<PhaseRootProps, 'children'> {
  /** `true` renders title and subtitle, `false` nothing, a node replaces them. @default true */
  header?: ReactNode
  /** The parser's messages, listed in `mode="preview"`. @default none */
  messages?: readonly PhaseMessage[] | undefined
}

/**
 * A whole phase: title, blocks, progress, Submit and navigation. More than 30 blocks render in steps, so that the page
 * stays responsive.
 *
 * ```tsx
 * const { spec } = parsePhase(markdown)
 * <Phase spec={spec} onAnswer={(event) => save(event)} />
 * ```
 */
export const Phase = /* @__PURE__ */ forwardRef<PhaseHandle, PhaseProps>(function Phase(
  { header = true, messages, ...props },
  ref,
) {
  return (
    <PhaseRoot ref={ref} {...props}>
      {header === true ? <PhaseHeader /> : header}
      {props.mode === 'preview' && messages && messages.length > 0 && <AuthorMessages messages={messages} />}
      <PhaseReview />
      <PhaseBlocks />
      <OrphanedAnswers />
      <div className="pk-phase-end">
        <PhaseProgress />
        <SaveStatus />
        <PhaseSubmit />
      </div>
      <Navigation />
    </PhaseRoot>
  )
})

function PhaseHeader() {
  const { spec, headingLevel } = usePhaseContext()
  const { title, titleContent, subtitle } = spec
  return (
    <div className="pk-phase-header">
      <Heading key={getContentKey(titleContent, title)} level={headingLevel} className="pk-phase-title">
        {renderLabel(titleContent) ?? title}
      </Heading>
      {subtitle !== undefined && <p className="pk-phase-subtitle">{subtitle}</p>}
    </div>
  )
}

/** Renders navigation blocks below everything else, wherever the author wrote them. */
function Navigation() {
  const { spec } = usePhaseContext()
  return spec.blocks.map((block) => block.type === 'navigation' && <BlockFrame key={block.id} block={block} />)
}

function AuthorMessages({ messages }: { messages: readonly PhaseMessage[] }) {
  const t = useStrings(phaseStrings)
  return (
    <section className="pk-callout pk-author" data-kind="warning" aria-label={t('phase.messages')}>
      <ul className="pk-author-list" role="list">
        {messages.map(({ ruleId, severity, message, position: place }) => (
          <li
            key={`${place.start.offset}/${place.end.offset}/${ruleId}/${message}`}
            className="pk-author-message"
            data-severity={severity}
          >
            <span className="pk-author-place">{`${place.start.line}:${place.start.column}`}</span>{' '}
            <CodeText text={message} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Renders text between backticks as code. */
function CodeText({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text
      <code key={at} className="pk-code" dir="ltr">
        {part}
      </code>
    ),
  )
}
