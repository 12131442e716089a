import { Phase, type PhaseSpec } from 'phasekit'
import { useMemo } from 'react'

export function Lesson({ spec, learner }: { spec: PhaseSpec; learner: string }) {
  const key = `answers/${learner}/${spec.id}`
  const saved = useMemo(() => load(key), [key])
  return (
    <Phase
      spec={spec}
      // Checked before it is used, and fitted to the phase if that was edited meanwhile.
      defaultAnswers={saved}
      onAnswersChange={(document) => localStorage.setItem(key, JSON.stringify(document))}
      onReconcile={(report) => console.warn('Some answers found no place', report)}
    />
  )
}

function load(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
