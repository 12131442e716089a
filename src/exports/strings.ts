/**
 * Every word of phasekit, for translators, and words where there is no React. May be read on a server or in a build.
 */

export { formatReport } from '../answers/report-text.js'
export { defaultStrings, type PhaseStrings } from '../phase/all-strings.js'
export { formatProblem } from '../spec/problem-text.js'
export type { Message, Messages, WordsOptions } from '../spec/strings.js'
