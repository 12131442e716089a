import { type RefObject, useReducer, useRef, useState } from 'react'
import type { AnswerDocument } from '../answers/document/answer-document.js'
import type { AnswerDocumentEvent, AnswerEvent } from '../answers/events/answer-event.js'
import { createAnswers } from '../answers/phase-answers.js'
import type { ReconcileReport } from '../answers/reconcile/reconcile-report.js'
import type { Answers } from '../answers/store/answers.js'
import type { BlockOptions } from '../blocks/custom/block-definition.js'
import { useDocument } from '../context/use-watched.js'
import type { PhaseSpec } from '../schema/types.js'
import type { StoragePort } from '../storage/port.js'
import { useIsomorphicLayoutEffect } from '../ui/hooks/use-isomorphic-layout-effect.js'
import { useStableCallback } from '../ui/hooks/use-stable-callback.js'
import { type PendingSubmission, useDeferredCleanup } from './submit/use-deferred-cleanup.js'

export interface UseAnswersOptions extends BlockOptions {
  store?: Answers | undefined
  storage?: StoragePort | undefined
  defaultAnswers?: unknown
  /** Receives each change and each commit of an answer, once. */
  onAnswer?: ((event: AnswerEvent) => void) | undefined
  /**
   * Receives the whole document once after each change by the learner or the host, for saving it. The event is that of
   * `onAnswer`, or `{ type: 'status', status, at }` when the phase is submitted, reopened or queued, or a conflict is
   * resolved without an edit. Not called on mount or for reconciling.
   */
  onAnswersChange?: ((document: AnswerDocument, event: AnswerDocumentEvent) => void) | undefined
  /** Receives non-empty reports: how saved answers were reconciled, or why a saved document was refused. */
  onReconcile?: ((report: ReconcileReport) => void) | undefined
}

/** The store of a phase: the host's, or one that lives as long as phase id and storage key stay the same. */
export function useAnswers(
  spec: PhaseSpec,
  options: UseAnswersOptions,
  sending: RefObject<PendingSubmission | null>,
): Answers {
  const { store, storage, defaultAnswers, blocks } = options
  // A new key means another learner, who must not see these answers.
  const make = () => ({
    answers: createAnswers(spec, { document: defaultAnswers, ...(blocks && { blocks }) }),
    key: storage?.key,
  })
  const [own, setOwn] = useState(() => (store ? null : make()))
  let answers = store ?? (own?.answers.spec.id === spec.id && own.key === storage?.key ? own.answers : undefined)
  if (!answers) {
    // Creating a store is pure, so it is safe while rendering.
    const next = make()
    answers = next.answers
    setOwn(next)
  }

  const host = useRef(options)
  useIsomorphicLayoutEffect(() => {
    host.current = options
  })
  const report = useStableCallback((found: ReconcileReport) => host.current.onReconcile?.(found))
  useIsomorphicLayoutEffect(() => answers.onReport(report), [answers, report])
  // Render the store's spec. A new one renders before paint, once the answers are reconciled with it.
  const [, render] = useReducer((turn: number) => turn + 1, 0)
  useIsomorphicLayoutEffect(() => {
    if (answers.spec === spec) return
    answers.update(spec)
    render()
  }, [answers, spec])
  const deferredCleanup = useDeferredCleanup(sending)
  useIsomorphicLayoutEffect(() => {
    deferredCleanup.runPending(answers)
    const cleanups = [
      answers.subscribe((event) => host.current.onAnswer?.(event)),
      answers.onAnswersChange((document, event) => host.current.onAnswersChange?.(document, event)),
    ]
    const hide = () => {
      if (document.visibilityState === 'hidden') answers.commit()
    }
    const leave = () => answers.commit()
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      // Commit pending edits while the host still listens.
      answers.commit()
      deferredCleanup.schedule(answers, () => {
        for (const end of cleanups) end()
      })
    }
  }, [answers, deferredCleanup])
  return answers
}

/** Whether the document is submitted. */
export function useIsSubmitted(answers: Answers): boolean {
  return useDocument(answers, ({ status }) => status === 'submitted')
}
