import type { AnswerDocument, Answers } from 'phasekit/answers'
import { useCallback, useSyncExternalStore } from 'react'

/** The document of a store, followed. */
export function useDocument(answers: Answers): AnswerDocument {
  return useSyncExternalStore(
    useCallback((listener) => answers.watch(null, listener), [answers]),
    answers.getDocument,
  )
}

/** How far a learner has come. */
export interface Progress {
  answered: number
  total: number
  submitted: boolean
}

const asks = new Set(['selection', 'ranking', 'form'])

/** Outside of a `<Phase>` there is no `usePhaseProgress`; the store knows all it needs. */
export function useProgress(answers: Answers): Progress {
  const document = useDocument(answers)
  const asking = answers.spec.blocks.filter((block) => asks.has(block.type))
  return {
    answered: asking.filter((block) => answers.status(block.id) === 'answered').length,
    total: asking.length,
    submitted: document.status === 'submitted',
  }
}
