import { Phase } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { form, phase, ranking, selection } from '../support/make-phase.js'

const spec = phase([
  selection('pick', ['a', 'b'], { heading: 'Pick' }),
  ranking('rank', ['x', 'y', 'z'], { title: 'Rank' }),
  form('plan', [{ id: 'why' }]),
  { type: 'navigation', id: 'nav', next: { label: 'On' } },
])

test('what a server rendered is hydrated without a word, answers in place, under StrictMode', async () => {
  const saved = createAnswers(spec)
  saved.set('pick', { type: 'selection', selected: ['b'] })
  const onAnswer = vi.fn()
  const onRecoverableError = vi.fn()
  const element = (
    <StrictMode>
      <Phase spec={spec} defaultAnswers={saved.getDocument()} onNavigate={() => {}} onAnswer={onAnswer} />
    </StrictMode>
  )
  const host = document.createElement('div')
  document.body.append(host)
  // The server's own output, as a browser receives it.
  host.append(document.createRange().createContextualFragment(renderToString(element)))
  const box = host.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[1]
  const root = hydrateRoot(host, element, { onRecoverableError })
  await expect.poll(() => Object.keys(box ?? {}).some((key) => key.startsWith('__reactProps'))).toBe(true)
  expect(host.querySelectorAll('input[type=checkbox]')[1]).toBe(box)
  expect(box?.checked).toBe(true)
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(onAnswer).not.toHaveBeenCalled()
  root.unmount()
  host.remove()
})

test('choosing by pressing labels commits once, when the learner goes elsewhere', async () => {
  const kinds: string[] = []
  const view = await render(
    // As pages of applications have it: where their skip links lead.
    <main tabIndex={-1}>
      <Phase spec={spec} onAnswer={(event) => kinds.push(event.kind)} />
    </main>,
  )
  await view.getByText('A', { exact: true }).click()
  await view.getByText('B', { exact: true }).click()
  expect(kinds).toEqual(['change', 'change'])
  await view.getByRole('textbox').click()
  expect(kinds).toEqual(['change', 'change', 'commit'])
})
