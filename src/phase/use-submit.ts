import { useMemo, useRef, useState } from 'react'
import type { Answers } from '../answers/answers.js'
import { checkAnswers } from '../answers/check.js'
import type { AnswerDocument } from '../answers/document.js'
import type { ShownProblems } from '../react/shown-problems.js'
import { useEvent } from '../ui/value-store.js'

/** `false` refuses; `{ refused }` refuses with a reason that the learner reads; a rejection is a failure to be tried again. */
export type SubmitResult = void | boolean | { refused: string }

/** Where a submission stands. */
export type SubmitState =
  | { is: 'idle' }
  | { is: 'invalid' }
  | { is: 'submitting' }
  | { is: 'submitted' }
  | { is: 'failed' }
  | { is: 'refused'; reason: string }

const idle: SubmitState = { is: 'idle' }

export interface Submit {
  state: SubmitState
  /** @returns whether the answers were accepted. Called again while it runs, it joins the run. */
  submit(): Promise<boolean>
  /** Shows what is wrong. @returns whether nothing is. */
  validate(): boolean
}

/** Submitting: commit, check, ask the host, once at a time. */
export function useSubmit(
  answers: Answers,
  shown: ShownProblems,
  onSubmit?: (document: AnswerDocument) => SubmitResult | Promise<SubmitResult>,
): Submit {
  const [held, hold] = useState<{ of: Answers; state: SubmitState }>({ of: answers, state: idle })
  // Another phase has other answers, and nothing of them was submitted yet.
  const state = held.of === answers ? held.state : idle
  const setState = (next: SubmitState) => hold({ of: answers, state: next })
  const running = useRef<Promise<boolean> | null>(null)

  const validate = useEvent((): boolean => {
    answers.commit()
    if (checkAnswers(answers.spec, answers.getDocument()).length === 0) return true
    shown.reveal()
    setState({ is: 'invalid' })
    return false
  })

  const send = async (): Promise<boolean> => {
    setState({ is: 'submitting' })
    try {
      const result = await onSubmit?.(answers.getDocument())
      if (result === false) setState({ is: 'failed' })
      else if (typeof result === 'object' && result !== null) setState({ is: 'refused', reason: result.refused })
      else {
        answers.submit()
        setState({ is: 'submitted' })
        return true
      }
    } catch (error) {
      setState({ is: 'failed' })
      // The learner is told to try again; the error itself is the host's to see.
      if (typeof reportError === 'function') reportError(error)
    }
    return false
  }

  const submit = useEvent((): Promise<boolean> => {
    if (running.current) return running.current
    if (!validate()) return Promise.resolve(false)
    running.current = send().finally(() => {
      running.current = null
    })
    return running.current
  })
  return useMemo(() => ({ state, submit, validate }), [state, submit, validate])
}
