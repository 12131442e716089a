import { localPort } from 'phasekit/storage'
import { hydrateRoot } from 'react-dom/client'
import { type Lesson, LessonPage, prefixOf } from './lesson.js'

// Data and no code, so the policy lets it stand in the page.
const lessons: Lesson[] = JSON.parse(document.querySelector('#lessons')?.textContent ?? '')
const roots = [...document.querySelectorAll<HTMLElement>('main > div')]
for (const [at, root] of roots.entries())
  hydrateRoot(
    root,
    <LessonPage
      lesson={lessons[at] as Lesson}
      // One phase drawn twice is two learners' work, not one.
      storage={localPort({ key: `ada/attempt-${at + 1}` })}
      onSubmit={(answers) => tell('submitted', JSON.stringify(answers))}
    />,
    {
      identifierPrefix: prefixOf(at),
      onRecoverableError: (error) => console.error(`recovered: ${String(error)}`),
      onUncaughtError: (error) => console.error(`not caught: ${String(error)}`),
    },
  )

// What a test looks at stands in the document: code of the test's own must not run in a page that lets none in.
const tell = (name: string, value: string) => document.documentElement.setAttribute(`data-${name}`, value)
const isTaken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactFiber$'))
const look = () => {
  const left = roots.flatMap((root) => [...root.querySelectorAll('*')]).filter((element) => !isTaken(element))
  if (left.length > 0) setTimeout(look, 100)
  else tell('hydrated', String(roots.length))
}
look()
