import { Phase } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { useMemo } from 'react'
import 'phasekit/styles.css'

export function Lesson({ markdown }: { markdown: string }) {
  const { spec } = useMemo(() => parsePhase(markdown), [markdown])
  return <Phase spec={spec} onAnswer={(event) => console.log(event.kind, event.block, event.value)} />
}
