import type { ComponentPropsWithoutRef, ComponentType, ReactNode } from 'react'
import type { AnswerDocument } from '../answers/document/answer-document.js'
import type { Answers } from '../answers/store/answers.js'
import type { CustomSpec } from '../blocks/custom/spec.js'
import type { PhaseMode } from '../context/phase-context.js'
import type { ViewProps } from '../context/view-props.js'
import type { NavigationRequest, NavigationResult } from '../core/spec/navigation.js'
import type { BlockSpec, PhaseSpec } from '../schema/types.js'
import type { StoragePort } from '../storage/port.js'
import type { HeadingLevel } from '../ui/common-props.js'
import type { ContentSlots, ResolveUrl, UiContextValue } from '../ui/ui-context.js'
import type { LifecycleEvent } from './lifecycle/lifecycle-event.js'
import type { PhaseStrings } from './strings/default-strings.js'
import type { SubmitResult } from './submit/use-submit.js'
import type { UseAnswersOptions } from './use-answers.js'

/** What a host may ask of a phase through its `ref`. */
export interface PhaseHandle {
  /** Shows every problem. @returns whether there is none. */
  validate(): boolean
  /** As the Submit button does. @returns whether the host accepted. */
  submit(): Promise<boolean>
  /** @returns whether there was a problem to go to. */
  focusFirstProblem(): boolean
  getDocument(): AnswerDocument
  /** Emits the pending commits. */
  commit(): void
  /** The root element. */
  readonly element: HTMLElement | null
}

/** Components of the host's, rendered in place of phasekit's or beside them. */
export interface PhaseSlots extends ContentSlots {
  /** Rendered at the end of every block: a discussion link, a note field. */
  blockEnd?: ComponentType<{ block: BlockSpec }>
}

/** Views of the host's own block types, by the name authors write. */
// biome-ignore lint/suspicious/noExplicitAny: each view takes the data of its own definition
export type PhaseViews = Record<string, ComponentType<ViewProps<CustomSpec<any>>>>

export interface PhaseRootOwnProps extends UseAnswersOptions {
  /** The phase. The same id keeps the answers (fitted to what was edited), another id starts anew. */
  spec: PhaseSpec
  /** A saved document to start from, as it came from storage: it is checked. Read once for each phase id. */
  defaultAnswers?: unknown
  /** A store that the host owns, in place of `defaultAnswers`. */
  store?: Answers
  /** Where answers are kept: `localPort` or `httpPort` of `phasekit/storage`, or a port of the host's own. */
  storage?: StoragePort
  /** @default 'answer' */
  mode?: PhaseMode
  /** Everything shown, nothing usable. */
  disabled?: boolean
  /** Level of the phase's title. @default 2 */
  headingLevel?: HeadingLevel
  /**
   * BCP 47 language of the phase: how numbers and dates are read and written, and the plurals of `strings`. @default
   * the spec's
   */
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** `inherit` follows the `color-scheme` of the page around. @default 'inherit' */
  theme?: 'inherit' | 'light' | 'dark' | 'auto'
  /** Messages replaced, by key. Keep the object's identity. */
  strings?: Partial<PhaseStrings>
  /** Icons of the host's own, by the name authors write. */
  icons?: UiContextValue['icons']
  /** Views of the host's own block types, by name. */
  views?: PhaseViews
  slots?: PhaseSlots
  /** Maps or refuses the URLs of links and images. */
  resolveUrl?: ResolveUrl
  /** Another phase takes focus to its title. @default true */
  focusOnChange?: boolean
  /**
   * Receives the document as it is stored once accepted: `status: 'submitted'`. May wait, may refuse: see {@link
   * SubmitResult}. Until it accepts, the stored status stays `draft`. When it is given, the phase has a Submit button.
   */
  onSubmit?: (document: AnswerDocument) => SubmitResult | Promise<SubmitResult>
  /**
   * May wait; may refuse with a reason that the learner reads: see {@link NavigationResult}. A rejection refuses as
   * well.
   */
  onNavigate?: (to: NavigationRequest) => NavigationResult | Promise<NavigationResult>
  /** Navigation as links. */
  hrefFor?: (to: NavigationRequest) => string | undefined
  /**
   * Asks "3 of 5 questions are not answered" before a click on Submit, or on a Next that submits. Problems and
   * `requireAnswers` come first. A retry, `ref.submit()` and a phase with `reviewBeforeSubmit` do not ask. @default
   * true
   */
  confirmUnanswered?: boolean
  /**
   * Before the phase is submitted the learner sees all answers as text, can go back to each, and then submits (WCAG
   * 3.3.4). In a `<PhaseRoot>`, put a `<PhaseReview>` above the blocks and a `<PhaseSubmit>` below them. @default false
   */
  reviewBeforeSubmit?: boolean
  /** Where the phase is submitted: by a button of its own, by its "next", or by the host alone. @default 'button' */
  submitOn?: 'button' | 'next' | 'none'
  /**
   * The way on is open once nothing required is missing and nothing is wrong. Before that the learner is shown what is,
   * with the way to each. It is checked before `onNavigate` is called; a link of `hrefFor` without `onNavigate` is
   * always followed. A server checks for itself. @default false
   */
  requireAnswers?: boolean
  /** `auto` renders the navigation when there is `onNavigate` or `hrefFor`. @default 'auto' */
  navigation?: 'auto' | 'none'
  /** Seeing, completing, submitting, leaving: once each, with the time worked. Absent, nothing is observed. */
  onLifecycle?: (event: LifecycleEvent) => void
  /** A block failed to render; the rest works on. */
  onError?: (error: unknown, block: BlockSpec) => void
  children?: ReactNode
}

/**
 * Props of `<PhaseRoot>`; `className`, `id`, `data-*` and `aria-*` go to its root element. That carries `data-mode`,
 * and `data-submittable` while there is a Submit button.
 */
export type PhaseRootProps = PhaseRootOwnProps &
  Omit<ComponentPropsWithoutRef<'div'>, keyof PhaseRootOwnProps | 'style' | 'dangerouslySetInnerHTML'>
