import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  Fragment,
  forwardRef,
  type ReactNode,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import type { Answers } from '../answers/answers.js'
import { checkAnswers } from '../answers/check.js'
import type { AnswerDocument } from '../answers/document.js'
import type { NavigationRequest } from '../blocks/navigation/spec.js'
import type { BlockSpec, PhaseSpec } from '../blocks/types.js'
import { PhaseContext, type PhaseContextValue, type PhaseMode, type PhaseViews } from '../react/phase-context.js'
import { createShownProblems } from '../react/shown-problems.js'
import type { StoragePort } from '../storage/port.js'
import type { HeadingLevel } from '../ui/common-props.js'
import { focusAnswer } from '../ui/focus-answer.js'
import { type ContentSlots, type ResolveUrl, type Ui, UiContext } from '../ui/ui-context.js'
import { useEvent } from '../ui/value-store.js'
import type { PhaseStrings } from './all-strings.js'
import type { LifecycleEvent } from './lifecycle-event.js'
import { SubmitContext } from './submit-context.js'
import { type UseAnswersOptions, useAnswers, useSubmitted } from './use-answers.js'
import { useAttachment } from './use-attachment.js'
import { useFocusOnChange } from './use-focus-on-change.js'
import { useLifecycle } from './use-lifecycle.js'
import { useReview } from './use-review.js'
import { type SubmitResult, useSubmit } from './use-submit.js'

/** What a host may ask of a phase through its `ref`. */
export interface PhaseHandle {
  /** Shows every problem. @returns whether there is none. */
  validate(): boolean
  /** As the Submit button does. @returns whether the host accepted. */
  submit(): Promise<boolean>
  /** @returns whether there was a problem to go to. */
  focusFirstProblem(): boolean
  getDocument(): AnswerDocument
  /** Tells the commits that are still to come. */
  flush(): void
  /** The root element. */
  readonly element: HTMLElement | null
}

/** What is drawn in place of phasekit's own. */
export interface PhaseSlots extends ContentSlots {
  /** Stands at the end of every block: a discussion link, a note field. */
  blockEnd?: ComponentType<{ block: BlockSpec }>
}

interface Own extends UseAnswersOptions {
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
  /** BCP 47 language of the phase and of its messages. @default the spec's */
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** `inherit` follows the `color-scheme` of the page around. @default 'inherit' */
  theme?: 'inherit' | 'light' | 'dark' | 'auto'
  /** Messages replaced, by key. Keep the object's identity. */
  strings?: Partial<PhaseStrings>
  /** Icons of the host's own, by the name authors write. */
  icons?: Ui['icons']
  /** Views of the host's own block types, by name. */
  views?: PhaseViews
  slots?: PhaseSlots
  /** Maps or refuses the URLs of links and images. */
  resolveUrl?: ResolveUrl
  /** Another phase takes focus to its title. @default true */
  focusOnChange?: boolean
  /** May wait, may refuse: see {@link SubmitResult}. Given: a Submit button is drawn. */
  onSubmit?: (document: AnswerDocument) => SubmitResult | Promise<SubmitResult>
  /** May wait; `false` or a rejection refuses. */
  onNavigate?: (to: NavigationRequest) => void | boolean | Promise<void | boolean>
  /** Navigation as links. */
  hrefFor?: (to: NavigationRequest) => string | undefined
  /**
   * Before the phase is submitted the learner sees all answers as text, can go back to each, and then submits (WCAG 3.3.4). In a
   * `<PhaseRoot>`, put a `<PhaseReview>` above the blocks and a `<PhaseSubmit>` below them. @default false
   */
  reviewBeforeSubmit?: boolean
  /** Where the phase is submitted: by a button of its own, by its "next", or by the host alone. @default 'button' */
  submitOn?: 'button' | 'next' | 'none'
  /**
   * The way on is open once nothing required is missing and nothing is wrong. Before that the learner is shown what is, with the way to
   * each. It stands before `onNavigate`: addresses of `hrefFor` alone are followed as they are. A server checks for itself. @default false
   */
  requireAnswers?: boolean
  /** `auto` draws the navigation when there is `onNavigate` or `hrefFor`. @default 'auto' */
  navigation?: 'auto' | 'none'
  /** Seeing, completing, submitting, leaving: once each, with the time worked. Absent, nothing is observed. */
  onLifecycle?: (event: LifecycleEvent) => void
  /** A block could not be drawn. */
  onError?: (error: unknown, block: BlockSpec) => void
  children?: ReactNode
}

/**
 * Props of {@link PhaseRoot}; `className`, `id`, `data-*` and `aria-*` go to its root element. That carries `data-mode`, and
 * `data-submittable` while there is a Submit button.
 */
export type PhaseRootProps = Own & Omit<ComponentPropsWithoutRef<'div'>, keyof Own | 'style' | 'dangerouslySetInnerHTML'>

/** Holds a phase's answers for the {@link PhaseBlock}s and whatever else a host arranges inside. */
export const PhaseRoot = /* @__PURE__ */ forwardRef<PhaseHandle, PhaseRootProps>(function PhaseRoot(props, ref) {
  const {
    spec,
    store,
    storage,
    defaultAnswers,
    onAnswer,
    onAnswersChange,
    onReconcile,
    mode = 'answer',
    disabled = false,
    headingLevel = 2,
    ...more
  } = props
  const {
    lang = spec.lang,
    dir,
    theme = 'inherit',
    strings,
    icons,
    views,
    slots,
    resolveUrl,
    focusOnChange = true,
    onSubmit,
    onNavigate,
    onLifecycle,
    ...rest
  } = more
  const {
    hrefFor,
    reviewBeforeSubmit = false,
    submitOn = 'button',
    requireAnswers = false,
    navigation = 'auto',
    onError,
    children,
    className,
    ...root
  } = rest
  const element = useRef<HTMLDivElement>(null)
  const answers = useAnswers(spec, { store, storage, defaultAnswers, onAnswer, onAnswersChange, onReconcile })
  const saving = useAttachment(answers, storage)
  const shown = useMemo(() => createShownProblems(answers), [answers])
  const submitting = useSubmit(answers, shown, onSubmit, saving)
  const goingOn = useLifecycle(element, answers, onLifecycle)
  useFocusOnChange(element, spec.id, focusOnChange)

  const focus = useEvent((block: string, field?: string) => {
    if (element.current) focusAnswer(element.current, field ?? block)
  })
  const submitted = useSubmitted(answers)
  const wanted = reviewBeforeSubmit && mode === 'answer' && !submitted
  const { submit, review } = useReview({ answers, wanted, submitting, root: element, focus })
  const report = useEvent((error: unknown, block: BlockSpec) => onError?.(error, block))
  const goOn = useEvent(async (to: NavigationRequest) => {
    answers.commit()
    if (to.direction === 'next' && requireAnswers && !submitted && mode === 'answer' && !submitting.validate()) return false
    if (to.direction === 'next' && submitOn === 'next' && onSubmit && !submitted && !(await submit())) return false
    return goingOn(() => onNavigate?.(to))
  })
  const href = useEvent((to: NavigationRequest) => hrefFor?.(to))
  const draws = navigation === 'auto'
  const navigate = draws && (onNavigate || (onSubmit && submitOn === 'next')) ? goOn : undefined
  const hasHref = draws && hrefFor !== undefined

  useImperativeHandle(ref, () => ({
    validate: submitting.validate,
    submit,
    focusFirstProblem() {
      const [first] = checkAnswers(answers.spec, answers.getDocument())
      if (first) focus(first.block, first.field)
      return first !== undefined
    },
    getDocument: answers.getDocument,
    flush: () => answers.commit(),
    get element() {
      return element.current
    },
  }))

  const { blockEnd, ...contentSlots } = slots ?? {}
  const { link, image, code, math } = contentSlots
  const ui = useMemo<Ui>(
    () => ({ strings, lang: strings ? lang : undefined, dir, icons, resolveUrl, slots: { link, image, code, math } }),
    [strings, lang, dir, icons, resolveUrl, link, image, code, math],
  )
  // A submitted document does not change, so it is shown as what it is.
  const shownMode = mode === 'answer' && (submitted || review.open) ? 'review' : mode
  const context = useMemo<PhaseContextValue>(
    () => ({
      spec,
      answers,
      shown,
      mode: shownMode,
      disabled,
      headingLevel,
      views,
      blockEnd,
      onError: report,
      saving,
      lang,
      navigate,
      hrefFor: hasHref ? href : undefined,
      change: review.open ? review.leave : undefined,
      focus,
    }),
    [
      spec,
      answers,
      shown,
      shownMode,
      disabled,
      headingLevel,
      views,
      blockEnd,
      report,
      saving,
      lang,
      navigate,
      hasHref,
      href,
      review,
      focus,
    ],
  )
  const offered = onSubmit !== undefined && submitOn === 'button' && mode !== 'review'
  const submitContext = useMemo(
    () => ({ ...submitting, submit, review, offered, submitted, disabled }),
    [submitting, submit, review, offered, submitted, disabled],
  )
  return (
    <UiContext.Provider value={ui}>
      <PhaseContext.Provider value={context}>
        <SubmitContext.Provider value={submitContext}>
          <div
            {...root}
            ref={element}
            className={className ? `pk pk-root pk-phase ${className}` : 'pk pk-root pk-phase'}
            lang={lang}
            dir={dir}
            data-theme={theme === 'inherit' ? undefined : theme}
            data-mode={shownMode}
            data-submittable={(offered && !submitted) || review.open ? '' : undefined}
          >
            <Fragment key={spec.id}>{children}</Fragment>
          </div>
        </SubmitContext.Provider>
      </PhaseContext.Provider>
    </UiContext.Provider>
  )
})
