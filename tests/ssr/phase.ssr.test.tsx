import { Phase } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { form, phase, ranking, selection } from '../support/make-phase.js'

const spec = phase([
  selection('pick', ['a', 'b'], { heading: 'Pick' }),
  ranking('rank', ['x', 'y', 'z'], { title: 'Rank' }),
  form('plan', [{ id: 'why' }, { id: 'agree', control: 'checkbox' }]),
  {
    type: 'information',
    id: 'card',
    icon: 'database',
    content: [{ type: 'paragraph', children: [{ type: 'text', value: 'Card' }] }],
  },
  { type: 'navigation', id: 'nav', next: { label: 'On' } },
])

test('a phase renders on a server, saved answers included, without an inline style', () => {
  const saved = createAnswers(spec)
  saved.set('pick', { type: 'selection', selected: ['b'] })
  saved.set('plan', { type: 'form', fields: { why: 'because' } })
  const html = renderToString(
    <Phase spec={spec} defaultAnswers={saved.getDocument()} onNavigate={() => {}} onSubmit={() => {}} />,
  )
  expect(html).toContain('because')
  expect(html).toMatch(/checked=""/)
  expect(html).not.toContain('style=')
  expect(html).not.toMatch(/<form|\sname="/)
})

test('every mode renders on a server', () => {
  for (const mode of ['answer', 'review', 'preview'] as const) {
    expect(renderToString(<Phase spec={spec} mode={mode} />)).toContain('Card')
  }
})
