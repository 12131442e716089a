import type { ComponentPropsWithoutRef, ComponentType, ReactNode } from 'react'
import type { AnswerDocument } from '../answers/document/answer-document.js'
import type { Answers } from '../answers/store/answers.js'
import type { CustomSpec } from '../blocks/custom/spec.js'
import type { PhaseMode } from '../context/phase-context.js'
import type { ViewProps } from '../context/view-props.js'
import type { IconNode } from '../core/icons/icon-node.js'
import type { NavigationRequest, NavigationResult } from '../core/spec/navigation.js'
import type { BlockSpec, PhaseSpec } from '../schema/types.js'
import type { StoragePort } from '../storage/port.js'
import type { HeadingLevel } from '../ui/common-props.js'
import type { ContentSlots, ResolveUrl } from '../ui/ui-context.js'
import type { LifecycleEvent } from './lifecycle/lifecycle-event.js'
import type { PhaseStrings } from './strings/default-strings.js'
import type { SubmitResult } from './submit/use-submit.js'
import type { UseAnswersOptions } from './use-answers.js'

/** Imperative handle of `<Phase>` and `<PhaseRoot>`, received through `ref`. */
export interface PhaseHandle {
  /** Shows all problems. @returns whether there are none. */
  validate(): boolean
  /** Submits, with a review if `reviewBeforeSubmit` is set. @returns whether the host accepted the answers. */
  submit(): Promise<boolean>
  /** Moves focus to the first problem. @returns whether there was one. */
  focusFirstProblem(): boolean
  /** Returns the current document, an immutable snapshot. */
  getDocument(): AnswerDocument
  /** Emits pending commits. */
  commit(): void
  /** The root element; `null` before mounting. */
  readonly element: HTMLElement | null
}

/** Components of the host that replace or extend phasekit's. */
export interface PhaseSlots extends ContentSlots {
  /** Rendered at the end of every block, such as a link to a discussion. */
  blockEnd?: ComponentType<{ block: BlockSpec }> | undefined
}

/** Views of the host's block types, by the name that authors write. */
// biome-ignore lint/suspicious/noExplicitAny: each view takes the data of its own definition
export type PhaseViews = Record<string, ComponentType<ViewProps<CustomSpec<any>>>>

/**
 * Props of `PhaseRoot`. Everything else goes to its root `<div>`.
 *
 * @attribute data-mode always: the `mode`
 */
export interface PhaseRootProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'dangerouslySetInnerHTML' | 'onError' | 'onSubmit'>,
    UseAnswersOptions {
  /** The phase. A new spec with the same id keeps the answers, reconciled; another id starts empty. */
  spec: PhaseSpec
  /** A saved document, or its JSON text. It is validated. Read once for each phase id. @default an empty document */
  defaultAnswers?: unknown
  /** A store of the host, in place of `defaultAnswers`. @default a store of the phase */
  store?: Answers | undefined
  /** Where answers are saved: `localPort` or `httpPort` of `phasekit/storage`, or the host's port. @default nowhere */
  storage?: StoragePort | undefined
  /** `review` shows answers as text, `preview` is for authors. @default 'answer' */
  mode?: PhaseMode | undefined
  /** Disables all controls. @default false */
  disabled?: boolean | undefined
  /** Level of the phase's title. @default 2 */
  headingLevel?: HeadingLevel | undefined
  /**
   * BCP 47 language tag. Decides how numbers and dates are read and written, and the plurals of `strings`.
   * @default the spec's `lang`
   */
  lang?: string | undefined
  /** Text direction. @default that of the page */
  dir?: 'ltr' | 'rtl' | undefined
  /** `inherit` follows the `color-scheme` of the page, `auto` the operating system. @default 'inherit' */
  theme?: 'inherit' | 'light' | 'dark' | 'auto' | undefined
  /** UI strings to replace, by key. Pass the same object in each render. @default English */
  strings?: Partial<PhaseStrings> | undefined
  /** Icons of the host, by the name that authors write. */
  icons?: Record<string, IconNode> | undefined
  /** Views of the host's block types, by name. */
  views?: PhaseViews | undefined
  /** Components that replace or extend phasekit's. */
  slots?: PhaseSlots | undefined
  /** Maps or refuses URLs of links and images. */
  resolveUrl?: ResolveUrl | undefined
  /** Whether the title takes focus when another phase replaces the current one. @default true */
  focusOnChange?: boolean | undefined
  /**
   * Receives the document as it will be stored, with `status: 'submitted'`. May return a promise and may refuse: see
   * {@link SubmitResult}. The stored status stays `draft` until it accepts. Adds a Submit button to the phase.
   */
  onSubmit?: ((document: AnswerDocument) => SubmitResult | Promise<SubmitResult>) | undefined
  /**
   * Called for Next and Previous. May return a promise and may refuse with a reason: see {@link NavigationResult}. A
   * rejection refuses as well.
   */
  onNavigate?: ((to: NavigationRequest) => NavigationResult | Promise<NavigationResult>) | undefined
  /** Returns the URL of a target, which renders it as a link. */
  hrefFor?: ((to: NavigationRequest) => string | undefined) | undefined
  /**
   * Whether a click on Submit, or on a Next that submits, asks for confirmation while questions are unanswered.
   * Problems come first. Retries, `ref.submit()` and `reviewBeforeSubmit` do not ask.
   * @default true
   */
  confirmUnanswered?: boolean | undefined
  /**
   * Whether the learner reviews all answers as text before submitting (WCAG 3.3.4). In a `<PhaseRoot>`, render
   * `<PhaseReview>` above the blocks and `<PhaseSubmit>` below them.
   * @default false
   */
  reviewBeforeSubmit?: boolean | undefined
  /** What submits the phase: a Submit button, the Next button, or the host through `ref`. @default 'button' */
  submitOn?: 'button' | 'next' | 'none' | undefined
  /**
   * Whether Next stays blocked until there are no problems. Next then shows the problems instead of calling
   * `onNavigate`. Links of `hrefFor` without `onNavigate` are always followed. Validate on the server as well.
   * @default false
   */
  requireAnswers?: boolean | undefined
  /** `auto` renders navigation blocks if `onNavigate` or `hrefFor` is set. @default 'auto' */
  navigation?: 'auto' | 'none' | undefined
  /** Receives lifecycle events, with active time. Nothing is observed without it. */
  onLifecycle?: ((event: LifecycleEvent) => void) | undefined
  /** Called when a block throws while rendering. The rest of the phase keeps working. */
  onError?: ((error: unknown, block: BlockSpec) => void) | undefined
  /** The content, such as `<PhaseBlock>`s. */
  children?: ReactNode
}
