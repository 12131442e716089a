import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Answers } from '../answers/answers.js'
import { createAnswers } from '../answers/create-answers.js'
import type { AnswerDocument } from '../answers/document.js'
import type { AnswerEvent } from '../answers/event.js'
import type { ReconcileReport } from '../answers/report.js'
import type { PhaseSpec } from '../blocks/types.js'

export interface UseAnswersOptions {
  store?: Answers
  defaultAnswers?: unknown
  onAnswer?: (event: AnswerEvent) => void
  onAnswersChange?: (document: AnswerDocument, event: AnswerEvent) => void
  onReconcile?: (report: ReconcileReport) => void
}

const useClientLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** The store behind a phase: the host's, or one of our own that lives as long as the phase keeps its id. */
export function useAnswers(spec: PhaseSpec, options: UseAnswersOptions): Answers {
  const { store, defaultAnswers } = options
  const [own, setOwn] = useState<Answers | undefined>(() => (store ? undefined : createAnswers(spec, { document: defaultAnswers })))
  let answers = store ?? own
  if (!answers || (!store && answers.spec.id !== spec.id)) {
    // Making a store is pure, so it may happen while rendering; React then renders once more with it.
    answers = createAnswers(spec, { document: defaultAnswers })
    setOwn(answers)
  }

  const host = useRef(options)
  const reported = useRef<ReconcileReport | undefined>(undefined)
  useClientLayoutEffect(() => {
    host.current = options
  })
  useClientLayoutEffect(() => {
    const tell = (report: ReconcileReport | undefined) => {
      if (!report || report === reported.current || (report.entries.length === 0 && !report.refused)) return
      reported.current = report
      host.current.onReconcile?.(report)
    }
    tell(answers.restored)
    tell(answers.update(spec))
  }, [answers, spec])
  useClientLayoutEffect(() => {
    const end = answers.subscribe((event, document) => {
      host.current.onAnswer?.(event)
      host.current.onAnswersChange?.(document, event)
    })
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
      end()
    }
  }, [answers])
  return answers
}

/** Whether the document is submitted, and so no longer changes. */
export const useSubmitted = (answers: Answers): boolean =>
  useSyncExternalStore(
    useCallback((listener) => answers.watch(null, listener), [answers]),
    () => answers.getDocument().status === 'submitted',
    () => answers.getInitialDocument().status === 'submitted',
  )
