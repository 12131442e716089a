import { createRef, Fragment, forwardRef, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { hasRequiredQuestion } from '../answers/document/check-answers.js'
import { ConflictsContext, useAllConflicts } from '../context/ConflictNotice.js'
import { PhaseContext, type PhaseContextValue, type SubmitButtonRefs } from '../context/phase-context.js'
import { createShownProblems } from '../context/shown-problems.js'
import type { NavigationRequest } from '../core/spec/navigation.js'
import type { BlockSpec } from '../schema/types.js'
import { Announcer, type AnnouncerHandle } from '../ui/Announcer.js'
import { composeEventHandlers } from '../ui/dom/compose-event-handlers.js'
import { focusAnswer } from '../ui/dom/focus-answer.js'
import { joinTokens } from '../ui/dom/join-tokens.js'
import { scrollFocusedIntoView } from '../ui/dom/scroll-into-view.js'
import { useBlurWithin } from '../ui/hooks/use-blur-within.js'
import { useStableCallback } from '../ui/hooks/use-stable-callback.js'
import { useProblemText } from '../ui/i18n/use-problem-text.js'
import { UiContext, type UiContextValue } from '../ui/ui-context.js'
import { checkStyleSheet } from '../ui/warnings/check-style-sheet.js'
import { useServerControls } from './dom/pre-hydration-controls.js'
import { useFocusOnChange } from './dom/use-focus-on-change.js'
import { useLifecycle } from './lifecycle/use-lifecycle.js'
import type { PhaseHandle, PhaseRootProps } from './phase-root-props.js'
import { useAttachment } from './save/use-attachment.js'
import { SubmitContext } from './submit/submit-context.js'
import { useConfirmation } from './submit/use-confirmation.js'
import type { PendingSubmission } from './submit/use-deferred-cleanup.js'
import { useReview } from './submit/use-review.js'
import { useSubmit } from './submit/use-submit.js'
import { useAnswers, useIsSubmitted } from './use-answers.js'
import { warnAboutMessages } from './warn-about-messages.js'

/** Scrolls focused elements out from under sticky headers of the host. */
const focusHandlers = { onFocus: scrollFocusedIntoView }

/** Provides a phase's answers to {@link PhaseBlock}s and other components inside. */
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
  warnAboutMessages(given)
  const element = useRef<HTMLDivElement>(null)
  const renderRest: PhaseContextValue['renderRest'] = useRef(null)
  const sending = useRef<PendingSubmission | null>(null)
  const answers = useAnswers(
    given,
    { store, storage, blocks, defaultAnswers, onAnswer, onAnswersChange, onReconcile },
    sending,
  )
  const { spec } = answers
  const lang = ownLang ?? spec.lang
  const serverControls = useServerControls(spec, element)
  const attachment = useAttachment(answers, storage, sending)
  const shown = useMemo(() => createShownProblems(answers), [answers])
  const submitController = useSubmit(answers, { shown, sending, onSubmit, saving: attachment, root: element })
  const trackNavigation = useLifecycle(element, answers, shown, onLifecycle)
  useFocusOnChange(element, spec.id, focusOnChange)

  const focus = useStableCallback((block: string, field?: string) => {
    const go = () => {
      if (element.current) focusAnswer(element.current, field ?? block)
    }
    if (renderRest.current) renderRest.current(go)
    else go()
  })
  const idOf = (frame: HTMLElement) => frame.getAttribute('data-block-id') ?? ''
  const textOf = useProblemText(strings, lang)
  const frameHandlers = useBlurWithin(
    (frame) => answers.commit(idOf(frame)),
    (frame) => {
      // phasekit's components do this themselves, field by field.
      const block = spec.blocks.find(({ id, type }) => type === 'custom' && id === idOf(frame))
      const problem = block && shown.markLeft(block)
      if (problem) announce(textOf(problem))
    },
  )
  const conflicts = useAllConflicts(answers)
  // Keep it after the last conflict is resolved: the announcement follows.
  const needsAnnouncer = conflicts.size > 0 || spec.blocks.some(({ type }) => type === 'custom')
  const [hasAnnouncer, setHasAnnouncer] = useState(needsAnnouncer)
  if (needsAnnouncer && !hasAnnouncer) setHasAnnouncer(true)
  const announcer = useRef<AnnouncerHandle>(null)
  const announce = useStableCallback((text: string) => announcer.current?.announce(text))
  const reviewTitle = useRef<HTMLHeadingElement>(null)
  const [submitButtonRefs] = useState<SubmitButtonRefs>(() => ({ submit: createRef(), next: createRef() }))
  const isSubmitted = useIsSubmitted(answers)
  const wanted = reviewBeforeSubmit && mode === 'answer' && !isSubmitted
  const { submit, review } = useReview({
    answers,
    isEnabled: wanted,
    submitController,
    titleRef: reviewTitle,
    submitButtonRefs,
    focus,
  })
  const navigatesAfterSubmit = useRef(false)
  const submitHere = useStableCallback(() => {
    navigatesAfterSubmit.current = false
    return submit()
  })
  const confirmation = useConfirmation({
    answers,
    isEnabled: confirmUnanswered && !wanted && mode === 'answer' && !isSubmitted,
    submitController,
    submit: submitHere,
    submitButtonRefs,
    focus,
  })
  const requestSubmit = useStableCallback(() => {
    if (!confirmation.intercept('submit')) void submitHere()
  })
  const report = useStableCallback((error: unknown, block: BlockSpec) => onError?.(error, block))
  const goOn = useStableCallback(async (to: NavigationRequest) => {
    answers.commit()
    if (to.direction === 'next' && !isSubmitted) {
      // The phase shows and announces why it stops, so the navigation stays silent.
      if (requireAnswers && mode === 'answer' && !submitController.validate()) return
      if (submitOn === 'next' && onSubmit) {
        if (confirmation.intercept('next')) return
        navigatesAfterSubmit.current = onNavigate !== undefined
        if (!(await submit())) return
      }
    }
    return trackNavigation(() => onNavigate?.(to))
  })
  const href = useStableCallback((to: NavigationRequest) => hrefFor?.(to))
  const rendersNavigation = navigation === 'auto'
  const navigate = rendersNavigation && (onNavigate || (onSubmit && submitOn === 'next')) ? goOn : undefined
  const hasHref = rendersNavigation && hrefFor !== undefined

  useImperativeHandle(ref, () => ({
    validate: submitController.validate,
    submit: submitHere,
    focusFirstProblem() {
      const [first] = answers.check()
      if (first) focus(first.block, first.field)
      return first !== undefined
    },
    getDocument: answers.getDocument,
    commit: () => answers.commit(),
    get element() {
      return element.current
    },
  }))

  const { blockEnd, ...contentSlots } = slots ?? {}
  const { link, image, code, math } = contentSlots
  const ui = useMemo<UiContextValue>(
    () => ({ strings, lang, dir, hasRequiredNote: true, icons, resolveUrl, slots: { link, image, code, math } }),
    [strings, lang, dir, icons, resolveUrl, link, image, code, math],
  )
  // A submitted document is read-only, so show it as a review.
  const shownMode = mode === 'answer' && (isSubmitted || review.isOpen) ? 'review' : mode
  const context = useMemo<PhaseContextValue>(
    () => ({
      spec,
      answers,
      shownProblems: shown,
      mode: shownMode,
      disabled,
      headingLevel,
      firstRequiredId: spec.blocks.find((block) => hasRequiredQuestion(answers.model, block))?.id,
      views,
      blockEnd,
      onError: report,
      attachment,
      lang,
      navigate,
      hrefFor: hasHref ? href : undefined,
      editAnswer: review.isOpen ? review.leave : undefined,
      frameHandlers,
      rootRef: element,
      submitButtonRefs,
      serverControls,
      renderRest,
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
      attachment,
      lang,
      navigate,
      hasHref,
      href,
      review,
      frameHandlers,
      submitButtonRefs,
      serverControls,
      announce,
      focus,
    ],
  )
  const hasSubmitButton = onSubmit !== undefined && submitOn === 'button' && mode !== 'review'
  const canSubmit = onSubmit !== undefined && submitOn !== 'none' && mode !== 'review'
  const submitContext = useMemo(
    () => ({
      ...submitController,
      requestSubmit,
      confirmation,
      navigatesAfterSubmit,
      review,
      reviewTitle,
      hasSubmitButton,
      canSubmit,
      isSubmitted,
      disabled,
    }),
    [submitController, requestSubmit, confirmation, review, hasSubmitButton, canSubmit, isSubmitted, disabled],
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
              data-pk-submittable={(hasSubmitButton && !isSubmitted) || review.isOpen ? '' : undefined}
              {...composeEventHandlers(focusHandlers, root)}
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
