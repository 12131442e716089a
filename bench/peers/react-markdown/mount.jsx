import { load } from 'js-yaml'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { Card, Handlers, MultiSelect, PhaseNav, StrategyForm } from '../../shared/controls.jsx'
import { RankList } from '../../shared/rank-dnd.jsx'
import { renderSync } from '../../shared/render.js'
import { remarkPhase } from './remark-phase.js'

const of =
  (C) =>
  ({ spec, children }) => <C {...spec}>{children}</C>
const components = {
  'phase-instructions': ({ children }) => children,
  'phase-information': of(Card),
  'phase-selection': of(MultiSelect),
  'phase-ranking': of(RankList),
  'phase-form': of(StrategyForm),
  'phase-navigation': of(PhaseNav),
}
const plugins = [remarkGfm, remarkPhase]

export function mount(el, source, handlers) {
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source)
  const front = load(yaml)
  return renderSync(
    el,
    <Handlers.Provider value={handlers}>
      <h1>{front.title}</h1>
      <p>{front.subtitle}</p>
      <Markdown remarkPlugins={plugins} components={components}>
        {body}
      </Markdown>
    </Handlers.Provider>,
  )
}
