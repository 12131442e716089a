import { type AnswerEvent, Phase } from 'phasekit'
import type { AnswerDocument } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { type ComponentType, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Lesson as OwnBlock } from '../../../examples/snippets/own-block.js'
import { Lesson as Rendered } from '../../../examples/snippets/render.js'
import { Lesson as Saved } from '../../../examples/snippets/save-and-resume.js'
import { Lesson as ByHand } from '../../../examples/snippets/save-by-hand.js'
import { Lesson as Submitting } from '../../../examples/snippets/submit.js'
import { parts, poll, tea } from './phases.js'

// Each journey is what a host makes of several snippets: their props on one `<Phase>`.

const spec = parsePhase(tea).spec
const SHELF = 'my-site/saved'
const save = (document: AnswerDocument) => localStorage.setItem(SHELF, JSON.stringify(document))
const saved = () => localStorage.getItem(SHELF)

function HandAndSubmit() {
  return <Phase {...ByHand({ spec, saved: saved(), save }).props} {...Submitting({ spec }).props} />
}

function StorageSubmitReview() {
  return <Phase {...Saved({ spec, learner: 'ada' }).props} {...Submitting({ spec }).props} reviewBeforeSubmit />
}

function OwnBlockAndSubmit() {
  const events = (globalThis as { events?: AnswerEvent[] }).events ?? []
  Object.assign(globalThis, { events })
  const own = OwnBlock({ markdown: poll, onAnswer: (event) => events.push(event) })
  const { spec } = own.props
  return <Phase {...own.props} {...Saved({ spec, learner: 'ada' }).props} {...Submitting({ spec }).props} />
}

const specs = parts.map((source) => parsePhase(source).spec)
function TwoPhases() {
  const [id, setId] = useState(location.hash.slice(1) || 'part-1')
  const current = specs.find((each) => each.id === id) ?? spec
  return (
    <Phase
      {...Saved({ spec: current, learner: 'ada' }).props}
      onNavigate={({ id = '' }) => {
        history.pushState(null, '', `#${id}`)
        setId(id)
      }}
    />
  )
}

function EditWhileOpen() {
  const [markdown, setMarkdown] = useState(() => sessionStorage.getItem('draft') ?? tea)
  const rendered = Rendered({ markdown })
  const { spec } = rendered.props
  return (
    <>
      <textarea
        aria-label="Markdown"
        value={markdown}
        onChange={({ target }) => {
          sessionStorage.setItem('draft', target.value)
          setMarkdown(target.value)
        }}
      />
      <Phase {...Saved({ spec, learner: 'ada' }).props} {...rendered.props} />
    </>
  )
}

const journeys: Record<string, ComponentType> = {
  HandAndSubmit,
  StorageSubmitReview,
  OwnBlockAndSubmit,
  TwoPhases,
  EditWhileOpen,
}
const Journey = journeys[location.pathname.slice(1)] ?? HandAndSubmit
createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <Journey />
  </StrictMode>,
)
