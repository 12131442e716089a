import { Phase } from 'phasekit'
import { type PhaseSpec, parsePhase } from 'phasekit/parse'
import { localPort } from 'phasekit/storage'
import { createRoot } from 'react-dom/client'

const Twin = ({ spec, attempt }: { spec: PhaseSpec; attempt: number }) => (
  <Phase spec={spec} storage={localPort({ key: `ada/attempt-${attempt}` })} onSubmit={() => {}} />
)

/** One phase three times in a page: twice in one root, and in another. */
export function start(source: string, boxes: readonly HTMLElement[]): void {
  const { spec } = parsePhase(source)
  createRoot(boxes[0]!).render(
    <>
      <Twin spec={spec} attempt={1} />
      <Twin spec={spec} attempt={2} />
    </>,
  )
  createRoot(boxes[1]!).render(<Twin spec={spec} attempt={3} />)
}
