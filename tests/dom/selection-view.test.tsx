import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Phase, type PhaseProps } from 'phasekit'
import type { AnswerEvent } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'

const source = `---
title: Listening
---

## What did you hear?

{type: selection, id: heard, multiple: true, required: true, exclusive: [nothing], other: other, filter: true}

- A hum {#hum}
- Something else {#other}
- Nothing at all {#nothing}
`
const { spec, messages } = parsePhase(source)

function show(props: Partial<PhaseProps> = {}) {
  const events: AnswerEvent[] = []
  render(<Phase spec={spec} onAnswer={(event) => events.push(event)} {...props} />, { wrapper: StrictMode })
  return {
    user: userEvent.setup(),
    changes: () => events.filter(({ kind }) => kind === 'change').map(({ value }) => value),
  }
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Something else In your own words' })

/** Of the error summary, which is below the progress. */
const summaryLink = () => screen.getAllByRole('button', { name: 'What did you hear?' }).at(-1) as HTMLElement

test('a file defines everything', () => {
  expect(messages).toEqual([])
})

test('each act emits one event, and the text is part of the answer only while its option is chosen', async () => {
  const { user, changes } = show()
  await user.click(box('A hum'))
  await user.click(box('Something else'))
  await user.type(field(), 'Mo')
  await user.click(box('Nothing at all'))
  await user.click(box('Nothing at all'))
  await user.click(box('Something else'))
  await user.click(box('Something else'))
  expect(field()).toHaveValue('Mo')
  await user.clear(field())
  expect(changes()).toEqual([
    { type: 'selection', selected: ['hum'] },
    { type: 'selection', selected: ['hum', 'other'] },
    { type: 'selection', selected: ['hum', 'other'], other: 'M' },
    { type: 'selection', selected: ['hum', 'other'], other: 'Mo' },
    { type: 'selection', selected: ['nothing'] },
    { type: 'selection', selected: ['hum', 'other'], other: 'Mo' },
    { type: 'selection', selected: ['hum'] },
    { type: 'selection', selected: ['hum', 'other'], other: 'Mo' },
    { type: 'selection', selected: ['hum', 'other'] },
  ])
})

test('the query is not part of the answer', async () => {
  const { user, changes } = show()
  await user.type(screen.getByRole('searchbox'), 'hum')
  expect(screen.getAllByRole('checkbox')).toEqual([box('A hum'), box('Something else')])
  expect(changes()).toEqual([])
})

test('submitting without the other text leads to its field', async () => {
  const { user } = show({ onSubmit: () => {} })
  await user.click(box('Something else'))
  await user.click(screen.getByRole('button', { name: 'Submit' }))
  expect(field()).toBeInvalid()
  expect(field()).toHaveAccessibleDescription('Write your own answer for “Something else”.')
  await user.click(summaryLink())
  expect(field()).toHaveFocus()
})

test('submitting without an answer leads to the options, not to the filter above them', async () => {
  const { user } = show({ onSubmit: () => {} })
  await user.click(screen.getByRole('button', { name: 'Submit' }))
  await user.click(summaryLink())
  expect(box('A hum')).toHaveFocus()
})

test('in review the text is beside its option', () => {
  const answers = { heard: { type: 'selection', selected: ['other'], other: 'Moss' } }
  const saved = { version: 1 as const, phase: spec.id, specHash: spec.hash, contentHash: spec.contentHash, revision: 1 }
  show({ mode: 'review', defaultAnswers: { ...saved, status: 'submitted', answers, labels: {} } })
  expect(screen.getByText('Moss')).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('searchbox')).toBeNull()
})
