import { createRef, Fragment, forwardRef, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { requires } from '../answers/document/check-answers.js'
import { ConflictsContext, useAllConflicts } from '../context/ConflictNotice.js'
import { PhaseContext, type PhaseContextValue, type Submitters } from '../context/phase-context.js'
import { createShownProblems } from '../context/shown-problems.js'
import type { NavigationRequest } from '../core/spec/navigation.js'
import type { BlockSpec } from '../schema/types.js'
import { Announcer, type AnnouncerHandle } from '../ui/Announcer.js'
import { hearBoth } from '../ui/dom/compose-event-handlers.js'
import { focusAnswer } from '../ui/dom/focus-answer.js'
import { joinTokens } from '../ui/dom/join-tokens.js'
import { showFocusedInside } from '../ui/dom/scroll-into-view.js'
import { useLeaving } from '../ui/hooks/use-blur-within.js'
import { useEvent } from '../ui/hooks/use-stable-callback.js'
import { useProblemText } from '../ui/i18n/use-problem-text.js'
import { type Ui, UiContext } from '../ui/ui-context.js'
import { checkStyleSheet } from '../ui/warnings/check-style-sheet.js'
import { useServedControls } from './dom/pre-hydration-controls.js'
import { useFocusOnChange } from './dom/use-focus-on-change.js'
import { useLifecycle } from './lifecycle/use-lifecycle.js'
import type { PhaseHandle, PhaseRootProps } from './phase-root-props.js'
import { useAttachment } from './save/use-attachment.js'
import { SubmitContext } from './submit/submit-context.js'
import { useConfirmation } from './submit/use-confirmation.js'
import type { Sending } from './submit/use-deferred-cleanup.js'
import { useReview } from './submit/use-review.js'
import { useSubmit } from './submit/use-submit.js'
import { useAnswers, useSubmitted } from './use-answers.js'
import { warnOfMessages } from './warn-about-messages.js'

/** Focus is never left under a header of the host's. */
const showing = { onFocus: showFocusedInside }

/** Holds a phase's answers for the {@link PhaseBlock}s and whatever else a host arranges inside. */
export const PhaseRoot = /* @__PURE__ */ forwardRef<PhaseHandle, PhaseRootProps>(function PhaseRoot(props, ref) {
  const {
    spec: given,
    store,
    storage,
    blocks,
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
    lang: ownLang,
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
    confirmUnanswered = true,
    requireAnswers = false,
    navigation = 'auto',
    onError,
    children,
    className,
    ...root
  } = rest
  checkStyleSheet()
  warnOfMessages(given)
  const element = useRef<HTMLDivElement>(null)
  const drawRest: PhaseContextValue['drawRest'] = useRef(null)
  const sending = useRef<Sending | null>(null)
  const answers = useAnswers(
    given,
    { store, storage, blocks, defaultAnswers, onAnswer, onAnswersChange, onReconcile },
    sending,
  )
  const { spec } = answers
  const lang = ownLang ?? spec.lang
  const served = useServedControls(spec, element)
  const saving = useAttachment(answers, storage, sending)
  const shown = useMemo(() => createShownProblems(answers), [answers])
  const submitting = useSubmit(answers, { shown, sending, onSubmit, saving, root: element })
  const goingOn = useLifecycle(element, answers, shown, onLifecycle)
  useFocusOnChange(element, spec.id, focusOnChange)

  const focus = useEvent((block: string, field?: string) => {
    const go = () => {
      if (element.current) focusAnswer(element.current, field ?? block)
    }
    if (drawRest.current) drawRest.current(go)
    else go()
  })
  const idOf = (frame: HTMLElement) => frame.getAttribute('data-block-id') ?? ''
  const textOf = useProblemText(strings, lang)
  const leaving = useLeaving(
    (frame) => answers.commit(idOf(frame)),
    (frame) => {
      // phasekit's own components do it themselves, field by field.
      const block = spec.blocks.find(({ id, type }) => type === 'custom' && id === idOf(frame))
      const problem = block && shown.left(block)
      if (problem) announce(textOf(problem))
    },
  )
  const conflicts = useAllConflicts(answers)
  // It stays when the last conflict goes: what was decided is still to be spoken.
  const announces = conflicts.size > 0 || spec.blocks.some(({ type }) => type === 'custom')
  const [hasAnnouncer, setHasAnnouncer] = useState(announces)
  if (announces && !hasAnnouncer) setHasAnnouncer(true)
  const announcer = useRef<AnnouncerHandle>(null)
  const announce = useEvent((text: string) => announcer.current?.announce(text))
  const reviewTitle = useRef<HTMLHeadingElement>(null)
  const [submitters] = useState<Submitters>(() => ({ submit: createRef(), next: createRef() }))
  const submitted = useSubmitted(answers)
  const wanted = reviewBeforeSubmit && mode === 'answer' && !submitted
  const { submit, review } = useReview({ answers, wanted, submitting, title: reviewTitle, submitters, focus })
  const goesOn = useRef(false)
  const submitHere = useEvent(() => {
    goesOn.current = false
    return submit()
  })
  const confirmation = useConfirmation({
    answers,
    wanted: confirmUnanswered && !wanted && mode === 'answer' && !submitted,
    submitting,
    submit: submitHere,
    submitters,
    focus,
  })
  const press = useEvent(() => {
    if (!confirmation.stops('submit')) void submitHere()
  })
  const report = useEvent((error: unknown, block: BlockSpec) => onError?.(error, block))
  const goOn = useEvent(async (to: NavigationRequest) => {
    answers.commit()
    if (to.direction === 'next' && !submitted) {
      // What stops the learner here is shown and spoken by the phase: the navigation stays silent.
      if (requireAnswers && mode === 'answer' && !submitting.validate()) return
      if (submitOn === 'next' && onSubmit) {
        if (confirmation.stops('next')) return
        goesOn.current = onNavigate !== undefined
        if (!(await submit())) return
      }
    }
    return goingOn(() => onNavigate?.(to))
  })
  const href = useEvent((to: NavigationRequest) => hrefFor?.(to))
  const draws = navigation === 'auto'
  const navigate = draws && (onNavigate || (onSubmit && submitOn === 'next')) ? goOn : undefined
  const hasHref = draws && hrefFor !== undefined

  useImperativeHandle(ref, () => ({
    validate: submitting.validate,
    submit: submitHere,
    focusFirstProblem() {
      const [first] = answers.check()
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
    () => ({ strings, lang, dir, hasRequiredNote: true, icons, resolveUrl, slots: { link, image, code, math } }),
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
      firstRequired: spec.blocks.find((block) => requires(answers.model, block))?.id,
      views,
      blockEnd,
      onError: report,
      saving,
      lang,
      navigate,
      hrefFor: hasHref ? href : undefined,
      change: review.open ? review.leave : undefined,
      leaving,
      root: element,
      submitters,
      served,
      drawRest,
      announce,
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
      leaving,
      submitters,
      served,
      announce,
      focus,
    ],
  )
  const offered = onSubmit !== undefined && submitOn === 'button' && mode !== 'review'
  const submits = onSubmit !== undefined && submitOn !== 'none' && mode !== 'review'
  const submitContext = useMemo(
    () => ({ ...submitting, press, confirmation, goesOn, review, reviewTitle, offered, submits, submitted, disabled }),
    [submitting, press, confirmation, review, offered, submits, submitted, disabled],
  )
  return (
    <UiContext.Provider value={ui}>
      <PhaseContext.Provider value={context}>
        <SubmitContext.Provider value={submitContext}>
          <ConflictsContext.Provider value={conflicts}>
            <div
              {...root}
              ref={element}
              className={joinTokens('pk pk-root pk-phase', className)}
              lang={lang}
              dir={dir}
              data-theme={theme === 'inherit' ? undefined : theme}
              data-mode={shownMode}
              data-submittable={(offered && !submitted) || review.open ? '' : undefined}
              {...hearBoth(showing, root)}
            >
              <Fragment key={spec.id}>{children}</Fragment>
              {hasAnnouncer && <Announcer ref={announcer} />}
            </div>
          </ConflictsContext.Provider>
        </SubmitContext.Provider>
      </PhaseContext.Provider>
    </UiContext.Provider>
  )
})
