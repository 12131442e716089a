import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Answers } from '../../answers/store/answers.js'
import type { SubmitButtonRefs } from '../../context/phase-context.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import { focusElement } from '../dom/use-focus-on-change.js'
import type { SubmitController } from './use-submit.js'

/** A look at all answers between "submit" and submitting (WCAG 3.3.4). */
export interface Review {
  /** Submitting begins with it. */
  isEnabled: boolean
  /** The learner is at it: answers are text, each with a way back. */
  isOpen: boolean
  /** Submits what was looked at. */
  confirm(): Promise<boolean>
  /** Back to work, at a block or a field, or at the button that the learner came by. */
  leave(block?: string, field?: string): void
}

interface ReviewOptions {
  answers: Answers
  isEnabled: boolean
  submitController: SubmitController
  /** The title of the review, while it is open. */
  titleRef: RefObject<HTMLElement | null>
  submitButtonRefs: SubmitButtonRefs
  focus(block: string, field?: string): void
}

/** Where the learner goes on when the review closes; nowhere when what comes next takes the focus itself. */
type ReturnTarget = { block?: string | undefined; field?: string | undefined } | null

/**
 * Puts the review in front of `submitting.submit`. Whoever submits (the button, "next", the host by its `ref`) waits
 * for what the learner decides: `true` once the answers were accepted, `false` when the learner went back.
 */
export function useReview(options: ReviewOptions): { submit: () => Promise<boolean>; review: Review } {
  const {
    answers,
    isEnabled,
    submitController: submitting,
    titleRef: title,
    submitButtonRefs: submitters,
    focus,
  } = options
  const [of, setOf] = useState<Answers | null>(null)
  const isOpen = isEnabled && of === answers
  const waiting = useRef<{ promise: Promise<boolean>; resolve: (accepted: boolean) => void } | null>(null)
  const way = useRef<ReturnTarget>(null)
  /**
   * While the host decides, nobody else does: a document that becomes submitted closes the review before its result is
   * here.
   */
  const deciding = useRef(false)

  const close = (accepted: boolean, to: ReturnTarget) => {
    way.current = to
    setOf(null)
    waiting.current?.resolve(accepted)
    waiting.current = null
  }
  const submit = useStableCallback((): Promise<boolean> => {
    if (!isEnabled) return submitting.submit()
    if (waiting.current) return waiting.current.promise
    if (!submitting.validate()) return Promise.resolve(false)
    let resolve = (_: boolean) => {}
    const promise = new Promise<boolean>((done) => {
      resolve = done
    })
    waiting.current = { promise, resolve }
    setOf(answers)
    return promise
  })
  const confirm = useStableCallback(async (): Promise<boolean> => {
    deciding.current = true
    const accepted = await submitting.submit().finally(() => {
      deciding.current = false
    })
    // Refused by the host, the review stays with the reason; with a problem of its own the phase shows the way to that.
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
      if (title.current) focusElement(title.current)
      return
    }
    // Another phase came, or the host gave the review up: nobody will decide any more.
    if (!deciding.current) {
      waiting.current?.resolve(false)
      waiting.current = null
    }
    const to = way.current
    way.current = null
    if (to?.block !== undefined) focus(to.block, to.field)
    else if (to) (submitters.submit.current ?? submitters.next.current)?.focus()
  }, [isOpen, title, submitters, focus])

  const review = useMemo(() => ({ isEnabled, isOpen, confirm, leave }), [isEnabled, isOpen, confirm, leave])
  return { submit, review }
}
