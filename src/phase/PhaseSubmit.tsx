import { useEffect, useMemo, useRef } from 'react'
import { checkAnswers } from '../answers/check.js'
import { fieldsOf } from '../blocks/form/answer.js'
import type { BlockSpec } from '../blocks/types.js'
import { usePhase } from '../react/phase-context.js'
import { problemStrings, problemText } from '../react/problem-text.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import { useStrings } from '../ui/strings.js'
import { phaseStrings } from './strings.js'
import { useSubmitContext } from './submit-context.js'

const labelOf = (block: BlockSpec | undefined, field: string | undefined): string => {
  if (!block) return ''
  const found = block.type === 'form' ? fieldsOf(block).find((each) => each.id === field) : undefined
  return found?.label ?? block.title ?? block.heading ?? block.id
}

/** The Submit button with what came of it: problems to mend, a refusal, the confirmation. `data-state` says which. */
export function PhaseSubmit() {
  const { spec, answers, focus } = usePhase()
  const { state, submit, offered, submitted, disabled } = useSubmitContext()
  const t = useStrings(phaseStrings)
  const p = useStrings(problemStrings)
  const outcome = useRef<HTMLParagraphElement>(null)
  // The button that held focus goes when the phase is submitted.
  useEffect(() => {
    if (state.is === 'submitted') outcome.current?.focus()
  }, [state])
  const problems = useMemo(() => (state.is === 'invalid' ? checkAnswers(spec, answers.getDocument()) : []), [state, spec, answers])
  if (!offered) return null
  // Reopened, a submitted phase is a draft again.
  const is = submitted ? 'submitted' : state.is === 'submitted' ? 'idle' : state.is
  const text = {
    idle: '',
    invalid: '',
    submitting: t('phase.submitting'),
    submitted: t('phase.submitted'),
    failed: t('phase.submitFailed'),
    refused: state.is === 'refused' ? t('phase.refused', { reason: state.reason }) : '',
  }[is]
  return (
    <div className="pk pk-root pk-submit" data-state={is}>
      {problems.length > 0 && (
        <ErrorSummary
          title={t('phase.problems', { count: problems.length })}
          items={problems.map((problem) => {
            const block = spec.blocks.find((each) => each.id === problem.block)
            return {
              id: `${problem.block}/${problem.field ?? ''}/${problem.code}`,
              label: labelOf(block, problem.field),
              message: problemText(p, problem),
              onSelect: () => focus(problem.block, problem.field),
            }
          })}
        />
      )}
      {!submitted && (
        <button
          type="button"
          className="pk-button pk-submit-button"
          data-variant="primary"
          aria-disabled={state.is === 'submitting' || undefined}
          disabled={disabled}
          onClick={() => void submit()}
        >
          {t('phase.submit')}
        </button>
      )}
      <p ref={outcome} className="pk-status pk-submit-status" role="status" tabIndex={-1}>
        {text}
      </p>
    </div>
  )
}
