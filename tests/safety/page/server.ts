import { renderToString } from 'react-dom/server'
import { phaseElement, read } from './phases.js'

/** Bundled apart, so that the test's server renders what a host's would. */
export const render = (source: string): string => renderToString(phaseElement(read(source), false))
