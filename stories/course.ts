import { parsePhase } from 'phasekit/parse'
import introductionSource from '../examples/course/00-introduction.md?raw'
import askSource from '../examples/course/01-ask.md?raw'
import planSource from '../examples/course/02-plan.md?raw'
import analyseSource from '../examples/course/03-analyse.md?raw'
import reportSource from '../examples/course/04-report.md?raw'

/** The example course, parsed: what phase stories show. */
export const introduction = parsePhase(introductionSource).spec
export const ask = parsePhase(askSource).spec
export const plan = parsePhase(planSource).spec
export const analyse = parsePhase(analyseSource).spec
export const report = parsePhase(reportSource).spec
