import { Phase } from 'phasekit'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { phase, selection } from '../support/make-phase.js'

const spec = phase([selection('one', ['a', 'b']), selection('two', ['a', 'b'])])

test('a double click on Submit asks, decides nothing and leaves focus on the first button', async () => {
  const onSubmit = vi.fn()
  await render(<Phase spec={spec} onSubmit={onSubmit} />)
  const submit = page.getByRole('button', { name: 'Submit' })
  for (const position of [undefined, { x: 4, y: 4 }]) {
    await userEvent.dblClick(submit, position && { position })
    await expect.element(page.getByRole('group', { name: '2 of 2 questions are not answered.' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Go to first' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(submit).toHaveFocus()
  }
  expect(onSubmit).not.toHaveBeenCalled()
})

test('after submitting, the panel is in view', async () => {
  await render(<Phase spec={spec} onSubmit={() => {}} confirmUnanswered={false} />)
  await userEvent.click(page.getByRole('button', { name: 'Submit' }))
  await expect.element(page.getByRole('heading', { name: 'Submitted' })).toHaveFocus()
  const { top, bottom } = document.querySelector('.pk-submitted')!.getBoundingClientRect()
  expect([top >= 0, bottom <= innerHeight]).toEqual([true, true])
})
