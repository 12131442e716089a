/**
 * Every word of phasekit, for translators, and words where there is no React. May be read on a server or in a build.
 */

export { formatReport } from '../answers/reconcile/format-report.js'
export type {
  LocalizedString,
  LocalizedStrings,
  StringsOptions,
} from '../core/i18n/localized-string.js'
export { formatProblem } from '../core/validation/problem-text.js'
export { defaultStrings, type PhaseStrings } from '../phase/strings/default-strings.js'
