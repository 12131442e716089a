import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answers } from '../../answers/store/answers.js'
import type { Submitters } from '../../context/phase-context.js'
import { remainingBlocks } from '../../context/use-answer.js'
import { useDocument } from '../../context/use-watched.js'
import { useEvent } from '../../ui/hooks/use-stable-callback.js'
import type { Submit } from './use-submit.js'

type Opener = keyof Submitters

/** A question between the learner's click and the submission, while some questions are not answered. */
export interface Confirmation {
  /** Another object each time the learner is asked; `null` while they are not. */
  asked: object | null
  /** Whether a click on Submit or Next stops here: with a problem to fix, or with the question. */
  stops(opener: Opener): boolean
  /** Submits as the answers are. */
  submitAnyway(): void
  goToFirst(): void
  /** Back to the button that was clicked. */
  cancel(): void
}

interface ConfirmationOptions {
  answers: Answers
  wanted: boolean
  submitting: Submit
  /** Submits, and takes the learner to the result. */
  submit(): unknown
  submitters: Submitters
  focus(block: string): void
}

/**
 * Asks before the learner submits with questions unanswered (`confirmUnanswered`); a retry of the same answers does not
 * ask again.
 */
export function useConfirmation({
  answers,
  wanted,
  submitting,
  submit,
  submitters,
  focus,
}: ConfirmationOptions): Confirmation {
  const [question, setQuestion] = useState<{ of: Answers; opener: Opener } | null>(null)
  const { state, validate } = submitting
  const held = question?.of === answers && wanted ? question : null
  // All was answered meanwhile: Submit is back.
  const isOpen = useDocument(answers, () => held !== null && remainingBlocks(answers).length > 0)
  const asked = isOpen ? held : null
  const next = useRef<'press' | 'focus' | null>(null)
  const isAccepted = useRef(false)

  const stops = useEvent((opener: Opener): boolean => {
    if (isAccepted.current) return false
    if (!wanted || (state.is !== 'idle' && state.is !== 'invalid' && state.is !== 'submitted')) return false
    if (!validate()) return true
    if (remainingBlocks(answers).length === 0) return false
    setQuestion({ of: answers, opener })
    return true
  })
  const close = (then: 'press' | 'focus' | null) => {
    next.current = then
    setQuestion(null)
  }
  const submitAnyway = useEvent(() => close('press'))
  const cancel = useEvent(() => close('focus'))
  const goToFirst = useEvent(() => {
    close(null)
    const [first] = remainingBlocks(answers)
    if (first) focus(first.id)
  })

  // The host has submitted or validated meanwhile.
  useEffect(() => {
    if (state.is !== 'idle') setQuestion(null)
  }, [state])

  const last = useRef<Opener>('submit')
  const go = useEvent(submit)
  useEffect(() => {
    if (question) {
      last.current = question.opener
      return
    }
    const then = next.current
    next.current = null
    if (!then) return
    // The buttons of the question are gone; the one that was clicked is there again.
    const opener = submitters[last.current].current
    opener?.focus()
    if (then === 'focus') return
    if (last.current === 'next' && opener) {
      isAccepted.current = true
      opener.click()
      isAccepted.current = false
    } else go()
  }, [question, submitters, go])

  return useMemo(
    () => ({ asked, stops, submitAnyway, goToFirst, cancel }),
    [asked, stops, submitAnyway, goToFirst, cancel],
  )
}
