import { createContext, useContext, useId, useMemo } from 'react'
import type { AnswerConflict, AnswerDocument } from '../answers/document/answer-document.js'
import { describeConflict } from '../answers/labels/describe-answer.js'
import type { Answers } from '../answers/store/answers.js'
import { formatDateTime } from '../core/i18n/format-date.js'
import { getQuestionLabel } from '../core/spec/question-label.js'
import type { BlockSpec } from '../schema/types.js'
import { useStrings } from '../ui/i18n/use-strings.js'
import { CalloutLabel } from '../ui/rich-text/Callout.js'
import { conflictStrings } from './conflict-strings.js'
import { usePhaseContext } from './phase-context.js'
import { useDocument } from './use-watched.js'

const noConflicts: readonly AnswerConflict[] = []

const selectConflicts = ({ conflicts }: AnswerDocument): readonly AnswerConflict[] => conflicts ?? noConflicts

type ConflictMap = ReadonlyMap<string, readonly AnswerConflict[]>

/** Provided by the phase's root: a subscription in each block would run at every keystroke. */
export const ConflictsContext = /* @__PURE__ */ createContext<ConflictMap>(/* @__PURE__ */ new Map())

/** All conflicts by block. Returns the same map until they change. */
export function useAllConflicts(answers: Answers): ConflictMap {
  const all = useDocument(answers, selectConflicts)
  return useMemo(() => {
    const byBlock = new Map<string, AnswerConflict[]>()
    for (const conflict of all) byBlock.set(conflict.block, [...(byBlock.get(conflict.block) ?? []), conflict])
    return byBlock
  }, [all])
}

/** The conflicts of one block. Returns the same array until they change. */
export function useBlockConflicts(block: BlockSpec): readonly AnswerConflict[] {
  return useContext(ConflictsContext).get(block.id) ?? noConflicts
}

interface ConflictNoticeProps {
  block: BlockSpec
  /** The conflicts of the block; not empty. */
  conflicts: readonly AnswerConflict[]
  /** Rendered below its question, which is then not repeated. */
  isBesideQuestion?: boolean
}

/** Shows conflicting answers, with buttons to use or drop each. */
export function ConflictNotice({ block, conflicts, isBesideQuestion: beside = false }: ConflictNoticeProps) {
  const { answers, mode, disabled, lang, focus, announce } = usePhaseContext()
  const t = useStrings(conflictStrings)
  const id = useId()
  const question =
    beside && conflicts[0] ? describeConflict(answers.model, block, conflicts[0]).question : getQuestionLabel(block)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of words, not of fields
    <div
      className="pk-conflicts"
      role="group"
      aria-label={question ? t('conflict.titleOf', { question }) : t('conflict.title')}
    >
      {conflicts.map((conflict, i) => {
        const { by, n, at, field } = conflict
        const { question, lines } = describeConflict(answers.model, block, conflict, lang)
        const time = formatDateTime(at, lang, 'day and time')
        return (
          <div key={`${by}/${n}/${field ?? ''}`} className="pk-conflict">
            <div className="pk-callout" data-kind="warning">
              {i === 0 && <CalloutLabel kind="warning">{t('conflict.title')}</CalloutLabel>}
              <p className="pk-hint" id={`${id}-${i}`}>
                {field === undefined || beside
                  ? t('conflict.answer', { time })
                  : t('conflict.field', { question, time })}
              </p>
              <ul className="pk-conflict-answer" role="list" id={`${id}-${i}-answer`}>
                {lines.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, which does not change
                  <li key={at} className="pk-conflict-line">
                    {line}
                  </li>
                ))}
              </ul>
            </div>
            {mode === 'answer' && (
              <p className="pk-conflict-actions">
                {(['use', 'drop'] as const).map((decision) => (
                  <button
                    key={decision}
                    type="button"
                    className="pk-button"
                    aria-describedby={`${id}-${i} ${id}-${i}-answer`}
                    disabled={disabled}
                    onClick={() => {
                      answers.resolve(conflict, decision)
                      // The button unmounts, so move focus to the answer.
                      focus(conflict.block, field)
                      announce(t(decision === 'use' ? 'conflict.used' : 'conflict.dropped', { time }))
                    }}
                  >
                    {t(`conflict.${decision}`)}
                  </button>
                ))}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
