import { Phase } from 'phasekit'
import { type AnswerDocument, type AnswerEvent, createAnswers } from 'phasekit/answers'
import { type PhaseSpec, parsePhase } from 'phasekit/parse'
import { attachStorage, httpPort, localPort, type SaveState } from 'phasekit/storage'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import everyKind from './every-kind.md?raw'
import 'phasekit/styles.css'

declare global {
  interface Window {
    /** Carries each event out of the page, as it happens. */
    record?: (event: AnswerEvent & { phase: string }) => void
    /** What a next visit finds, of all phases. */
    visit: () => Promise<{ documents: AnswerDocument[]; states: SaveState[] }>
  }
}

const files = import.meta.glob<string>('../../../examples/course/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
// The course asks for no dates and no scales, so what it lacks comes after it.
const sources = { ...files, 'every-kind.md': everyKind }
const specs: PhaseSpec[] = Object.entries(sources).map(([file, source]) => parsePhase(source, { file }).spec)

const query = new URLSearchParams(location.search)
const key = query.get('key') ?? 'ada/attempt-1'
const port =
  query.get('save') === 'server'
    ? httpPort({ key, url: '/api/answers', debounce: 300, maxWait: 1000, timeout: 2000 })
    : localPort({ key })
const spec = specs[Number(query.get('phase') ?? 0)] as PhaseSpec

const store = createAnswers(spec)
window.visit = async () => {
  const stores = specs.map((each) => createAnswers(each))
  const bonds = stores.map((each) => attachStorage(each, port))
  const states = await Promise.all(bonds.map((each) => each.flush()))
  for (const end of bonds) end()
  return { documents: stores.map((each) => each.getDocument()), states }
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <Phase
      spec={spec}
      store={store}
      storage={port}
      onAnswer={(event) => window.record?.({ ...event, phase: spec.id })}
    />
  </StrictMode>,
)
