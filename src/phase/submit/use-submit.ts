import isNetworkError from 'is-network-error'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { AnswerDocument } from '../../answers/document/answer-document.js'
import { isEqualJson } from '../../answers/document/is-equal-json.js'
import type { Answers } from '../../answers/store/answers.js'
import type { ShownProblems } from '../../context/shown-problems.js'
import { callSafely } from '../../core/errors/call-safely.js'
import type { Attachment } from '../../storage/port.js'
import { useStableCallback } from '../../ui/hooks/use-stable-callback.js'
import type { PendingSubmission } from './use-deferred-cleanup.js'
import { useRetry } from './use-retry.js'

/**
 * What became of a submission. Nothing, or `true`: accepted. `{ refused }`: not accepted, with a reason that the
 * learner reads. `false`: not accepted. `{ queued: true }`, or a rejection by the network: it could not be sent, and is
 * tried again until it is. Any other rejection is a failure that the learner may try again.
 */
export type SubmitResult = void | boolean | { refused: string } | { queued: true }

/** Where a submission stands. */
export type SubmitState =
  | { status: 'idle' }
  | { status: 'invalid' }
  | { status: 'submitting' }
  | { status: 'queued' }
  /** `quiet`: by itself, after it was queued, while focus was elsewhere. */
  | { status: 'submitted'; isSilent?: boolean }
  | { status: 'failed' }
  | { status: 'refused'; reason: string }

const idle: SubmitState = { status: 'idle' }

export interface SubmitController {
  state: SubmitState
  /** @returns whether the answers were accepted. Called again while it runs, it joins the run. */
  submit(): Promise<boolean>
  /** Shows what is wrong. @returns whether nothing is. */
  validate(): boolean
}

type OnSubmit = (document: AnswerDocument) => SubmitResult | Promise<SubmitResult>

/** Asks the host once. */
async function callOnSubmit(onSubmit: OnSubmit | undefined, document: AnswerDocument): Promise<SubmitState> {
  try {
    const result = await onSubmit?.(document)
    if (result === false) return { status: 'failed' }
    if (typeof result === 'object' && result !== null)
      return 'refused' in result ? { status: 'refused', reason: result.refused } : { status: 'queued' }
    return { status: 'submitted' }
  } catch (error) {
    if (isNetworkError(error)) return { status: 'queued' }
    // The learner is told to try again; the error itself is the host's to see.
    callSafely(() => {
      throw error
    })
    return { status: 'failed' }
  }
}

/** A shadow root has an active element of its own. */
const hasFocus = (element: HTMLElement | null): boolean =>
  element?.contains((element.getRootNode() as Document | ShadowRoot).activeElement) ?? false

export interface UseSubmitOptions {
  shown: ShownProblems
  /** Where the run is noted for as long as it takes. */
  sending: RefObject<PendingSubmission | null>
  onSubmit: OnSubmit | undefined
  saving: Attachment | undefined
  root: RefObject<HTMLElement | null>
}

/** Submitting: commit, check, ask the host, once at a time; what could not be sent is sent when it can. */
export function useSubmit(
  answers: Answers,
  { shown, sending, onSubmit, saving, root }: UseSubmitOptions,
): SubmitController {
  const [held, hold] = useState<{ of: Answers; state: SubmitState }>({ of: answers, state: idle })
  // Another phase has other answers, and nothing of them was submitted yet.
  const state = held.of === answers ? held.state : idle
  const setState = (next: SubmitState) => hold({ of: answers, state: next })

  const check = (): boolean => {
    answers.commit()
    if (answers.check().length === 0) return true
    shown.revealAll()
    setState({ status: 'invalid' })
    return false
  }
  const validate = useStableCallback(check)

  const send = async (retries: boolean): Promise<boolean> => {
    setState({ status: 'submitting' })
    let quiet = false
    for (;;) {
      const submission = answers.getSubmission()
      const next = await callOnSubmit(onSubmit, submission)
      if (next.status !== 'submitted') {
        answers.setQueued(next.status === 'queued')
        setState(next)
        return false
      }
      // What is marked as submitted is what the host accepted. Edited meanwhile, it is checked and sent once more.
      answers.commit()
      if (isEqualJson(answers.getDocument().answers, submission.answers)) {
        // Once submitted, the controls go, and focus with them.
        quiet = retries && !hasFocus(root.current)
        answers.submit(submission)
        break
      }
      if (!check()) {
        answers.setQueued(false)
        return false
      }
    }
    setState({ status: 'submitted', isSilent: quiet })
    return true
  }

  const run = (retries: boolean): Promise<boolean> => {
    if (sending.current?.answers === answers) return sending.current.promise
    if (!validate()) {
      answers.setQueued(false)
      return Promise.resolve(false)
    }
    const started = send(retries).finally(() => {
      if (sending.current?.promise === started) sending.current = null
    })
    sending.current = { answers, promise: started }
    return started
  }
  const submit = useStableCallback(() => run(false))

  // Submitted on an earlier visit, and not sent until now.
  const isWaiting = onSubmit !== undefined && state.status === 'idle'
  useEffect(() => {
    const { status, queuedAt } = answers.getDocument()
    if (isWaiting && status === 'draft' && queuedAt !== undefined) hold({ of: answers, state: { status: 'queued' } })
  }, [answers, isWaiting])
  useRetry(state.status === 'queued', answers, saving, () => void run(true))
  return useMemo(() => ({ state, submit, validate }), [state, submit, validate])
}
