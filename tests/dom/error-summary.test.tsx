import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { focusAnswer } from '../../src/ui/dom/focus-answer.js'
import { ErrorSummary } from '../../src/ui/ErrorSummary.js'

const items = [
  { id: 'name', label: 'Name', message: 'Write an answer.' },
  { id: 'light', label: 'Light', message: 'Write an answer.' },
]

test('is a group named by its title that can be given focus', () => {
  render(<ErrorSummary title="Two answers need your attention" items={items} headingLevel={2} />)
  const summary = screen.getByRole('group', { name: 'Two answers need your attention' })
  summary.focus()
  expect(summary).toHaveFocus()
  expect(within(summary).getByRole('heading', { level: 2 })).toBeVisible()
  expect(within(summary).getAllByRole('listitem')).toHaveLength(2)
})

test('renders nothing without problems', () => {
  const { container } = render(<ErrorSummary title="Nothing" items={[]} />)
  expect(container).toBeEmptyDOMElement()
})

test('focuses the control, past prose and help around it', async () => {
  render(
    <>
      <ErrorSummary title="Two answers need your attention" items={items} />
      <div data-field-id="name">
        <button type="button" disabled>
          Not this one
        </button>
        <input aria-label="Name" />
      </div>
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(screen.getByRole('textbox')).toHaveFocus()
})

test('lets the host handle a link itself', async () => {
  const onSelect = vi.fn()
  render(<ErrorSummary title="One" items={[{ id: 'name', label: 'Name', message: 'Write an answer.', onSelect }]} />)
  await userEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(onSelect).toHaveBeenCalledOnce()
})

test('an id that looks like a selector matches only that id', () => {
  const { container } = render(<div data-block-id="a">Block</div>)
  expect(focusAnswer(container, 'a"], body, [x="')).toBe(false)
  expect(focusAnswer(container, 'a')).toBe(true)
  expect(container.firstElementChild).toHaveFocus()
})
