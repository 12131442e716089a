import { forwardRef, useCallback, useMemo, useSyncExternalStore } from 'react'
import { checkAnswers } from '../answers/check.js'
import { problemStrings, problemText } from '../answers/problem-text.js'
import { fieldsOf } from '../blocks/form/answer.js'
import type { BlockSpec } from '../blocks/types.js'
import { usePhase } from '../react/phase-context.js'
import { below } from '../react/prose.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import { useStrings } from '../ui/strings.js'
import { phaseStrings } from './strings.js'

function labelOf(block: BlockSpec | undefined, field: string | undefined): string {
  if (!block) return ''
  const found = block.type === 'form' ? fieldsOf(block).find((each) => each.id === field) : undefined
  return found?.label ?? block.title ?? block.heading ?? block.id
}

/** Everything that keeps the phase from being submitted, each with the way to it. A line goes as soon as it is mended. */
export const PhaseProblems = /* @__PURE__ */ forwardRef<HTMLElement>(function PhaseProblems(_, ref) {
  const { spec, answers, focus, headingLevel } = usePhase()
  const t = useStrings(phaseStrings)
  const p = useStrings(problemStrings)
  const document = useSyncExternalStore(
    useCallback((listener) => answers.watch(null, listener), [answers]),
    answers.getDocument,
    answers.getInitialDocument,
  )
  const problems = useMemo(() => checkAnswers(spec, document), [spec, document])
  const items = problems.map((problem) => ({
    id: `${problem.block}/${problem.field ?? ''}/${problem.code}`,
    label: labelOf(
      spec.blocks.find((block) => block.id === problem.block),
      problem.field,
    ),
    message: problemText(p, problem),
    onSelect: () => focus(problem.block, problem.field),
  }))
  return <ErrorSummary ref={ref} headingLevel={below(headingLevel)} title={t('phase.problems', { count: items.length })} items={items} />
})
