import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answers } from '../../answers/store/answers.js'
import type { SubmitButtonRefs } from '../../context/phase-context.js'
import { getRemainingBlocks } from '../../context/use-answer.js'
import { useDocument } from '../../context/use-watched.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import type { SubmitController } from './use-submit.js'

type SubmitTrigger = keyof SubmitButtonRefs

/** Confirmation before submitting with unanswered questions. */
export interface Confirmation {
  /** A new object each time the confirmation opens; `null` while it is closed. */
  prompt: object | null
  /** Call on a click. Shows problems or the confirmation. @returns whether submitting must wait. */
  intercept(opener: SubmitTrigger): boolean
  /** Submits despite unanswered questions. */
  submitAnyway(): void
  /** Closes the confirmation and focuses the first unanswered question. */
  goToFirst(): void
  /** Closes the confirmation and focuses the clicked button. */
  cancel(): void
}

interface ConfirmationOptions {
  answers: Answers
  isEnabled: boolean
  submitController: SubmitController
  /** Submits and moves focus to the result. */
  submit(): unknown
  submitButtonRefs: SubmitButtonRefs
  focus(block: string): void
}

/** Asks before submitting with unanswered questions (`confirmUnanswered`). A retry does not ask again. */
export function useConfirmation({
  answers,
  isEnabled,
  submitController,
  submit,
  submitButtonRefs,
  focus,
}: ConfirmationOptions): Confirmation {
  const [question, setQuestion] = useState<{ of: Answers; opener: SubmitTrigger } | null>(null)
  const { state, validate } = submitController
  const held = question?.of === answers && isEnabled ? question : null
  // Close when all questions are answered.
  const isOpen = useDocument(answers, () => held !== null && getRemainingBlocks(answers).length > 0)
  const prompt = isOpen ? held : null
  const next = useRef<'press' | 'focus' | null>(null)
  const isAccepted = useRef(false)

  const intercept = useStableCallback((opener: SubmitTrigger): boolean => {
    if (isAccepted.current) return false
    if (!isEnabled || (state.status !== 'idle' && state.status !== 'invalid' && state.status !== 'submitted'))
      return false
    if (!validate()) return true
    if (getRemainingBlocks(answers).length === 0) return false
    setQuestion({ of: answers, opener })
    return true
  })
  const close = (then: 'press' | 'focus' | null) => {
    next.current = then
    setQuestion(null)
  }
  const submitAnyway = useStableCallback(() => close('press'))
  const cancel = useStableCallback(() => close('focus'))
  const goToFirst = useStableCallback(() => {
    close(null)
    const [first] = getRemainingBlocks(answers)
    if (first) focus(first.id)
  })

  // Close when the host submits or validates.
  useEffect(() => {
    if (state.status !== 'idle') setQuestion(null)
  }, [state])

  const last = useRef<SubmitTrigger>('submit')
  const go = useStableCallback(submit)
  useEffect(() => {
    if (question) {
      last.current = question.opener
      return
    }
    const then = next.current
    next.current = null
    if (!then) return
    // The clicked button is mounted again.
    const opener = submitButtonRefs[last.current].current
    opener?.focus()
    if (then === 'focus') return
    if (last.current === 'next' && opener) {
      isAccepted.current = true
      opener.click()
      isAccepted.current = false
    } else go()
  }, [question, submitButtonRefs, go])

  return useMemo(
    () => ({ prompt, intercept, submitAnyway, goToFirst, cancel }),
    [prompt, intercept, submitAnyway, goToFirst, cancel],
  )
}
