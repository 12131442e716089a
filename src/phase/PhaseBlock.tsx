import { type ForwardedRef, forwardRef, type ReactNode, Suspense, useId } from 'react'
import { getQuestions } from '../answers/document/answer-model.js'
import { asks, hasRequiredQuestion } from '../answers/document/check-answers.js'
import { ConflictNotice, useBlockConflicts } from '../context/ConflictNotice.js'
import { getInitialStatus } from '../context/initial-answer.js'
import { usePhaseContext } from '../context/phase-context.js'
import { getContentKey, nextHeadingLevel, renderLabel } from '../context/render-content.js'
import { useWatched } from '../context/use-watched.js'
import type { BlockSpec } from '../schema/types.js'
import type { RootProps } from '../ui/common-props.js'
import { composeEventHandlers } from '../ui/dom/compose-event-handlers.js'
import { joinTokens } from '../ui/dom/join-tokens.js'
import { Heading } from '../ui/Heading.js'
import { requiredStrings } from '../ui/i18n/required-strings.js'
import { useStrings } from '../ui/i18n/use-strings.js'
import { RequiredMark } from '../ui/RequiredMark.js'
import { BlockBoundary, StatusLine } from './BlockBoundary.js'
import { getBlockView } from './block-views.js'
import { PreHydrationInput } from './dom/pre-hydration-controls.js'
import { phaseStrings } from './strings/phase-strings.js'

/**
 * Props of {@link PhaseBlock}; those of a `<div>` go to the frame. It carries `data-phasekit-block="<type>"`,
 * `data-block-id`, `data-answered` once the answer is complete, `data-partial` while it is begun, and `data-invalid`
 * while a problem shows.
 */
export type PhaseBlockProps = RootProps<
  'div',
  {
    /** Id of a block of the phase. */
    id: string
  }
>

/** One block of the phase with its heading, wherever the host puts it inside `<PhaseRoot>`. */
export const PhaseBlock = /* @__PURE__ */ forwardRef<HTMLDivElement, PhaseBlockProps>(function PhaseBlock(
  { id, ...root },
  ref,
) {
  const { spec } = usePhaseContext()
  const block = spec.blocks.find((each) => each.id === id)
  if (!block)
    throw new Error(
      `phasekit: there is no block "${id}". The phase "${spec.id}" has no block ` +
        `of that id. Use the \`id\` of one of \`spec.blocks\`.`,
    )
  return <BlockFrame {...root} frame={ref} block={block} />
})

type BlockFrameProps = Omit<PhaseBlockProps, 'id'> & { block: BlockSpec; frame?: ForwardedRef<HTMLDivElement> }

/**
 * A block that is at hand. What stands in the frame is made here, so that it does not render when only the frame does.
 */
export function BlockFrame({ block, ...root }: BlockFrameProps) {
  const {
    answers: { model },
    headingLevel,
    mode,
    disabled,
    blockEnd: BlockEnd,
    onError,
    navigate,
    hrefFor,
    editAnswer: change,
    lang,
    rootRef: phase,
    firstRequiredId: firstRequired,
  } = usePhaseContext()
  const headingId = useId()
  const View = getBlockView(block)
  if (!View || (block.type === 'navigation' && !navigate && !hrefFor)) return null
  // A review is of answers.
  if (change && !asks(model, block)) return null
  const level = nextHeadingLevel(headingLevel)
  const isWorked = mode !== 'review'
  // The title of a question says more than the section's heading. In a card or in instructions the two are apart.
  const isOverline = block.title !== undefined && block.type !== 'custom' && model.rulesForBlock(block) !== undefined
  const note = isWorked && block.id === firstRequired && <RequiredNote />
  return (
    <Frame {...root} block={block} isChangeable={change !== undefined && block.type !== 'form'}>
      {isOverline && note}
      {block.heading !== undefined && (
        <Heading
          key={getContentKey(block.headingContent, block.heading)}
          level={level}
          id={headingId}
          className={isOverline ? 'pk-heading pk-overline' : 'pk-heading'}
        >
          {renderLabel(block.headingContent) ?? block.heading}
          {/* A title of its own has the mark instead, and a form has it at its fields. */}
          {isWorked && block.title === undefined && block.type !== 'form' && hasRequiredQuestion(model, block) && (
            <RequiredMark />
          )}
        </Heading>
      )}
      {!isOverline && note}
      <Suspense fallback={<StatusLine as="pk-status" what="phase.blockLoading" />}>
        <BlockBoundary block={block} lang={lang} root={phase} onError={onError}>
          <PreHydrationInput block={block.id} />
          <View
            block={block}
            headingLevel={block.heading === undefined ? level : nextHeadingLevel(level)}
            headingId={block.heading === undefined ? undefined : headingId}
            mode={mode}
            disabled={disabled}
          />
          {/* A form has a way back at each of its fields. */}
          {change && block.type !== 'form' && <ChangeButton block={block} onClick={() => change(block.id)} />}
          <BlockConflicts block={block} />
          {BlockEnd && <BlockEnd block={block} />}
        </BlockBoundary>
      </Suspense>
    </Frame>
  )
}

/** Once in a phase. */
function RequiredNote() {
  return <p className="pk-hint pk-required-note">{useStrings(requiredStrings)('required.note')}</p>
}

interface FrameProps extends BlockFrameProps {
  /** It has a way back from the review. */
  isChangeable: boolean
  children: ReactNode
}

/** Says how far the block has come. */
function Frame({ block, frame, isChangeable, className, children, ...root }: FrameProps) {
  const { frameHandlers: leaving } = usePhaseContext()
  const state = useFrameState(block)
  return (
    <div
      {...root}
      ref={frame}
      className={joinTokens('pk pk-root pk-block', isChangeable && 'pk-block-changeable', className)}
      data-phasekit-block={block.type}
      data-block-id={block.id}
      {...state}
      {...composeEventHandlers(leaving, root)}
    >
      {children}
    </div>
  )
}

function ChangeButton({ block, onClick }: { block: BlockSpec; onClick: () => void }) {
  const t = useStrings(phaseStrings)
  return (
    <button
      type="button"
      className="pk-button pk-block-change"
      data-variant="quiet"
      aria-label={t('phase.changeOf', { label: block.title ?? block.heading ?? block.id })}
      onClick={onClick}
    >
      {t('phase.change')}
    </button>
  )
}

/**
 * At the end of a block: what was answered elsewhere to the block as a whole. What has a field of its own stands under
 * that.
 */
function BlockConflicts({ block }: { block: BlockSpec }) {
  const { answers } = usePhaseContext()
  const conflicts = useBlockConflicts(block)
  if (conflicts.length === 0) return null
  const fields = getQuestions(answers.model, block).map(({ id }) => id)
  const rest = conflicts.filter(({ field }) => field === undefined || !fields.includes(field))
  return rest.length === 0 ? null : <ConflictNotice block={block} conflicts={rest} />
}

/** How far the learner has come with a block, and whether a problem shows, as attributes of its frame. */
function useFrameState(block: BlockSpec) {
  const { answers, shownProblems: shown } = usePhaseContext()
  // One text for both, so that a frame listens once: the shown problems tell of the answer as well.
  const state = useWatched(
    shown,
    block.id,
    () => answers.status(block.id) + (shown.get(block).length > 0 ? ' invalid' : ''),
    () => getInitialStatus(answers, block) as string,
  )
  return {
    'data-answered': state.startsWith('answered') ? '' : undefined,
    'data-partial': state.startsWith('partial') ? '' : undefined,
    'data-invalid': state.endsWith('invalid') ? '' : undefined,
  }
}
