import { RankList } from 'phasekit'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { centre, drag, mouse, type Pointer, tap, touch } from './drag.js'

/* The whole task by one input method: eight items from the initial order to another one. */
const start = ['pier', 'lamps', 'crane', 'slip', 'shed', 'buoys', 'roof', 'ice']
const wanted = ['slip', 'roof', 'pier', 'ice', 'lamps', 'buoys', 'shed', 'crane']
const words: Record<string, string> = {
  pier: 'The ferry pier',
  lamps: 'The lamps along the mole',
  crane: 'The crane',
  slip: 'The slipway',
  shed: 'The waiting shed',
  buoys: 'The buoys',
  roof: 'The roof of the harbour master',
  ice: 'The ice machine',
}

const row = (id: string) => document.querySelector<HTMLElement>(`[data-rank-item="${id}"]`)!
const control = (id: string, name: 'handle' | 'up' | 'down' | 'menu') =>
  row(id).querySelector<HTMLElement>(`[data-rank-${name}]`)!
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-rank-item]')].map((element) => element.dataset.rankItem)
const menu = () => document.querySelector('[role="menu"]')

async function setup() {
  const onValueChange = vi.fn<(value: string[] | null) => void>()
  await render(
    <>
      <a href="#before">Before</a>
      <RankList title="Repairs" items={start.map((id) => ({ id, text: words[id]! }))} onValueChange={onValueChange} />
    </>,
  )
  const heard: string[] = []
  const status = document.querySelector('[role="status"]')!
  new MutationObserver(() => heard.push(status.textContent?.trim() ?? '')).observe(status, {
    childList: true,
    subtree: true,
  })
  /** Expected for every method: the order, one event and one announcement per move. */
  const expectDone = (moves: number) => {
    expect(shown()).toEqual(wanted)
    expect(onValueChange).toHaveBeenCalledTimes(moves)
    expect(onValueChange).toHaveBeenLastCalledWith(wanted, expect.objectContaining({ reason: 'input' }))
    const moved = heard.filter((text) => text.includes('moved to position'))
    expect(moved).toHaveLength(moves)
    expect(new Set(moved.map((text) => text.replace(/, moved.*/, ''))).size).toBeGreaterThan(1)
  }
  return { expectDone, heard }
}

/** Calls `move` for each item that is not at its position yet, first position first. Returns the number of calls. */
async function eachMove(move: (id: string, to: number, from: number) => Promise<void>): Promise<number> {
  let moves = 0
  for (const [to, id] of wanted.entries()) {
    const from = shown().indexOf(id)
    if (from === to) continue
    moves += 1
    await move(id, to, from)
    await expect.poll(() => shown().indexOf(id), { timeout: 5000 }).toBe(to)
  }
  return moves
}

afterEach(() => page.viewport(1024, 768))

test('eight items are ranked by keyboard alone', async () => {
  const { expectDone, heard } = await setup()
  const press = (keys: string) => userEvent.keyboard(keys)
  document.querySelector<HTMLElement>('a')?.focus()
  await press('{Tab}')
  expect(document.activeElement).toBe(control('pier', 'handle'))
  const moves = await eachMove(async (_, to, from) => {
    // From anywhere: to the first row, down to the item, up with it, and down.
    await press(`{Home}${'{ArrowDown}'.repeat(from)} ${'{ArrowUp}'.repeat(from - to)}{Enter}`)
  })
  expectDone(moves)
  // Lifted once, carried step by step, dropped once: never two announcements for one key.
  expect(heard.filter((text) => text.includes('picked up'))).toHaveLength(moves)
  expect(heard.some((text, index) => text === heard[index - 1])).toBe(false)
  // And on to the actions on the whole list.
  await press('{Tab}{Tab}{Tab}{Tab}')
  expect(document.activeElement).toHaveTextContent('Undo')
})

test('eight items are ranked with Alt and the arrow keys, without lifting', async () => {
  const { expectDone } = await setup()
  control('pier', 'up').focus()
  let moves = 0
  await eachMove(async (_, to, from) => {
    moves += from - to
    await userEvent.keyboard(`{Home}${'{ArrowDown}'.repeat(from)}{Alt>}${'{ArrowUp}'.repeat(from - to)}{/Alt}`)
  })
  expectDone(moves)
})

test.each<[string, Pointer]>([
  ['mouse', mouse],
  ['touch', touch],
])('eight items are ranked by dragging with a %s alone', async (_, pointer) => {
  await pointer.present(true)
  onTestFinished(async () => void (await pointer.present(false)))
  const { expectDone } = await setup()
  const moves = await eachMove((id, to) => drag(pointer, control(id, 'handle'), row(shown()[to]!)))
  expectDone(moves)
})

test('eight items are ranked by taps alone, on a phone', async () => {
  await page.viewport(320, 640)
  const { expectDone } = await setup()
  const tapOn = async (target: Element) => {
    target.scrollIntoView({ block: 'center' })
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    await tap(centre(target))
  }
  const moves = await eachMove(async (id, to) => {
    await tapOn(control(id, 'handle'))
    await expect.poll(menu).not.toBeNull()
    const place = [...menu()!.querySelectorAll('[role="menuitem"]')].find((item) =>
      item.textContent?.startsWith(`${to + 1}. `),
    )!
    await tapOn(place)
    await expect.poll(menu).toBeNull()
  })
  expectDone(moves)
})

test('eight items are ranked by single clicks of a mouse alone, on the buttons', async () => {
  const { expectDone } = await setup()
  let moves = 0
  await eachMove(async (id, to, from) => {
    for (let step = from; step > to; step -= 1) {
      moves += 1
      const at = centre(control(id, 'up'))
      await mouse.down(at)
      await mouse.up(at)
      await expect.poll(() => shown().indexOf(id)).toBe(step - 1)
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    }
  })
  expectDone(moves)
})

test('eight items are ranked by virtual clicks alone: no pointer, no key, no detail', async () => {
  const { expectDone } = await setup()
  const seen = vi.fn()
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'keydown'])
    document.addEventListener(type, seen, { capture: true })
  /** The click that screen readers in browse mode, VoiceOver and switch devices send. */
  const click = (target: Element) =>
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 0 }))
  const moves = await eachMove(async (id, to) => {
    click(control(id, 'handle'))
    await expect.poll(menu).not.toBeNull()
    expect(row(id)).not.toHaveAttribute('data-lifted')
    click(
      [...menu()!.querySelectorAll('[role="menuitem"]')].find((item) => item.textContent?.startsWith(`${to + 1}. `))!,
    )
    expect(menu()).toBeNull()
    expect(document.activeElement).toBe(control(id, 'handle'))
  })
  expectDone(moves)
  expect(seen).not.toHaveBeenCalled()
})
