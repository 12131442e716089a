import isNetworkError from 'is-network-error'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { AnswerDocument } from '../../answers/document/document.js'
import { sameJson } from '../../answers/document/is-equal-json.js'
import type { Answers } from '../../answers/store/answers.js'
import type { ShownProblems } from '../../context/shown-problems.js'
import { guarded } from '../../core/errors/call-safely.js'
import type { Attachment } from '../../storage/port.js'
import { useEvent } from '../../ui/hooks/use-stable-callback.js'
import type { Sending } from './use-deferred-cleanup.js'
import { useTryAgain } from './use-retry.js'

/**
 * What became of a submission. Nothing, or `true`: accepted. `{ refused }`: not accepted, with a reason that the
 * learner reads. `false`: not accepted. `{ queued: true }`, or a rejection by the network: it could not be sent, and is
 * tried again until it is. Any other rejection is a failure that the learner may try again.
 */
export type SubmitResult = void | boolean | { refused: string } | { queued: true }

/** Where a submission stands. */
export type SubmitState =
  | { is: 'idle' }
  | { is: 'invalid' }
  | { is: 'submitting' }
  | { is: 'queued' }
  /** `quiet`: by itself, after it was queued, while focus was elsewhere. */
  | { is: 'submitted'; quiet?: boolean }
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

type OnSubmit = (document: AnswerDocument) => SubmitResult | Promise<SubmitResult>

/** Asks the host once. */
async function ask(onSubmit: OnSubmit | undefined, document: AnswerDocument): Promise<SubmitState> {
  try {
    const result = await onSubmit?.(document)
    if (result === false) return { is: 'failed' }
    if (typeof result === 'object' && result !== null)
      return 'refused' in result ? { is: 'refused', reason: result.refused } : { is: 'queued' }
    return { is: 'submitted' }
  } catch (error) {
    if (isNetworkError(error)) return { is: 'queued' }
    // The learner is told to try again; the error itself is the host's to see.
    guarded(() => {
      throw error
    })
    return { is: 'failed' }
  }
}

/** A shadow root has an active element of its own. */
const hasFocus = (element: HTMLElement | null): boolean =>
  element?.contains((element.getRootNode() as Document | ShadowRoot).activeElement) ?? false

export interface UseSubmitOptions {
  shown: ShownProblems
  /** Where the run is noted for as long as it takes. */
  sending: RefObject<Sending | null>
  onSubmit: OnSubmit | undefined
  saving: Attachment | undefined
  root: RefObject<HTMLElement | null>
}

/** Submitting: commit, check, ask the host, once at a time; what could not be sent is sent when it can. */
export function useSubmit(answers: Answers, { shown, sending, onSubmit, saving, root }: UseSubmitOptions): Submit {
  const [held, hold] = useState<{ of: Answers; state: SubmitState }>({ of: answers, state: idle })
  // Another phase has other answers, and nothing of them was submitted yet.
  const state = held.of === answers ? held.state : idle
  const setState = (next: SubmitState) => hold({ of: answers, state: next })

  const check = (): boolean => {
    answers.commit()
    if (answers.check().length === 0) return true
    shown.reveal()
    setState({ is: 'invalid' })
    return false
  }
  const validate = useEvent(check)

  const send = async (retries: boolean): Promise<boolean> => {
    setState({ is: 'submitting' })
    let quiet = false
    for (;;) {
      const submission = answers.getSubmission()
      const next = await ask(onSubmit, submission)
      if (next.is !== 'submitted') {
        answers.queue(next.is === 'queued')
        setState(next)
        return false
      }
      // What is marked as submitted is what the host accepted. Edited meanwhile, it is checked and sent once more.
      answers.commit()
      if (sameJson(answers.getDocument().answers, submission.answers)) {
        // Once submitted, the controls go, and focus with them.
        quiet = retries && !hasFocus(root.current)
        answers.submit(submission)
        break
      }
      if (!check()) {
        answers.queue(false)
        return false
      }
    }
    setState({ is: 'submitted', quiet })
    return true
  }

  const run = (retries: boolean): Promise<boolean> => {
    if (sending.current?.of === answers) return sending.current.run
    if (!validate()) {
      answers.queue(false)
      return Promise.resolve(false)
    }
    const started = send(retries).finally(() => {
      if (sending.current?.run === started) sending.current = null
    })
    sending.current = { of: answers, run: started }
    return started
  }
  const submit = useEvent(() => run(false))

  // Submitted on an earlier visit, and not sent until now.
  const isWaiting = onSubmit !== undefined && state.is === 'idle'
  useEffect(() => {
    const { status, queuedAt } = answers.getDocument()
    if (isWaiting && status === 'draft' && queuedAt !== undefined) hold({ of: answers, state: { is: 'queued' } })
  }, [answers, isWaiting])
  useTryAgain(state.is === 'queued', answers, saving, () => void run(true))
  return useMemo(() => ({ state, submit, validate }), [state, submit, validate])
}
