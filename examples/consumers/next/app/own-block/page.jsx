import { parsePhase } from 'phasekit/parse'
import { blocks } from './blocks.js'
import { Lesson } from './Lesson'

const { spec } = parsePhase('# Tea\n\n## With milk?\n\n{type: poll}\n\n- Yes\n- No\n', { blocks })

export default function Page() {
  return <Lesson spec={spec} />
}
