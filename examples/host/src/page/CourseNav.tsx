import type { Answers } from 'phasekit/answers'
import { attachStorage, type StoragePort } from 'phasekit/storage'
import { type MouseEvent, useEffect } from 'react'
import type { Lesson } from '../lesson.js'
import { useProgress } from '../use-answers.js'
import { DemoIcon } from './icons.js'

interface CourseNavProps {
  title: string
  lessons: Lesson[]
  current: Lesson
  answersOf: (lesson: Lesson) => Answers
  portOf: (lesson: Lesson) => StoragePort
  hrefOf: (lesson: Lesson) => string
  onShow: (lesson: Lesson) => void
}

export function CourseNav({ title, lessons, current, answersOf, portOf, hrefOf, onShow }: CourseNavProps) {
  return (
    <nav className="course" aria-label={title}>
      <h2 className="course-title">Contents</h2>
      <ol className="course-list">
        {lessons.map((lesson) => (
          <CourseEntry
            key={lesson.file.name}
            lesson={lesson}
            current={lesson === current}
            answers={answersOf(lesson)}
            portOf={portOf}
            href={hrefOf(lesson)}
            onShow={onShow}
          />
        ))}
      </ol>
    </nav>
  )
}

interface CourseEntryProps {
  lesson: Lesson
  current: boolean
  answers: Answers
  portOf: (lesson: Lesson) => StoragePort
  href: string
  onShow: (lesson: Lesson) => void
}

function CourseEntry({ lesson, current, answers, portOf, href, onShow }: CourseEntryProps) {
  const { file, spec } = lesson
  const { answered, total, submitted } = useProgress(answers)
  const { key } = portOf(lesson)
  // The rendered phase has its own storage. The others have no `<Phase>`, so they are updated here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object for the same key is the same port
  useEffect(() => (current ? undefined : attachStorage(answers, portOf(lesson))), [answers, key, current])
  const { minutes } = spec.meta
  const show = (event: MouseEvent) => {
    // With a key held, the visitor wants a new tab or window: a link as any other.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onShow(lesson)
  }
  return (
    <li className="course-item">
      <a className="course-link" href={href} aria-current={current ? 'page' : undefined} onClick={show}>
        <ProgressRing share={total === 0 ? 0 : answered / total} done={submitted} />
        <span className="course-name">
          <bdi>{lesson.problem === undefined ? spec.title : file.name}</bdi>
        </span>
        <span className="course-facts">
          <bdi>
            {typeof minutes === 'number' && `${minutes} min · `}
            {submitted ? 'Submitted' : `${answered} of ${total} answered`}
          </bdi>
        </span>
      </a>
    </li>
  )
}

/** Decoration: the words beside it say the same. */
function ProgressRing({ share, done }: { share: number; done: boolean }) {
  if (done) {
    return (
      <span className="ring ring-done">
        <DemoIcon name="check" />
      </span>
    )
  }
  return (
    <svg className="ring" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle className="ring-track" cx="12" cy="12" r="9" />
      {share > 0 && (
        <circle className="ring-share" cx="12" cy="12" r="9" pathLength="1" strokeDasharray={`${share} 1`} />
      )}
    </svg>
  )
}
