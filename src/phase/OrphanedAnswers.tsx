import type { AnswerDocument, Orphan } from '../answers/document/answer-document.js'
import { describeOrphan } from '../answers/labels/describe-answer.js'
import { usePhaseContext } from '../context/phase-context.js'
import { nextHeadingLevel } from '../context/render-content.js'
import { useDocument } from '../context/use-watched.js'
import { Heading } from '../ui/Heading.js'
import { useStrings } from '../ui/i18n/use-strings.js'
import { phaseStrings } from './strings/phase-strings.js'

const noOrphans: readonly Orphan[] = []

const selectOrphans = ({ orphans }: AnswerDocument): readonly Orphan[] => orphans ?? noOrphans

/** Lists orphaned answers in a review, so that all of a learner's answers can be read. */
export function OrphanedAnswers() {
  const { spec, answers, headingLevel, mode, lang } = usePhaseContext()
  const t = useStrings(phaseStrings)
  // Subscribe to the orphans only, so that edits do not re-render this.
  const orphans = useDocument(answers, selectOrphans)
  if (mode !== 'review' || orphans.length === 0) return null
  const { labels } = answers.getDocument()
  const unknown = { question: t('phase.orphanQuestion'), choice: t('phase.orphanChoice') }
  return (
    <section className="pk pk-root pk-orphans">
      <Heading level={nextHeadingLevel(headingLevel)} className="pk-heading">
        {t('phase.orphans')}
      </Heading>
      <p className="pk-hint">{t('phase.orphansHint')}</p>
      <dl className="pk-orphans-list">
        {orphans.map((orphan) => {
          const { question, lines } = describeOrphan(answers.model, orphan, labels, spec.blocks, unknown, lang)
          return (
            <div key={JSON.stringify(orphan)} className="pk-orphans-entry">
              <dt className="pk-hint">{question}</dt>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, which does not change
                <dd key={at} className="pk-orphans-answer">
                  {line}
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
    </section>
  )
}
