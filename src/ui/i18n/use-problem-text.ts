import { useCallback, useContext } from 'react'
import type { LocalizedStrings } from '../../core/i18n/localized-string.js'
import type { Problem } from '../../core/validation/problem.js'
import { type ProblemStringKey, problemStrings } from '../../core/validation/problem-strings.js'
import { problemText } from '../../core/validation/problem-text.js'
import { UiContext } from '../ui-context.js'
import { useStrings } from './use-strings.js'

/**
 * Returns the function that formats problems, so that a problem has the same text everywhere.
 *
 * @param ownLang the component's own `lang`, which overrides the phase's
 */
export function useProblemText(
  overrides?: Partial<LocalizedStrings<ProblemStringKey>>,
  ownLang?: string,
): (problem: Problem) => string {
  const t = useStrings<ProblemStringKey>(problemStrings, overrides, ownLang)
  const ui = useContext(UiContext)
  const lang = ownLang ?? ui.lang
  return useCallback((problem) => problemText(t, problem, lang), [t, lang])
}
