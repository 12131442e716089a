import { type ComponentType, createContext, type MutableRefObject, type RefObject, useContext } from 'react'
import type { Answers } from '../answers/store/answers.js'
import type { NavigationRequest, NavigationResult } from '../core/spec/navigation.js'
import type { BlockSpec, PhaseSpec } from '../schema/types.js'
import type { Attachment } from '../storage/port.js'
import type { HeadingLevel } from '../ui/common-props.js'
import type { BlurWithinHandlers } from '../ui/hooks/use-blur-within.js'
import type { ShownProblems } from './shown-problems.js'
import type { ViewProps } from './view-props.js'

/** `answer`: the learner works. `review`: answers as text. `preview`: for authors, with what learners never see. */
export type PhaseMode = 'answer' | 'review' | 'preview'

/** The Submit button, and the Next of a phase that it submits. */
export interface SubmitButtonRefs {
  submit: RefObject<HTMLButtonElement | null>
  next: RefObject<HTMLElement | null>
}

/** What every block of a phase shares. Stable while answers change: those are read from `answers`. */
export interface PhaseContextValue {
  spec: PhaseSpec
  answers: Answers
  shownProblems: ShownProblems
  mode: PhaseMode
  disabled: boolean
  /** Of the phase's storage port; absent without one. */
  attachment?: Attachment
  /** BCP 47. */
  lang?: string
  /** Of the phase's title; blocks have one more. */
  headingLevel: HeadingLevel
  /** The first block with a required question: the mark is explained there. */
  firstRequiredId: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: each view takes the block of its own definition
  views?: Record<string, ComponentType<ViewProps<any>>>
  blockEnd?: ComponentType<{ block: BlockSpec }>
  onError?: (error: unknown, block: BlockSpec) => void
  /** Absent: no navigation is drawn. */
  navigate?: (to: NavigationRequest) => NavigationResult | Promise<NavigationResult>
  hrefFor?: (to: NavigationRequest) => string | undefined
  /** There while the learner looks over the answers before submitting: goes back to one of them. */
  editAnswer?: (block: string, field?: string) => void
  /** Handlers for the frames of blocks: what a learner is done with is committed. */
  frameHandlers: BlurWithinHandlers
  /** The element of the phase. */
  rootRef: RefObject<HTMLElement | null>
  /** The controls that submit, while they are rendered: focus returns to them. */
  submitButtonRefs: SubmitButtonRefs
  /** Controls in the markup of a server, by block, until the block is mounted. */
  serverControls: Map<string, (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]>
  /** There while blocks are still to be drawn: draws them all, then calls. */
  renderRest: MutableRefObject<((then: () => void) => void) | null>
  /** Says politely what a control did that is gone. From event handlers only. */
  announce(text: string): void
  /** Moves focus to a block, or to a field in it. */
  focus(block: string, field?: string): void
}

export const PhaseContext = /* @__PURE__ */ createContext<PhaseContextValue | null>(null)

/** @throws outside a `<PhaseRoot>` or `<Phase>`. */
export function usePhaseContext(): PhaseContextValue {
  const context = useContext(PhaseContext)
  if (!context)
    throw new Error(
      'phasekit: no phase was found. This component or hook stands outside ' +
        'of one. Put it inside <PhaseRoot> or <Phase>.',
    )
  return context
}
