import { type ComponentType, createContext, type MutableRefObject, type RefObject, useContext } from 'react'
import type { Answers } from '../answers/store/answers.js'
import type { NavigationRequest, NavigationResult } from '../core/spec/navigation.js'
import type { BlockSpec, PhaseSpec } from '../schema/types.js'
import type { Attachment } from '../storage/port.js'
import type { HeadingLevel } from '../ui/common-props.js'
import type { BlurWithinHandlers } from '../ui/hooks/use-blur-within.js'
import type { ShownProblems } from './shown-problems.js'
import type { ViewProps } from './view-props.js'

/** `answer`: editable. `review`: answers as text. `preview`: for authors, with the parser's messages. */
export type PhaseMode = 'answer' | 'review' | 'preview'

/** Refs of the Submit button and of a Next button that submits. */
export interface SubmitButtonRefs {
  submit: RefObject<HTMLButtonElement | null>
  next: RefObject<HTMLElement | null>
}

/** Shared by all blocks of a phase. Stable while answers change; read those from `answers`. */
export interface PhaseContextValue {
  spec: PhaseSpec
  answers: Answers
  shownProblems: ShownProblems
  mode: PhaseMode
  disabled: boolean
  /** Attachment of the phase's storage port; absent without one. */
  attachment?: Attachment
  /** BCP 47 language tag. */
  lang?: string
  /** Level of the phase's title. Headings of blocks are one level deeper. */
  headingLevel: HeadingLevel
  /** Id of the first block with a required question, which explains the mark. */
  firstRequiredId: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: each view takes the block of its own definition
  views?: Record<string, ComponentType<ViewProps<any>>>
  blockEnd?: ComponentType<{ block: BlockSpec }>
  onError?: (error: unknown, block: BlockSpec) => void
  /** Absent when no navigation is rendered. */
  navigate?: (to: NavigationRequest) => NavigationResult | Promise<NavigationResult>
  hrefFor?: (to: NavigationRequest) => string | undefined
  /** Ends the review before submitting and focuses an answer; absent outside of it. */
  editAnswer?: (block: string, field?: string) => void
  /** Event handlers of block frames. Commit the block that loses focus. */
  frameHandlers: BlurWithinHandlers
  /** Root element of the phase. */
  rootRef: RefObject<HTMLElement | null>
  /** Refs of the buttons that submit. Focus returns to them. */
  submitButtonRefs: SubmitButtonRefs
  /** Server-rendered controls by block, until the block is mounted. */
  serverControls: Map<string, (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]>
  /** Renders the remaining blocks, then calls back; `null` once all are rendered. */
  renderRest: MutableRefObject<((then: () => void) => void) | null>
  /** Announces the effect of a control that unmounts, politely. Call it in event handlers only. */
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
