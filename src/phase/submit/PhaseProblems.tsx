import { forwardRef, useMemo } from 'react'
import type { AnswerDocument } from '../../answers/document/answer-document.js'
import { type AnswerModel, getQuestions } from '../../answers/document/answer-model.js'
import { checkAnswers } from '../../answers/document/check-answers.js'
import { usePhaseContext } from '../../context/phase-context.js'
import { nextHeadingLevel } from '../../context/render-content.js'
import { useDocument } from '../../context/use-watched.js'
import type { BlockSpec } from '../../schema/types.js'
import { ErrorSummary } from '../../ui/ErrorSummary.js'
import { useProblemText } from '../../ui/i18n/use-problem-text.js'
import { useStrings } from '../../ui/i18n/use-strings.js'
import { phaseStrings } from '../strings/phase-strings.js'

const selectDocument = (document: AnswerDocument): AnswerDocument => document

function getLabel(model: AnswerModel, block: BlockSpec | undefined, field: string | undefined): string {
  return block
    ? (getQuestions(model, block).find(({ id }) => id === field)?.label ?? block.title ?? block.heading ?? block.id)
    : ''
}

/** Lists all problems with links. A problem disappears once it is corrected. */
export const PhaseProblems = /* @__PURE__ */ forwardRef<HTMLElement>(function PhaseProblems(_, ref) {
  const { spec, answers, focus, headingLevel } = usePhaseContext()
  const t = useStrings(phaseStrings)
  const textOf = useProblemText()
  const document = useDocument(answers, selectDocument)
  const problems = useMemo(() => checkAnswers(answers.model, spec, document), [answers, spec, document])
  const items = problems.map((problem) => ({
    id: `${problem.block}/${problem.field ?? ''}/${problem.code}`,
    label: getLabel(
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
      headingLevel={nextHeadingLevel(headingLevel)}
      title={t('phase.problems', { count: items.length })}
      items={items}
    />
  )
})
