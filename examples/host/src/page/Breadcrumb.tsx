import type { PhaseMode } from 'phasekit'
import type { Keeping } from '../keeping.js'
import type { Lesson } from '../lesson.js'
import type { Appearance } from '../use-appearance.js'
import { KeepingChoice } from './KeepingChoice.js'

interface BreadcrumbProps {
  title: string
  lesson: Lesson
  /** The first page of the course, for the same learner. */
  home: string
  keeping: Keeping
  appearance: Appearance
}

/** The lines above the phase: where one is, through whose eyes one looks, whose answers these are and where they go. */
export function Breadcrumb({ title, lesson, home, keeping, appearance }: BreadcrumbProps) {
  return (
    <div className="above">
      <nav aria-label="Breadcrumb">
        <ol className="crumbs">
          <li className="crumb">
            <a href={home}>{title}</a>
          </li>
          <li className="crumb" aria-current="page">
            <bdi>{lesson.file.name}</bdi>
          </li>
        </ol>
      </nav>
      <label className="view-as">
        View as
        <select
          value={appearance.mode}
          onChange={(event) => appearance.set({ mode: event.currentTarget.value as PhaseMode })}
        >
          <option value="answer">Learner</option>
          <option value="review">Reviewer</option>
          <option value="preview">Author</option>
        </select>
      </label>
      <KeepingChoice keeping={keeping} />
    </div>
  )
}
