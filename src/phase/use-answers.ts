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
  store?: Answers
  storage?: StoragePort
  defaultAnswers?: unknown
  /** Receives each change and each commit of an answer once. */
  onAnswer?: (event: AnswerEvent) => void
  /**
   * Receives the whole document after each change by the learner or the host, once: a document to save. The event is
   * that of `onAnswer`, or `{ type: 'status', status, at }` when the phase is submitted, reopened or queued, or a
   * conflict is resolved without an edit. Not called on mount or for reconciling.
   */
  onAnswersChange?: (document: AnswerDocument, event: AnswerDocumentEvent) => void
  /**
   * Receives what became of answers that an edit of the phase left without a place, and why a saved document was
   * refused.
   */
  onReconcile?: (report: ReconcileReport) => void
}

/**
 * The store behind a phase: the host's, or one of our own that lives as long as the phase keeps its id and its learner.
 */
export function useAnswers(
  spec: PhaseSpec,
  options: UseAnswersOptions,
  sending: RefObject<PendingSubmission | null>,
): Answers {
  const { store, storage, defaultAnswers, blocks } = options
  // Another key is another learner, who must never see what this one wrote.
  const make = () => ({
    answers: createAnswers(spec, { document: defaultAnswers, ...(blocks && { blocks }) }),
    key: storage?.key,
  })
  const [own, setOwn] = useState(() => (store ? null : make()))
  let answers = store ?? (own?.answers.spec.id === spec.id && own.key === storage?.key ? own.answers : undefined)
  if (!answers) {
    // Making a store is pure, so it may happen while rendering; React then renders once more with it.
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
  // What is rendered is the store's: another spec is rendered once the answers are fitted to it, before anything is
  // painted.
  const [, render] = useReducer((turn: number) => turn + 1, 0)
  useIsomorphicLayoutEffect(() => {
    if (answers.spec === spec) return
    answers.update(spec)
    render()
  }, [answers, spec])
  const lateEnd = useDeferredCleanup(sending)
  useIsomorphicLayoutEffect(() => {
    lateEnd.runPending(answers)
    const ends = [
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
      // What was edited and not yet committed is committed while the host still listens.
      answers.commit()
      lateEnd.schedule(answers, () => {
        for (const end of ends) end()
      })
    }
  }, [answers, lateEnd])
  return answers
}

/** Whether the document is submitted, and so no longer changes. */
export const useIsSubmitted = (answers: Answers): boolean =>
  useDocument(answers, ({ status }) => status === 'submitted')
