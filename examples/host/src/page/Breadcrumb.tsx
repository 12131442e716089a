import type { PhaseMode } from 'phasekit'
import type { Answers } from 'phasekit/answers'
import type { Lesson } from '../lesson.js'
import { useDocument } from '../use-answers.js'
import type { Appearance } from '../use-appearance.js'

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false })

interface BreadcrumbProps {
  title: string
  lesson: Lesson
  answers: Answers
  appearance: Appearance
}

/** The line above the phase: where one is, whether the work is saved, and through whose eyes one looks. */
export function Breadcrumb({ title, lesson, answers, appearance }: BreadcrumbProps) {
  const { updatedAt } = useDocument(answers)
  return (
    <div className="above">
      <nav aria-label="Breadcrumb">
        <ol className="crumbs">
          <li className="crumb">
            <a href="./">{title}</a>
          </li>
          <li className="crumb" aria-current="page">
            <bdi>{lesson.file.name}</bdi>
          </li>
        </ol>
      </nav>
      {updatedAt !== undefined && <p>Saved in this browser, {clock.format(new Date(updatedAt))}</p>}
      <label className="view-as">
        View as
        <select value={appearance.mode} onChange={(event) => appearance.set({ mode: event.currentTarget.value as PhaseMode })}>
          <option value="answer">Learner</option>
          <option value="review">Reviewer</option>
          <option value="preview">Author</option>
        </select>
      </label>
    </div>
  )
}
