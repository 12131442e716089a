import { type ForwardedRef, forwardRef, type ReactNode, Suspense, useId } from 'react'
import { getQuestions } from '../answers/document/answer-model.js'
import { asks, hasRequiredQuestion } from '../answers/document/check-answers.js'
import { ConflictNotice, useBlockConflicts } from '../context/ConflictNotice.js'
import { getInitialStatus } from '../context/initial-answer.js'
import { usePhaseContext } from '../context/phase-context.js'
import { getContentKey, nextHeadingLevel, renderLabel } from '../context/render-content.js'
import { useWatched } from '../context/use-watched.js'
import type { BlockSpec } from '../schema/types.js'
import type { DivProps } from '../ui/common-props.js'
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
 * Props of `PhaseBlock`. Everything else goes to the root `<div>`.
 *
 * @attribute data-pk-block always: the type of the block
 * @attribute data-block-id always: the id of the block
 * @attribute data-answered the answer is complete
 * @attribute data-partial the answer is incomplete
 * @attribute data-invalid a problem is shown
 */
export interface PhaseBlockProps extends DivProps {
  /** Id of the block in the phase. */
  id: string
}

/** One block of the phase with its heading, anywhere inside `<PhaseRoot>`. */
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

interface BlockFrameProps extends Omit<DivProps, 'id'> {
  block: BlockSpec
  frame?: ForwardedRef<HTMLDivElement>
}

/** Creates the frame's children, so that they do not re-render with the frame. */
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
  // A review shows answers only.
  if (change && !asks(model, block)) return null
  const level = nextHeadingLevel(headingLevel)
  const isWorked = mode !== 'review'
  // A question's title is more specific than the section heading, which becomes small text above it.
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
          {/* A block title shows the mark instead, and a form shows it at its fields. */}
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
          {/* A form has a Change button at each field. */}
          {change && block.type !== 'form' && <ChangeButton block={block} onClick={() => change(block.id)} />}
          <BlockConflicts block={block} />
          {BlockEnd && <BlockEnd block={block} />}
        </BlockBoundary>
      </Suspense>
    </Frame>
  )
}

/** Explains the required mark. Rendered once in a phase. */
function RequiredNote() {
  return <p className="pk-hint pk-required-note">{useStrings(requiredStrings)('required.note')}</p>
}

interface FrameProps extends BlockFrameProps {
  /** Whether the block has a Change button in a review. */
  isChangeable: boolean
  children: ReactNode
}

/** The block's root element, with its state as attributes. */
function Frame({ block, frame, isChangeable, className, children, ...root }: FrameProps) {
  const { frameHandlers: leaving } = usePhaseContext()
  const state = useFrameState(block)
  return (
    <div
      {...root}
      ref={frame}
      className={joinTokens('pk pk-root pk-block', isChangeable && 'pk-block-changeable', className)}
      data-pk-block={block.type}
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
      data-pk-variant="quiet"
      aria-label={t('phase.changeOf', { label: block.title ?? block.heading ?? block.id })}
      onClick={onClick}
    >
      {t('phase.change')}
    </button>
  )
}

/** Conflicts of the whole block. Those of a field are shown below that field. */
function BlockConflicts({ block }: { block: BlockSpec }) {
  const { answers } = usePhaseContext()
  const conflicts = useBlockConflicts(block)
  if (conflicts.length === 0) return null
  const fields = getQuestions(answers.model, block).map(({ id }) => id)
  const rest = conflicts.filter(({ field }) => field === undefined || !fields.includes(field))
  return rest.length === 0 ? null : <ConflictNotice block={block} conflicts={rest} />
}

/** Status of the block and whether a problem is shown, as attributes of its frame. */
function useFrameState(block: BlockSpec) {
  const { answers, shownProblems: shown } = usePhaseContext()
  // One string for both, so that a frame subscribes once: `shown.watch` also reports answers.
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
