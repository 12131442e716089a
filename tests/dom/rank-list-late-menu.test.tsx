import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { RankList } from 'phasekit'
import { expect, it, vi } from 'vitest'

// A slow connection delays the code.
let arrive = () => {}
const arrival = { current: Promise.resolve() }
vi.mock('../../src/blocks/ranking/use-lazy.js', async (original) => {
  const { useLazy } = await original<typeof import('../../src/blocks/ranking/use-lazy.js')>()
  return { useLazy: (load: () => Promise<unknown>) => useLazy(() => arrival.current.then(load)) }
})

const items = ['Oslo', 'Lima', 'Rome'].map((text) => ({ id: text.toLowerCase(), text }))

async function ask() {
  arrival.current = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const user = userEvent.setup()
  render(
    <>
      <RankList items={items} />
      <a href="#on">On</a>
    </>,
  )
  const button = screen.getByRole('button', { name: 'Move to: Rome' })
  await user.click(button)
  expect(screen.queryByRole('menu')).toBeNull()
  return button
}
/** The code is loaded, and pending callbacks have run. */
const arrived = () =>
  act(async () => {
    arrive()
    await import('../../src/blocks/ranking/menu/MoveMenu.js')
  })

it('a menu that loads late still opens if the window lost focus meanwhile', async () => {
  const button = await ask()
  // Nothing has focus: the window lost it and will restore it to the button.
  fireEvent.focusOut(button, { relatedTarget: null })
  expect(button).toHaveFocus()
  await arrived()
  expect(await screen.findByRole('menu')).toBeInTheDocument()
})

it('a menu that loads late does not open if the learner moved on', async () => {
  await ask()
  act(() => screen.getByRole('link', { name: 'On' }).focus())
  await arrived()
  expect(screen.queryByRole('menu')).toBeNull()
})
