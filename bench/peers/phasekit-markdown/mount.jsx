import { parsePhase } from 'phasekit/parse'
import { draw } from '../phasekit-json/mount.jsx'

export const mount = (element, source, handlers) => draw(element, parsePhase(source).spec, handlers)
