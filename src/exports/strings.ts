/** Every word of phasekit, for translators. No React: it may be read on a server or in a build. */

export { defaultStrings, type PhaseStrings } from '../phase/all-strings.js'
export type { Message, Messages } from '../ui/strings.js'
