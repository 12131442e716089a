import { RankList } from 'phasekit'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import styles from '../../src/styles/index.css?inline'
import { centre, mouse, type Pointer, pickUp, touch } from './drag.js'

/* Contexts of a list: scroll containers, iframes, emulated media. */
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, text: `Row ${index}` }))
let within: ParentNode = document
const row = (id: string) => within.querySelector<HTMLElement>(`[data-rank-item="${id}"]`)!
const handle = (id: string) => row(id).querySelector<HTMLElement>('[data-rank-handle]')!
const shown = () =>
  [...within.querySelectorAll<HTMLElement>('[data-rank-item]')].map((element) => element.dataset.rankItem)
const atRest = () => expect.poll(() => document.querySelector('[data-dragging]')).toBeNull()

beforeEach(() => {
  within = document
  window.scrollTo(0, 0)
})
afterEach(() => page.viewport(1024, 768))

/** Holds the pointer at `y` with tiny moves until `until` is true: auto-scroll needs moves and has its own timer. */
async function holdAt(pointer: Pointer, x: number, y: number, until: () => boolean) {
  let hair = 0
  await expect
    .poll(
      async () => {
        hair = 2 - hair
        await pointer.move({ x, y: y + hair })
        return until()
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  return { x, y: y + hair }
}

describe.each<[string, Pointer]>([
  ['mouse', mouse],
  ['touch', touch],
])('a drag by %s', (_, pointer) => {
  beforeEach(() => pointer.present(true))
  afterEach(() => pointer.present(false))

  it('scrolls the page at its edge, and drops at the scrolled position', async () => {
    await page.viewport(500, 400)
    await render(<RankList items={rows(40)} />)
    const from = await pickUp(pointer, handle('r2'))
    const at = await holdAt(pointer, from.x, 384, () => window.scrollY > 200)
    await pointer.up(at)
    await atRest()
    expect(shown().indexOf('r2')).toBeGreaterThan(6)
    expect(document.activeElement).toBe(handle('r2'))
  })

  it('scrolls the container of the list, and follows the pointer through both', async () => {
    await render(
      <div style={{ height: 700 }}>
        <div data-testid="outer" style={{ height: 400, overflow: 'auto' }}>
          <p>Above</p>
          <div data-testid="inner" style={{ height: 250, overflow: 'auto' }}>
            <RankList items={rows(30)} />
          </div>
          <div style={{ height: 600 }} />
        </div>
      </div>,
    )
    const inner = document.querySelector<HTMLElement>('[data-testid="inner"]')!
    const from = await pickUp(pointer, handle('r1'))
    const edge = inner.getBoundingClientRect().bottom - 12
    await holdAt(pointer, from.x, edge, () => inner.scrollTop > 150)
    // Back to the middle, where nothing scrolls: the row is under the pointer, whatever has scrolled.
    const middle = inner.getBoundingClientRect().top + 125
    await holdAt(pointer, from.x, middle, () => Math.abs(centre(handle('r1')).y - middle) < 8)
    await pointer.up({ x: from.x, y: middle })
    await atRest()
    await Promise.all(document.getAnimations().map((animation) => animation.finished))
    // It was dropped at the pointer: its row is the one at that height.
    const box = row('r1').getBoundingClientRect()
    expect(Math.abs((box.top + box.bottom) / 2 - middle)).toBeLessThan(box.height)
    expect(shown().indexOf('r1')).toBeGreaterThan(3)
  })
})

it('drags in the document of an iframe, and works by keyboard there', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'))
  Object.assign(frame, { width: '500', height: '400' })
  frame.style.border = '0'
  const inside = frame.contentDocument!
  inside.head.appendChild(inside.createElement('style')).textContent = styles
  const root = createRoot(inside.body.appendChild(inside.createElement('div')))
  flushSync(() =>
    root.render(
      <StrictMode>
        <RankList items={rows(5)} />
      </StrictMode>,
    ),
  )
  within = inside
  const place = frame.getBoundingClientRect()
  const inFrame = (element: Element) => {
    const { x, y } = centre(element)
    return { x: x + place.left, y: y + place.top }
  }
  const target = inFrame(row('r3'))
  const from = await pickUp(
    mouse,
    handle('r0'),
    await mouse.down(inFrame(handle('r0'))).then(() => inFrame(handle('r0'))),
  )
  await mouse.move({ x: from.x, y: target.y + 4 })
  await mouse.up({ x: from.x, y: target.y + 4 })
  await expect.poll(shown).toEqual(['r1', 'r2', 'r3', 'r0', 'r4'])
  expect(inside.activeElement).toBe(handle('r0'))
  await userEvent.keyboard(' {Home} ')
  expect(shown()[0]).toBe('r0')
  expect(inside.activeElement).toBe(handle('r0'))
  root.unmount()
  frame.remove()
})

describe('forced colours', () => {
  beforeEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] }))
  afterEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }))
  const system = (name: string) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = name
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }

  it('show lifted, disabled and focused elements in system colors', async () => {
    await render(<RankList items={rows(4)} />)
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    const card = row('r1')
    expect(getComputedStyle(card).borderTopStyle).toBe('solid')
    handle('r1').focus()
    await userEvent.keyboard(' ')
    expect(getComputedStyle(card).outlineStyle).toBe('solid')
    expect(getComputedStyle(card).outlineColor).toBe(system('Highlight'))
    await userEvent.keyboard(' ')
    expect(getComputedStyle(row('r0').querySelector('[data-rank-up]')!).color).toBe(system('GrayText'))
    row('r1').querySelector<HTMLElement>('[data-rank-menu]')?.click()
    await expect.poll(() => document.querySelector('[role="menu"]')).not.toBeNull()
    const focused = getComputedStyle(document.activeElement!)
    expect(focused.outlineStyle).toBe('solid')
    expect(focused.outlineColor).toBe(system('Highlight'))
    expect(getComputedStyle(document.querySelector('.pk-rank-menu-line')!).borderTopWidth).toBe('1px')
  })
})

it('shows the keys while a handle has keyboard focus', async () => {
  await render(<RankList items={rows(4)} />)
  const keys = page.getByText('Press Space to pick up', { exact: false })
  await expect.element(keys).not.toBeVisible()
  await userEvent.keyboard('{Tab}')
  await expect.element(keys).toBeVisible()
  expect(handle('r0')).toHaveFocus()
  expect(handle('r0')).toHaveAccessibleDescription('1 of 4. Space or click to move')
  await userEvent.keyboard('{Tab}')
  await expect.element(keys).not.toBeVisible()
})
