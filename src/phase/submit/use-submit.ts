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
 * Result of `onSubmit`.
 * - `undefined` or `true`: accepted.
 * - `{ refused }`: not accepted, with a reason for the learner.
 * - `false`, or a rejection: failed. The learner can retry.
 * - `{ queued: true }`, or a rejection with a network error: not sent yet, retried automatically.
 */
export type SubmitResult = void | boolean | { refused: string } | { queued: true }

/** State of a submission. */
export type SubmitState =
  | { status: 'idle' }
  | { status: 'invalid' }
  | { status: 'submitting' }
  | { status: 'queued' }
  /** `quiet`: sent by an automatic retry while focus was elsewhere. */
  | { status: 'submitted'; isSilent?: boolean }
  | { status: 'failed' }
  | { status: 'refused'; reason: string }

const idle: SubmitState = { status: 'idle' }

export interface SubmitController {
  state: SubmitState
  /** Returns the running promise when called again. @returns whether the answers were accepted. */
  submit(): Promise<boolean>
  /** Shows all problems. @returns whether there are none. */
  validate(): boolean
}

type OnSubmit = (document: AnswerDocument) => SubmitResult | Promise<SubmitResult>

/** Calls `onSubmit` once. */
async function callOnSubmit(onSubmit: OnSubmit | undefined, document: AnswerDocument): Promise<SubmitState> {
  try {
    const result = await onSubmit?.(document)
    if (result === false) return { status: 'failed' }
    if (typeof result === 'object' && result !== null)
      return 'refused' in result ? { status: 'refused', reason: result.refused } : { status: 'queued' }
    return { status: 'submitted' }
  } catch (error) {
    if (isNetworkError(error)) return { status: 'queued' }
    // The learner sees that it failed. Report the error to the host.
    callSafely(() => {
      throw error
    })
    return { status: 'failed' }
  }
}

/** A shadow root has its own active element. */
function hasFocus(element: HTMLElement | null): boolean {
  return element?.contains((element.getRootNode() as Document | ShadowRoot).activeElement) ?? false
}

export interface UseSubmitOptions {
  shown: ShownProblems
  /** Holds the running submission. */
  sending: RefObject<PendingSubmission | null>
  onSubmit: OnSubmit | undefined
  saving: Attachment | undefined
  root: RefObject<HTMLElement | null>
}

/** Submits once at a time: commits, validates and calls the host. Retries a submission that could not be sent. */
export function useSubmit(
  answers: Answers,
  { shown, sending, onSubmit, saving, root }: UseSubmitOptions,
): SubmitController {
  const [held, hold] = useState<{ of: Answers; state: SubmitState }>({ of: answers, state: idle })
  // A new phase has other answers and starts idle.
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
      // Mark only the accepted answers as submitted. If they were edited meanwhile, validate and send again.
      answers.commit()
      if (isEqualJson(answers.getDocument().answers, submission.answers)) {
        // Read focus first: submitting unmounts the controls.
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

  // Resume a submission that was queued in an earlier session.
  const isWaiting = onSubmit !== undefined && state.status === 'idle'
  useEffect(() => {
    const { status, queuedAt } = answers.getDocument()
    if (isWaiting && status === 'draft' && queuedAt !== undefined) hold({ of: answers, state: { status: 'queued' } })
  }, [answers, isWaiting])
  useRetry(state.status === 'queued', answers, saving, () => void run(true))
  return useMemo(() => ({ state, submit, validate }), [state, submit, validate])
}
