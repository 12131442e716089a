import { useCallback, useContext } from 'react'
import type { Problem } from '../spec/problem.js'
import { type ProblemMessage, problemStrings } from '../spec/problem-strings.js'
import { problemText } from '../spec/problem-text.js'
import { type Messages, useStrings } from './strings.js'
import { UiContext } from './ui-context.js'

/**
 * The text of a problem, the same wherever it is shown. @param ownLang the component's own `lang`, in place of the
 * phase's
 */
export function useProblemText(
  overrides?: Partial<Messages<ProblemMessage>>,
  ownLang?: string,
): (problem: Problem) => string {
  const t = useStrings<ProblemMessage>(problemStrings, overrides, ownLang)
  const ui = useContext(UiContext)
  const lang = ownLang ?? ui.lang
  return useCallback((problem) => problemText(t, problem, lang), [t, lang])
}
