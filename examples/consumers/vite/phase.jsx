import { Phase } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { createRoot } from 'react-dom/client'
import 'phasekit/styles.css'

const { spec } = parsePhase('# Fruit\n\n## Which do you like?\n\n{type: selection}\n\n- Pear\n- Plum\n')

createRoot(document.body).render(<Phase spec={spec} />)
