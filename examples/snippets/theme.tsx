import { Phase, type PhaseSpec } from 'phasekit'
import 'phasekit/styles.css'
import './theme.css'

export function Lesson({ spec }: { spec: PhaseSpec }) {
  return <Phase className="my-lesson" spec={spec} theme="auto" />
}
