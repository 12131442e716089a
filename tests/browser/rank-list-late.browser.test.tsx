import { RankList } from 'phasekit'
import { StrictMode } from 'react'
import { expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { centre, mouse, pickUp } from './drag.js'

const gate = vi.hoisted(() => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), opened }
})
vi.mock('../../src/blocks/ranking/drag/DragEngine.js', async (original) => {
  await gate.opened
  return original()
})

const items = ['Oslo', 'Lima', 'Rome', 'Kyiv'].map((text) => ({ id: text.toLowerCase(), text }))
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-rank-item]')].map((row) => row.dataset.rankItem)
const handle = (id: string) => document.querySelector(`[data-rank-item="${id}"] [data-rank-handle]`)!

it('uses a press that is held while the drag code loads, and drops one that was released', async () => {
  await render(
    <StrictMode>
      <RankList items={items} />
    </StrictMode>,
  )
  const list = document.querySelector('ol')!
  const rome = centre(document.querySelector('[data-rank-item="rome"]')!)

  // Released before the code is loaded: it must not start a drag later.
  const first = centre(handle('kyiv'))
  await mouse.down(first)
  await mouse.move({ x: first.x, y: first.y - 60 })
  await mouse.up({ x: first.x, y: first.y - 60 })

  const at = centre(handle('oslo'))
  await mouse.down(at)
  await mouse.move({ x: at.x, y: at.y + 3 })
  const records: MutationRecord[] = []
  const observer = new MutationObserver((more) => records.push(...more))
  observer.observe(list, { childList: true, subtree: true, characterData: true })
  const blurred = vi.fn()
  list.addEventListener('focusout', blurred)
  gate.open()
  await pickUp(mouse, handle('oslo'), at)
  expect(records).toEqual([])
  expect(blurred).not.toHaveBeenCalled()
  observer.disconnect()

  await mouse.move({ x: at.x, y: rome.y + 4 })
  await mouse.up({ x: at.x, y: rome.y + 4 })
  await expect.poll(shown).toEqual(['lima', 'rome', 'oslo', 'kyiv'])
})
