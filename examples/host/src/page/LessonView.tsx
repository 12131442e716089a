import { type NavigationRequest, type NavigationResult, Phase, type PhaseSlots } from 'phasekit'
import type { Answers } from 'phasekit/answers'
import type { StoragePort } from 'phasekit/storage'
import { lazy } from 'react'
import type { Call } from '../activity.js'
import type { Lesson } from '../lesson.js'
import type { Appearance } from '../use-appearance.js'
import { FileProblem } from './FileProblem.js'

interface LessonViewProps {
  lesson: Lesson
  /** What the sidebar and the workbench look into. Without it the phase has a store of its own. */
  answers: Answers
  storage: StoragePort
  appearance: Appearance
  onCall: (call: Call) => void
  onNavigate: (to: NavigationRequest) => NavigationResult
}

/** A phase without a formula does not load the code that draws one. */
const slots: PhaseSlots = { math: lazy(() => import('../../../snippets/formula.js')) }

/** All there is to embedding a phase. The rest of this demo is the page around it. */
export function LessonView({ lesson, answers, storage, appearance, onCall, onNavigate }: LessonViewProps) {
  const { file, spec, messages, problem } = lesson
  if (problem !== undefined) return <FileProblem name={file.name} problem={problem} />
  return (
    <article className="lesson">
      <Phase
        spec={spec}
        store={answers}
        storage={storage}
        mode={appearance.mode}
        dir={appearance.dir}
        messages={messages}
        slots={slots}
        resolveUrl={(url, { kind }) => (kind === 'image' && isRelative(url) ? file.base + url : url)}
        onAnswer={(event) => onCall({ is: 'answer', event })}
        onLifecycle={(event) => onCall({ is: 'lifecycle', event })}
        onReconcile={(report) => onCall({ is: 'report', report })}
        onNavigate={(to) => {
          onCall({ is: 'navigate', to })
          return onNavigate(to)
        }}
        onSubmit={(document) => {
          // A real host posts the document here and may refuse: `return { refused: 'The deadline has passed.' }`.
          onCall({ is: 'submit', document })
        }}
        onError={(error, block) => onCall({ is: 'error', block: block.id, message: String(error) })}
      />
    </article>
  )
}

/** Images of a phase are written relative to its file. */
const isRelative = (url: string) => !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)
