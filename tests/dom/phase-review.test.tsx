import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { Phase, PhaseBlock, type PhaseHandle, type PhaseProps, PhaseReview, PhaseRoot, PhaseSubmit } from 'phasekit'
import { createRef, StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { form, phase, ranking, selection } from '../support/make-phase.js'

const spec = phase([
  {
    type: 'instructions',
    id: 'do',
    content: [{ type: 'paragraph', children: [{ type: 'text', value: 'Take your time.' }] }],
  },
  selection('pick', ['a', 'b']),
  form('plan', [
    { id: 'why', required: true, label: 'Why?' },
    { id: 'when', control: 'date', label: 'When?' },
  ]),
  ranking('rank', ['x', 'y'], { title: 'The order' }),
  { type: 'navigation', id: 'way', next: { label: 'On', id: 'phase-2' } },
])
const saved = {
  version: 1,
  phase: 'phase-1',
  specHash: spec.hash,
  contentHash: spec.contentHash,
  revision: 1,
  status: 'draft',
  labels: {},
}
const answered = {
  ...saved,
  answers: {
    pick: { type: 'selection', selected: ['b'] },
    plan: { type: 'form', fields: { why: 'Because', when: '2026-03-27' } },
  },
}

function setup(props: Partial<PhaseProps> = {}) {
  const onSubmit = vi.fn((): void | boolean | { refused: string } => undefined)
  const ref = createRef<PhaseHandle>()
  const view = render(
    <StrictMode>
      <Phase ref={ref} spec={spec} defaultAnswers={answered} onSubmit={onSubmit} reviewBeforeSubmit {...props} />
    </StrictMode>,
  )
  return { ...view, user: userEvent.setup(), onSubmit, ref }
}
const begin = () => screen.getByRole('button', { name: 'Review and submit' })
const title = () => screen.queryByRole('heading', { name: 'Review your answers' })

describe('review before submitting', () => {
  test('shows every answer as text, sends nothing, and focuses its title', async () => {
    const { user, onSubmit, container } = setup()
    expect(title()).not.toBeInTheDocument()
    await user.click(begin())
    expect(title()).toHaveFocus()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(screen.getByText('Because')).toBeVisible()
    expect(screen.getByText('27 March 2026')).toBeVisible()
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    expect(screen.queryByText('Take your time.')).not.toBeInTheDocument()
    expect((await axe.run(container)).violations).toEqual([])
  })

  test('has a Change button for each answer, named by its question', async () => {
    const { user, onSubmit } = setup()
    await user.click(begin())
    const changes = screen.getAllByRole('button', { name: /^Change/ })
    expect(changes.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Change: Title of pick',
      'Change: Why?',
      'Change: When?',
      'Change: The order',
    ])
    await user.click(screen.getByRole('button', { name: 'Change: Why?' }))
    expect(title()).not.toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Why?' })).toHaveFocus()
    await user.keyboard(' so')
    await user.click(begin())
    expect(screen.getByText('Because so')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Change: When?' }))
    expect(screen.getByRole('textbox', { name: 'Day' })).toHaveFocus()
    await user.click(begin())
    await user.click(screen.getByRole('button', { name: 'Change: Title of pick' }))
    expect(screen.getByRole('checkbox', { name: 'A' })).toHaveFocus()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('submits the reviewed answers once', async () => {
    const { user, onSubmit } = setup()
    await user.click(begin())
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Submitted' })).toHaveFocus())
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(title()).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Change/ })).not.toBeInTheDocument()
    expect(screen.getByText('Take your time.')).toBeVisible()
  })

  test('Go back focuses the button that opened it', async () => {
    const { user } = setup()
    await user.click(begin())
    await user.click(screen.getByRole('button', { name: 'Go back' }))
    expect(begin()).toHaveFocus()
    expect(screen.getByRole('textbox', { name: 'Why?' })).toHaveValue('Because')
  })

  test('does not open while there are problems', async () => {
    const { user } = setup({ defaultAnswers: saved })
    await user.click(begin())
    expect(title()).not.toBeInTheDocument()
    const summary = screen.getByRole('group', { name: 'One answer needs your attention' })
    expect(summary).toHaveFocus()
    await user.click(within(summary).getByRole('button', { name: 'Why?' }))
    await user.keyboard('x')
    await user.click(begin())
    expect(title()).toHaveFocus()
  })

  test('stays open with the reason when the host refuses', async () => {
    const onSubmit = vi.fn(() => ({ refused: 'The course is closed.' }))
    const { user } = setup({ onSubmit })
    await user.click(begin())
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    expect(await screen.findByText(/The course is closed\./)).toBeVisible()
    expect(title()).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Change: Why?' }))
    expect(screen.getByRole('textbox', { name: 'Why?' })).toHaveFocus()
  })

  test('`ref.submit()` waits for the learner’s decision', async () => {
    const { user, ref, onSubmit } = setup({ submitOn: 'none' })
    const first = ref.current?.submit()
    await waitFor(() => expect(title()).toHaveFocus())
    expect(ref.current?.submit()).toBe(first)
    await user.click(screen.getByRole('button', { name: 'Go back' }))
    await expect(first).resolves.toBe(false)
    const second = ref.current?.submit()
    await user.click(await screen.findByRole('button', { name: 'Submit' }))
    await expect(second).resolves.toBe(true)
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  test('comes before a Next that submits, and navigates after it', async () => {
    const onNavigate = vi.fn()
    const { user, onSubmit } = setup({ submitOn: 'next', onNavigate })
    await user.click(screen.getByRole('button', { name: /On/ }))
    expect(title()).toHaveFocus()
    expect(screen.queryByRole('button', { name: /On/ })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Go back' }))
    expect(screen.getByRole('button', { name: /On/ })).toHaveFocus()
    expect(onNavigate).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: /On/ }))
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(onNavigate).toHaveBeenCalledTimes(1))
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  test('another phase ends it without submitting', async () => {
    const { rerender, ref, onSubmit } = setup()
    const submitted = ref.current?.submit()
    await waitFor(() => expect(title()).toHaveFocus())
    rerender(
      <StrictMode>
        <Phase ref={ref} spec={{ ...spec, id: 'phase-2' }} onSubmit={onSubmit} reviewBeforeSubmit />
      </StrictMode>,
    )
    await expect(submitted).resolves.toBe(false)
    expect(title()).not.toBeInTheDocument()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('unmounting settles a waiting `ref.submit()`', async () => {
    const { unmount, ref } = setup()
    const submitted = ref.current?.submit()
    await waitFor(() => expect(title()).toHaveFocus())
    unmount()
    await expect(submitted).resolves.toBe(false)
  })

  test('renders where the host places it', async () => {
    render(
      <PhaseRoot spec={spec} defaultAnswers={answered} onSubmit={() => {}} reviewBeforeSubmit>
        <PhaseReview />
        <PhaseBlock id="plan" />
        <PhaseSubmit />
      </PhaseRoot>,
    )
    await userEvent.click(begin())
    expect(title()).toHaveFocus()
  })

  test('is off by default', async () => {
    const { user, onSubmit } = setup({ reviewBeforeSubmit: false, confirmUnanswered: false })
    await user.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1))
  })
})
