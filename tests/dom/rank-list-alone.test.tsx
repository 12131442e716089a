import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { RankList } from 'phasekit'
import { expect, it, vi } from 'vitest'

// The connection broke after the list was loaded and before its lazy code.
vi.mock('../../src/blocks/ranking/drag/DragEngine.js', () => {
  throw new Error('The chunk could not be loaded.')
})
vi.mock('../../src/blocks/ranking/menu/MoveMenu.js', () => {
  throw new Error('The chunk could not be loaded.')
})

const items = ['Oslo', 'Lima', 'Rome'].map((text) => ({ id: text.toLowerCase(), text }))
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-rank-item]')].map((row) => row.dataset.rankItem)

it('works by buttons and keyboard if lazy code fails to load, and announces the missing menu on use', async () => {
  const user = userEvent.setup()
  render(<RankList items={items} />)
  await user.click(screen.getByRole('button', { name: 'Move up: Rome' }))
  expect(shown()).toEqual(['oslo', 'rome', 'lima'])
  await user.pointer([
    { keys: '[MouseLeft>]', target: screen.getByRole('button', { name: 'Reorder: Oslo' }) },
    { keys: '[/MouseLeft]' },
  ])
  await user.click(screen.getByRole('button', { name: 'Move to: Oslo' }))
  expect(
    await screen.findByText('The menu could not be loaded. Use the up and down buttons instead.'),
  ).toBeInTheDocument()
  // With a coarse pointer the arrows are shown again: the style sheet hides them in favor of the menu.
  expect(document.querySelector('.pk-rank-ladder')).toHaveAttribute('data-pk-arrows')
  screen.getByRole('button', { name: 'Reorder: Oslo' }).focus()
  await user.keyboard(' {End} ')
  expect(shown()).toEqual(['rome', 'lima', 'oslo'])
})
