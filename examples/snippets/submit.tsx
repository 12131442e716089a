import { Phase, type PhaseSpec } from 'phasekit'

export function Lesson({ spec }: { spec: PhaseSpec }) {
  return (
    <Phase
      spec={spec}
      onSubmit={async (document) => {
        const response = await fetch(`/api/phases/${spec.id}/answers`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(document),
        })
        if (response.status === 409) return { refused: 'The deadline has passed.' }
        // Anything thrown here is shown as "could not be submitted", and the learner can try again.
        if (!response.ok) throw new Error(`The server answered ${response.status}`)
      }}
    />
  )
}
