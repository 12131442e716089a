import type { MouseEvent } from 'react'
import type { AnswerShelf } from '../answer-shelf.js'
import type { Lesson } from '../lesson.js'
import { useProgress } from '../use-answers.js'
import { DemoIcon } from './icons.js'

interface CourseNavProps {
  title: string
  lessons: Lesson[]
  current: Lesson
  shelf: AnswerShelf
  hrefOf: (lesson: Lesson) => string
  onShow: (lesson: Lesson) => void
}

export function CourseNav({ title, lessons, current, shelf, hrefOf, onShow }: CourseNavProps) {
  return (
    <nav className="course" aria-label={title}>
      <h2 className="course-title">Contents</h2>
      <ol className="course-list">
        {lessons.map((lesson) => (
          <CourseEntry
            key={lesson.file.name}
            lesson={lesson}
            current={lesson === current}
            shelf={shelf}
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
  shelf: AnswerShelf
  href: string
  onShow: (lesson: Lesson) => void
}

function CourseEntry({ lesson, current, shelf, href, onShow }: CourseEntryProps) {
  const { file, spec } = lesson
  const { answered, total, submitted } = useProgress(shelf.take(file.name, spec))
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
            {submitted ? 'handed in' : `${answered} of ${total} answered`}
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
      {share > 0 && <circle className="ring-share" cx="12" cy="12" r="9" pathLength="1" strokeDasharray={`${share} 1`} />}
    </svg>
  )
}
