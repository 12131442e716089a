import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { RankList } from 'phasekit'
import { expect, it, vi } from 'vitest'

// Only the chunk with the drag code fails to load.
const asked = vi.hoisted(() => ({ times: 0 }))
vi.mock('../../src/blocks/ranking/drag/DragEngine.js', () => {
  asked.times += 1
  throw new Error('The chunk could not be loaded.')
})

const items = ['Oslo', 'Lima', 'Rome', 'Kyiv'].map((text) => ({ id: text.toLowerCase(), text }))
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-rank-item]')].map((row) => row.dataset.rankItem)
const button = (name: string) => screen.getByRole('button', { name })

it('works by buttons, menu and keys without the drag code, silently, and retries it on approach', async () => {
  const user = userEvent.setup()
  render(<RankList items={items} />)
  expect(asked.times).toBe(0)
  const handle = button('Reorder: Oslo')
  // A press and move without drag code, and a tap, which still opens the menu.
  await user.pointer([
    { keys: '[MouseLeft>]', target: handle },
    { target: button('Reorder: Kyiv') },
    { keys: '[/MouseLeft]' },
  ])
  await vi.waitFor(() => expect(asked.times).toBeGreaterThan(0))
  expect(shown()).toEqual(['oslo', 'lima', 'rome', 'kyiv'])
  await user.click(handle)
  await user.click(await screen.findByRole('menuitem', { name: '3. Rome' }))
  expect(shown()).toEqual(['lima', 'rome', 'oslo', 'kyiv'])
  expect(screen.getByRole('status').textContent).toBe('Oslo, moved to position 3 of 4')
  await user.click(button('Move up: Kyiv'))
  act(() => button('Reorder: Lima').focus())
  await user.keyboard(' {End} {Alt>}{ArrowUp}{/Alt}')
  expect(shown()).toEqual(['rome', 'kyiv', 'lima', 'oslo'])
  await user.click(button('Undo'))
  await user.click(button('Start over'))
  expect(shown()).toEqual(['oslo', 'lima', 'rome', 'kyiv'])
  expect(document.querySelector('[data-dragging]')).toBeNull()
})
