import { forwardRef, useMemo } from 'react'
import { checkAnswers } from '../answers/check.js'
import type { AnswerDocument } from '../answers/document.js'
import { type AnswerModel, questionsOf } from '../answers/model.js'
import type { BlockSpec } from '../blocks/types.js'
import { usePhase } from '../react/phase-context.js'
import { below } from '../react/prose.js'
import { useDocument } from '../react/use-watched.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import { useStrings } from '../ui/strings.js'
import { useProblemText } from '../ui/use-problem-text.js'
import { phaseStrings } from './strings.js'

const whole = (document: AnswerDocument): AnswerDocument => document

const labelOf = (model: AnswerModel, block: BlockSpec | undefined, field: string | undefined): string =>
  block
    ? (questionsOf(model, block).find(({ id }) => id === field)?.label ?? block.title ?? block.heading ?? block.id)
    : ''

/**
 * Everything that keeps the phase from being submitted, each with the way to it. A line goes as soon as it is
 * corrected.
 */
export const PhaseProblems = /* @__PURE__ */ forwardRef<HTMLElement>(function PhaseProblems(_, ref) {
  const { spec, answers, focus, headingLevel } = usePhase()
  const t = useStrings(phaseStrings)
  const textOf = useProblemText()
  const document = useDocument(answers, whole)
  const problems = useMemo(() => checkAnswers(answers.model, spec, document), [answers, spec, document])
  const items = problems.map((problem) => ({
    id: `${problem.block}/${problem.field ?? ''}/${problem.code}`,
    label: labelOf(
      answers.model,
      spec.blocks.find((block) => block.id === problem.block),
      problem.field,
    ),
    message: textOf(problem),
    onSelect: () => focus(problem.block, problem.field),
  }))
  return (
    <ErrorSummary
      ref={ref}
      headingLevel={below(headingLevel)}
      title={t('phase.problems', { count: items.length })}
      items={items}
    />
  )
})
