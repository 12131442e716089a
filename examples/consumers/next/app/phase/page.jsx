// The parser runs on the server, so the browser gets a phase as JSON and no parser.
import { parsePhase } from 'phasekit/parse'
import { Lesson } from './Lesson'

const { spec } = parsePhase('# Fruit\n\n## Which do you like?\n\n{type: selection}\n\n- Pear\n- Plum\n')

export default function Page() {
  return <Lesson spec={spec} />
}
