import { Phase, type PhaseSpec } from 'phasekit'
import type { AnswerDocument } from 'phasekit/answers'

interface LessonProps {
  spec: PhaseSpec
  /** As it was saved: it is checked before it is used, and fitted to the phase if that was edited meanwhile. */
  saved: unknown
  save: (document: AnswerDocument) => void
}

export function Lesson({ spec, saved, save }: LessonProps) {
  return <Phase spec={spec} defaultAnswers={saved} onAnswersChange={save} />
}
