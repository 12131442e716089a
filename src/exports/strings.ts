/** Every word of phasekit, for translators, and words where there is no React. May be read on a server or in a build. */

export { formatProblem } from '../answers/problem-text.js'
export { formatReport } from '../answers/report-text.js'
export { defaultStrings, type PhaseStrings } from '../phase/all-strings.js'
export type { Message, Messages, WordsOptions } from '../spec/strings.js'
