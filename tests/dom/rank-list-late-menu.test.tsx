import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { RankList } from '../../src/blocks/ranking/RankList.js'

// A slow connection: code comes some time after it was asked for.
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
/** The code is here, and whatever waited for it has had its turn. */
const arrived = () =>
  act(async () => {
    arrive()
    await import('../../src/blocks/ranking/menu/MoveMenu.js')
  })

it('a menu that comes late is still wanted when the window has lost focus meanwhile', async () => {
  const button = await ask()
  // No element has got it: the window has lost it, and its button will have it back.
  fireEvent.focusOut(button, { relatedTarget: null })
  expect(button).toHaveFocus()
  await arrived()
  expect(await screen.findByRole('menu')).toBeInTheDocument()
})

it('a menu that comes late is not wanted any more when the learner has gone on', async () => {
  await ask()
  act(() => screen.getByRole('link', { name: 'On' }).focus())
  await arrived()
  expect(screen.queryByRole('menu')).toBeNull()
})
