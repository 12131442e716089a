import { useCallback, useId, useSyncExternalStore } from 'react'
import type { Conflict } from '../answers/document.js'
import { conflictWords } from '../answers/words.js'
import type { BlockSpec } from '../blocks/types.js'
import { usePhase } from '../react/phase-context.js'
import { useStrings } from '../ui/strings.js'
import { phaseStrings } from './strings.js'

const none: readonly Conflict[] = []

/** The block's answers that were given elsewhere at the same time as the one shown: the learner decides, or leaves it. */
export function ConflictNotice({ block }: { block: BlockSpec }) {
  const { answers, mode, disabled, lang } = usePhase()
  const t = useStrings(phaseStrings)
  const id = useId()
  const all = useSyncExternalStore(
    useCallback((listener) => answers.watch(null, listener), [answers]),
    () => answers.getDocument().conflicts ?? none,
    () => answers.getInitialDocument().conflicts ?? none,
  )
  const own = all.filter((conflict) => conflict.block === block.id)
  if (own.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of words, not of fields; and no landmark, for each block may have one of this name
    <div className="pk-conflicts" role="group" aria-labelledby={`${id}-title`}>
      <p className="pk-conflicts-title" id={`${id}-title`}>
        {t('conflict.title')}
      </p>
      {own.map((conflict, i) => {
        const { by, n, at, field } = conflict
        const { question, lines } = conflictWords(block, conflict)
        return (
          <div key={`${by}/${n}/${field ?? ''}`} className="pk-conflict">
            <p className="pk-conflict-text" id={`${id}-${i}`}>
              {field === undefined
                ? t('conflict.answer', { time: timeOf(at, lang) })
                : t('conflict.field', { question, time: timeOf(at, lang) })}
            </p>
            <ul className="pk-conflict-answer" role="list">
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, which does not change
                <li key={at} className="pk-conflict-line">
                  {line}
                </li>
              ))}
            </ul>
            {mode === 'answer' && (
              <p className="pk-conflict-ways">
                {(['use', 'drop'] as const).map((decision) => (
                  <button
                    key={decision}
                    type="button"
                    className="pk-button"
                    aria-describedby={`${id}-${i}`}
                    disabled={disabled}
                    onClick={() => answers.resolve(conflict, decision)}
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

/** Time of day, and the date too: it may have been another day. A text that is no time is left out. */
function timeOf(at: string, lang: string | undefined): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' })
}
