/** All UI strings, for translators, and formatters that work without React. Runs on a server or in a build. */

export { formatReport } from '../answers/reconcile/format-report.js'
export type {
  LocalizedString,
  LocalizedStrings,
  StringsOptions,
} from '../core/i18n/localized-string.js'
export { formatProblem } from '../core/validation/problem-text.js'
export { defaultStrings, type PhaseStrings } from '../phase/strings/default-strings.js'
