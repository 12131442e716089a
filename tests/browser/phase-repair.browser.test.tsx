import { Phase } from 'phasekit'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { form, phase } from '../support/make-phase.js'

const spec = phase([
  form('plan', [
    { id: 'name', label: 'Name of the garden', required: true },
    { id: 'days', control: 'number', label: 'Dry days', min: 1, max: 90 },
    { id: 'sure', control: 'scale', label: 'How sure are you?', min: 1, max: 5 },
    { id: 'sown', control: 'date', label: 'Sown on' },
  ]),
])

/** Tabs on until this has focus, as a learner does who knows where to go. */
async function tabTo(wanted: () => Element) {
  for (let turn = 0; turn < 40 && document.activeElement !== wanted(); turn++) await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(wanted())
}

test(
  'three errors are corrected by the summary, and the phase is ' + 'reviewed and submitted, by keyboard alone',
  async () => {
    const onSubmit = vi.fn()
    await render(<Phase spec={spec} onSubmit={onSubmit} reviewBeforeSubmit />)
    const box = (name: string) => page.getByRole('textbox', { name, exact: true })
    const submit = () => page.getByRole('button', { name: 'Review and submit' }).element()
    const lines = () => [...document.querySelectorAll('.pk-error-summary-item')].map((item) => item.textContent)

    await tabTo(() => box('Dry days').element())
    await userEvent.keyboard('120{Tab}{Tab}31{Tab}February{Tab}2026')
    await tabTo(submit)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('group', { name: '3 answers need your attention' })).toHaveFocus()
    expect(lines()).toEqual([
      'Name of the gardenWrite an answer.',
      'Dry daysEnter a number from 1 to 90.',
      'Sown onEnter a real date, such as 27 March 2026.',
    ])

    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(box('Name of the garden')).toHaveFocus()
    // The mark before it is drawn by the style sheet and has no name; the matcher reads the sheet's text.
    await expect.element(box('Name of the garden')).toHaveAccessibleDescription(/Write an answer\.$/)
    await userEvent.keyboard('O')
    await expect.element(box('Name of the garden')).not.toBeInvalid()
    expect(lines()).toHaveLength(2)
    await userEvent.keyboard('urs')

    // On to the next: what is corrected is gone from the summary, the rest is still there, and Submit leads back to it.
    await tabTo(submit)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('group', { name: '2 answers need your attention' })).toHaveFocus()
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(box('Dry days')).toHaveFocus()
    await userEvent.keyboard('{Control>}a{/Control}12')
    await expect.element(box('Dry days')).toHaveValue('12')
    await expect.element(box('Dry days')).not.toBeInvalid()

    await tabTo(submit)
    await userEvent.keyboard('{Enter}{Tab}{Enter}')
    await expect.element(box('Day')).toHaveFocus()
    await expect.element(box('Day')).toBeInvalid()
    await userEvent.keyboard('{Control>}a{/Control}28')
    for (const name of ['Day', 'Month', 'Year']) await expect.element(box(name)).not.toBeInvalid()
    expect(lines()).toEqual([])

    await tabTo(submit)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Review your answers' })).toHaveFocus()
    await expect.element(page.getByText('28 February 2026')).toBeVisible()
    expect(onSubmit).not.toHaveBeenCalled()

    // Back to the one that was forgotten, and again.
    await tabTo(() => page.getByRole('button', { name: 'Change: How sure are you?' }).element())
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('radio', { name: '1', exact: true })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    await tabTo(submit)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('4 on a scale from 1 to 5')).toBeVisible()
    await tabTo(() => page.getByRole('button', { name: 'Submit', exact: true }).element())
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/^Submitted/)).toHaveFocus()
    expect(onSubmit.mock.calls.map(([document]) => document.answers)).toEqual([
      { plan: { type: 'form', fields: { name: 'Ours', days: 12, sown: '2026-02-28', sure: 4 } } },
    ])
  },
)
