import { Phase } from 'phasekit'
import { formatMessages, parsePhase } from 'phasekit/parse'
import { useMemo } from 'react'
import 'phasekit/styles.css'

export function Lesson({ markdown }: { markdown: string }) {
  const spec = useMemo(() => {
    const { spec, messages } = parsePhase(markdown)
    if (messages.length > 0) console.warn(formatMessages(messages, { source: markdown }))
    return spec
  }, [markdown])
  return <Phase spec={spec} onAnswer={(event) => console.log(event.kind, event.block, event.value)} />
}
