import type { AnswerDocument, Orphan } from '../answers/document/document.js'
import { orphanWords } from '../answers/labels/answer-text.js'
import { usePhase } from '../context/phase-context.js'
import { below } from '../context/render-content.js'
import { useDocument } from '../context/use-watched.js'
import { Heading } from '../ui/Heading.js'
import { useStrings } from '../ui/i18n/use-strings.js'
import { phaseStrings } from './strings/phase-strings.js'

const none: readonly Orphan[] = []

const orphansOf = ({ orphans }: AnswerDocument): readonly Orphan[] => orphans ?? none

/**
 * In a review: the answers that an edit of the phase left without a place, so that all of a learner's work can be read.
 */
export function KeptAside() {
  const { spec, answers, headingLevel, mode, lang } = usePhase()
  const t = useStrings(phaseStrings)
  // Only what is kept aside: an edit of an answer renders nothing here.
  const orphans = useDocument(answers, orphansOf)
  if (mode !== 'review' || orphans.length === 0) return null
  const { wording } = answers.getDocument()
  const unknown = { question: t('phase.asideQuestion'), choice: t('phase.asideChoice') }
  return (
    <section className="pk pk-root pk-aside">
      <Heading level={below(headingLevel)} className="pk-heading">
        {t('phase.aside')}
      </Heading>
      <p className="pk-hint">{t('phase.asideHint')}</p>
      <dl className="pk-aside-list">
        {orphans.map((orphan) => {
          const { question, lines } = orphanWords(answers.model, orphan, wording, spec.blocks, unknown, lang)
          return (
            <div key={JSON.stringify(orphan)} className="pk-aside-entry">
              <dt className="pk-hint">{question}</dt>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, which does not change
                <dd key={at} className="pk-aside-answer">
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
