import { Phase, type PhaseSpec } from 'phasekit'
import { localPort } from 'phasekit/storage'

export function Lesson({ spec, learner }: { spec: PhaseSpec; learner: string }) {
  return (
    <Phase
      spec={spec}
      // Whose answers, and of which attempt. Another key never sees them.
      storage={localPort({ key: `${learner}/attempt-1` })}
      onReconcile={(report) => console.warn('Some answers found no place', report)}
    />
  )
}
