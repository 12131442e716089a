import { emptyDocument } from 'phasekit/answers'
import { useMemo, useState } from 'react'
import { useActivity } from './activity.js'
import { createAnswerShelf } from './answer-shelf.js'
import { portOf, useKeeping, watched } from './keeping.js'
import { createLessonParser, type Lesson } from './lesson.js'
import { Breadcrumb } from './page/Breadcrumb.js'
import { CourseNav } from './page/CourseNav.js'
import { LessonView } from './page/LessonView.js'
import { TopBar } from './page/TopBar.js'
import { Workbench } from './panel/Workbench.js'
import type { PhaseFiles } from './phase-file.js'
import { useAppearance } from './use-appearance.js'
import { useDebounced } from './use-debounced.js'
import { usePhaseFiles } from './use-phase-files.js'
import { addressWith, useQuery } from './use-query.js'

/** While someone types, parsing waits for a breath: half-written ids would each look like another question. */
const PARSE_AFTER_MS = 150

/** A learning platform's page around a `<Phase>`, and a workbench that shows what the phase emits. */
export function App({ course, files: initial }: PhaseFiles) {
  const { files, edits, edit, revert } = usePhaseFiles(initial)
  const settledEdits = useDebounced(edits, PARSE_AFTER_MS)
  const [parse] = useState(createLessonParser)
  const [shelf] = useState(createAnswerShelf)
  const [open, setOpen] = useState(true)
  const [asked, go] = useQuery('phase')
  const keeping = useKeeping()
  const appearance = useAppearance()
  const activity = useActivity()

  const lessons = files.map((file) => parse(file, settledEdits[file.name]))
  const lesson = lessons.find((each) => isAsked(each, asked)) ?? lessons[0]
  if (!lesson) throw new Error('The demo was started without a file.')

  const { file, spec } = lesson
  const answers = shelf.take(keeping, file, spec)
  const { log } = activity
  const { learner, place } = keeping
  const storage = useMemo(
    () => watched(portOf({ learner, place }, file), (state) => log({ is: 'save', to: place, state })),
    [learner, place, file, log],
  )
  const title = typeof spec.meta.course === 'string' ? spec.meta.course : course ? 'Example course' : 'Your files'
  const show = (next: Lesson) => go(addressOf(next))

  return (
    <div className="app" data-workbench={open ? 'open' : 'closed'}>
      <a className="skip" href="#phase">
        Skip to the phase
      </a>
      <TopBar title={title} appearance={appearance} open={open} onOpenChange={setOpen} />
      <CourseNav
        title={title}
        lessons={lessons}
        current={lesson}
        answersOf={(each) => shelf.take(keeping, each.file, each.spec)}
        portOf={(each) => portOf(keeping, each.file)}
        hrefOf={(each) => addressWith('phase', addressOf(each))}
        onShow={show}
      />
      <main className="stage" id="phase" tabIndex={-1}>
        <Breadcrumb
          title={title}
          lesson={lesson}
          home={addressWith('phase', addressOf(lessons[0] ?? lesson))}
          keeping={keeping}
          appearance={appearance}
        />
        <LessonView
          lesson={lesson}
          answers={answers}
          storage={storage}
          appearance={appearance}
          onCall={log}
          onNavigate={(to) => {
            const next = lessons.find((each) => each.spec.id === to.id)
            if (!next) return { refused: 'That phase is not among the open files.' }
            show(next)
          }}
        />
      </main>
      {open && (
        <Workbench
          lesson={lesson}
          text={edits[file.name] ?? file.source ?? ''}
          edited={edits[file.name] !== undefined}
          answers={answers}
          activity={activity}
          onEdit={(text) => edit(file.name, text)}
          onRevert={() => revert(file.name)}
          onStartOver={() => answers.replace(emptyDocument(spec))}
        />
      )}
    </div>
  )
}

/** In the address a phase goes by its number where it has one: `?phase=02`. */
const addressOf = ({ spec }: Lesson) => (spec.number === undefined ? spec.id : String(spec.number).padStart(2, '0'))

const isAsked = ({ spec }: Lesson, asked: string | null) =>
  asked !== null && (spec.id === asked || spec.number === Number(asked))
