import { Phase } from 'phasekit'
import { formatMessages, parsePhase } from 'phasekit/parse'
import { useMemo } from 'react'
import 'phasekit/styles.css'

export function Lesson({ markdown }: { markdown: string }) {
  const { spec, messages } = useMemo(() => parsePhase(markdown), [markdown])
  if (messages.length > 0) console.warn(formatMessages(messages, { source: markdown }))
  return <Phase spec={spec} onAnswer={(event) => console.log(event.kind, event.block, event.value)} />
}
