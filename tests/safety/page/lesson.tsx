import { Phase, type PhaseMode } from 'phasekit'
import type { AnswerDocument } from 'phasekit/answers'
import { type ParseResult, parsePhase } from 'phasekit/parse'
import type { PhaseSpec } from 'phasekit/spec'
import type { StoragePort } from 'phasekit/storage'
import { StrictMode } from 'react'

/** What a page is asked to show: a file to be read there, or a spec that never saw the parser. */
export type Lesson = ({ source: string } | { spec: PhaseSpec }) & { mode?: PhaseMode }

const read = (lesson: Lesson): Pick<ParseResult, 'spec'> & Partial<ParseResult> =>
  'source' in lesson ? parsePhase(lesson.source) : { spec: lesson.spec }

/** Roots that a server wrote would number their ids alike: React asks the host to tell them apart. */
export const prefixOf = (root: number) => String.fromCharCode(97 + root)

interface LessonPageProps {
  lesson: Lesson
  storage?: StoragePort
  onSubmit?: (document: AnswerDocument) => void
}

/** One tree for both sides, so that what the server wrote is what the page takes over. */
export function LessonPage({ lesson, storage, onSubmit = () => {} }: LessonPageProps) {
  return (
    <StrictMode>
      <Phase
        {...read(lesson)}
        mode={lesson.mode}
        storage={storage}
        reviewBeforeSubmit
        onSubmit={onSubmit}
        onNavigate={() => {}}
      />
    </StrictMode>
  )
}
