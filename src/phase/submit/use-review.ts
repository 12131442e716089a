import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Answers } from '../../answers/store/answers.js'
import type { SubmitButtonRefs } from '../../context/phase-context.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import { focusElement } from '../dom/use-focus-on-change.js'
import type { SubmitController } from './use-submit.js'

/** Review of all answers before submitting (WCAG 3.3.4). */
export interface Review {
  /** Whether submitting opens the review. */
  isEnabled: boolean
  /** Whether the review is open: answers are text with Change buttons. */
  isOpen: boolean
  /** Submits the reviewed answers. @returns whether the host accepted them. */
  confirm(): Promise<boolean>
  /** Closes the review and focuses a block or a field, or else the button that opened it. */
  leave(block?: string, field?: string): void
}

interface ReviewOptions {
  answers: Answers
  isEnabled: boolean
  submitController: SubmitController
  /** Title of the open review. */
  titleRef: RefObject<HTMLElement | null>
  submitButtonRefs: SubmitButtonRefs
  focus(block: string, field?: string): void
}

/** Focus target when the review closes; `null` when the next view takes focus itself. */
type ReturnTarget = { block?: string | undefined; field?: string | undefined } | null

/**
 * Opens the review before `submit`. The promise of `submit` resolves with `true` once the answers are accepted, and
 * with `false` when the learner goes back.
 */
export function useReview(options: ReviewOptions): { submit: () => Promise<boolean>; review: Review } {
  const { answers, isEnabled, submitController, titleRef, submitButtonRefs, focus } = options
  const [of, setOf] = useState<Answers | null>(null)
  const isOpen = isEnabled && of === answers
  const waiting = useRef<{ promise: Promise<boolean>; resolve: (accepted: boolean) => void } | null>(null)
  const returnTarget = useRef<ReturnTarget>(null)
  /** Submitting closes the review before the host's result arrives: do not settle the promise meanwhile. */
  const isDeciding = useRef(false)

  const close = (accepted: boolean, to: ReturnTarget) => {
    returnTarget.current = to
    setOf(null)
    waiting.current?.resolve(accepted)
    waiting.current = null
  }
  const submit = useStableCallback((): Promise<boolean> => {
    if (!isEnabled) return submitController.submit()
    if (waiting.current) return waiting.current.promise
    if (!submitController.validate()) return Promise.resolve(false)
    let resolve = (_: boolean) => {}
    const promise = new Promise<boolean>((done) => {
      resolve = done
    })
    waiting.current = { promise, resolve }
    setOf(answers)
    return promise
  })
  const confirm = useStableCallback(async (): Promise<boolean> => {
    isDeciding.current = true
    const accepted = await submitController.submit().finally(() => {
      isDeciding.current = false
    })
    // Stay open with the reason if the host refuses. Close if there are problems, which the phase then shows.
    if (accepted || answers.check().length > 0) close(accepted, null)
    return accepted
  })
  const leave = useStableCallback((block?: string, field?: string) => close(false, { block, field }))

  useEffect(
    () => () => {
      waiting.current?.resolve(false)
      waiting.current = null
    },
    [],
  )
  const before = useRef(isOpen)
  useEffect(() => {
    if (before.current === isOpen) return
    before.current = isOpen
    if (isOpen) {
      if (titleRef.current) focusElement(titleRef.current)
      return
    }
    // Another phase or the host closed the review, so the learner cannot decide any more.
    if (!isDeciding.current) {
      waiting.current?.resolve(false)
      waiting.current = null
    }
    const to = returnTarget.current
    returnTarget.current = null
    if (to?.block !== undefined) focus(to.block, to.field)
    else if (to) (submitButtonRefs.submit.current ?? submitButtonRefs.next.current)?.focus()
  }, [isOpen, titleRef, submitButtonRefs, focus])

  const review = useMemo(() => ({ isEnabled, isOpen, confirm, leave }), [isEnabled, isOpen, confirm, leave])
  return { submit, review }
}
