import axe from 'axe-core'
import { RankList } from 'phasekit'
import { type ReactNode, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import styles from '../../src/styles/index.css?inline'
import { centre, tap, touch } from './drag.js'

const cities = ['Oslo', 'Lima', 'Rome', 'Kyiv', 'Riga'].map((text) => ({ id: text.toLowerCase(), text }))
const wishes = Array.from({ length: 500 }, (_, index) => ({ id: `w${index + 1}`, text: `Wish ${index + 1}` }))

let within: ParentNode = document
const control = (id: string, name: 'handle' | 'menu') =>
  within.querySelector<HTMLElement>(`[data-rank-item="${id}"] [data-rank-${name}]`)!
const shown = () => [...within.querySelectorAll<HTMLElement>('[data-rank-item]')].map((row) => row.dataset.rankItem)
const popup = () => within.querySelector<HTMLElement>('.pk-rank-popup')
const menu = () => within.querySelector('[role="menu"]')
const items = () => [...within.querySelectorAll<HTMLElement>('[role="menuitem"]')]

async function open(id: string, by: 'handle' | 'menu' = 'menu') {
  control(id, by).focus({ preventScroll: true })
  control(id, by).click()
  await expect.poll(menu).not.toBeNull()
  return { box: popup()!.getBoundingClientRect(), at: control(id, by).getBoundingClientRect() }
}
const show = (node: ReactNode) => render(<StrictMode>{node}</StrictMode>)

beforeEach(() => {
  within = document
  window.scrollTo(0, 0)
})
afterEach(() => page.viewport(1024, 768))

describe('the position of the Move menu', () => {
  it.each([
    ['ltr', 'menu', 'right'],
    ['ltr', 'handle', 'left'],
    ['rtl', 'menu', 'left'],
    ['rtl', 'handle', 'right'],
  ] as const)('from %s, opened by the %s, is below it along its %s edge', async (dir, by, edge) => {
    await show(
      <div dir={dir} style={{ padding: 16 }}>
        <RankList items={cities} />
      </div>,
    )
    const { box, at } = await open('oslo', by)
    expect(box.top - at.bottom).toBeCloseTo(4, 0)
    expect(box[edge]).toBeCloseTo(at[edge], 0)
  })

  it('is above if there is more space, and scrolls if there is little', async () => {
    await page.viewport(600, 300)
    await show(<RankList items={cities} />)
    const low = await open('riga')
    expect(low.box.bottom).toBeLessThan(low.at.top)
    expect(low.box.top).toBeGreaterThanOrEqual(8)
    expect(popup()!.scrollHeight).toBeGreaterThan(popup()!.clientHeight)
    // The focused item is in view, down to the last one.
    await userEvent.keyboard('{End}')
    const last = items().at(-1)!.getBoundingClientRect()
    expect(document.activeElement).toBe(items().at(-1))
    expect(last.bottom).toBeLessThanOrEqual(popup()!.getBoundingClientRect().bottom)
    expect(last.top).toBeGreaterThanOrEqual(popup()!.getBoundingClientRect().top)
  })

  it('is clear of a sticky header and a fixed footer of the host', async () => {
    await page.viewport(600, 400)
    const bar = { position: 'fixed', insetInline: 0, blockSize: 90, background: 'white' } as const
    await show(
      <>
        <div style={{ ...bar, top: 0 }} />
        <div style={{ padding: '100px 0 300px' }}>
          <RankList items={cities} />
        </div>
        <div style={{ ...bar, bottom: 0 }} />
      </>,
    )
    for (const id of ['oslo', 'rome', 'riga']) {
      const { box } = await open(id)
      expect(box.top).toBeGreaterThanOrEqual(98)
      expect(box.bottom).toBeLessThanOrEqual(302)
      await userEvent.keyboard('{Escape}')
    }
  })

  it('is inside the viewport if its button is below it', async () => {
    await page.viewport(600, 200)
    await show(<RankList items={cities} />)
    const { box, at } = await open('riga')
    expect(at.top).toBeGreaterThan(200)
    expect(box.top).toBeGreaterThanOrEqual(8)
    expect(box.bottom).toBeLessThanOrEqual(192)
  })

  it('is inside a viewport of 320 px, also with doubled text size', async () => {
    await page.viewport(320, 640)
    document.documentElement.style.fontSize = '200%'
    await show(<RankList items={wishes.slice(0, 30)} />)
    for (const by of ['handle', 'menu'] as const) {
      const { box } = await open('w2', by)
      expect(box.left).toBeGreaterThanOrEqual(8)
      expect(box.right).toBeLessThanOrEqual(312)
      await userEvent.keyboard('{End}{Enter}')
      const form = popup()!.getBoundingClientRect()
      expect(form.right).toBeLessThanOrEqual(312)
      for (const part of popup()!.querySelectorAll('label, input, button'))
        expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(form.right)
      await userEvent.keyboard('{Escape}')
    }
    document.documentElement.style.fontSize = ''
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })

  it('is not clipped, covered or moved by its surroundings, and follows its button when that scrolls', async () => {
    await show(
      <>
        <div
          data-testid="scroller"
          style={{
            height: 150,
            overflow: 'auto',
            transform: 'scale(0.8)',
            transformOrigin: '0 0',
            contain: 'paint',
            opacity: 0.99,
          }}
        >
          <RankList items={cities} />
          <div style={{ height: 400 }} />
        </div>
        <div style={{ position: 'fixed', inset: '100px 0 0 0', zIndex: 99999, background: 'white' }} />
      </>,
    )
    const { box, at } = await open('lima')
    expect(box.top - at.bottom).toBeCloseTo(4, 0)
    for (const item of items()) expect(document.elementFromPoint(centre(item).x, centre(item).y)).toBe(item)
    const scroller = document.querySelector('[data-testid="scroller"]')!
    scroller.scrollTop = 20
    const button = () => control('lima', 'menu').getBoundingClientRect()
    await expect.poll(() => button().top).toBeLessThan(at.top - 10)
    await expect.poll(() => popup()!.getBoundingClientRect().top - button().bottom).toBeCloseTo(4, 0)
  })

  it.each([0.6, 1.5])('has the scale of its list, %s, and keeps its position and size', async (scale) => {
    await page.viewport(900, 700)
    await show(
      <div style={{ transform: `scale(${scale})`, transformOrigin: '0 0', inlineSize: 500 }}>
        <RankList items={cities} />
      </div>,
    )
    const { box, at } = await open('oslo')
    expect(box.height / popup()!.offsetHeight).toBeCloseTo(scale, 1)
    expect(box.top - at.bottom).toBeCloseTo(4, 0)
    expect(box.right).toBeCloseTo(at.right, 0)
    expect(box.bottom).toBeLessThanOrEqual(692)
    // Repositioned, it does not grow.
    window.dispatchEvent(new Event('resize'))
    expect(popup()!.getBoundingClientRect().height).toBeCloseTo(box.height, 0)
  })

  it('is never wider than the viewport, however large its list', async () => {
    await page.viewport(360, 700)
    await show(
      <div style={{ transform: 'scale(3)', transformOrigin: '0 0', inlineSize: 110 }}>
        <RankList items={cities} />
      </div>,
    )
    const { box } = await open('oslo')
    expect(box.left).toBeGreaterThanOrEqual(7)
    expect(box.right).toBeLessThanOrEqual(353)
  })

  it('is visible without a top layer, inside a scaled ancestor', async () => {
    const native = HTMLElement.prototype.showPopover
    // What Safari 16 and Firefox 124 support.
    Object.assign(HTMLElement.prototype, { showPopover: undefined })
    try {
      await show(
        <div style={{ transform: 'translate(40px, 30px) scale(0.7)', transformOrigin: '0 0' }}>
          <RankList items={cities} />
        </div>,
      )
      const { box, at } = await open('lima')
      expect(box.top - at.bottom).toBeCloseTo(4, 0)
      expect(box.right).toBeCloseTo(at.right, 0)
      await userEvent.keyboard('{Enter}')
      expect(shown()[0]).toBe('lima')
      await open('rome')
      await userEvent.click(document.body, { position: { x: 900, y: 700 } })
      await expect.poll(menu).toBeNull()
    } finally {
      Object.assign(HTMLElement.prototype, { showPopover: native })
    }
  })
})

describe('the Move menu and other overlays', () => {
  it('is above a modal dialog around the list, and Escape closes only the menu', async () => {
    await show(
      <dialog>
        <RankList items={cities} />
      </dialog>,
    )
    const dialog = document.querySelector('dialog')!
    dialog.showModal()
    await open('oslo')
    const item = items()[2]!
    expect(document.elementFromPoint(centre(item).x, centre(item).y)).toBe(item)
    await userEvent.keyboard('{Escape}')
    expect(menu()).toBeNull()
    expect(dialog.open).toBe(true)
    expect(document.activeElement).toBe(control('oslo', 'menu'))
    dialog.close()
  })

  it('does not close a popover around the list', async () => {
    await show(
      <div popover="auto" data-testid="host">
        <RankList items={cities} />
      </div>,
    )
    const host = document.querySelector<HTMLElement>('[data-testid="host"]')!
    host.showPopover()
    await open('oslo')
    await userEvent.keyboard('{Enter}')
    expect(menu()).toBeNull()
    expect(host.matches(':popover-open')).toBe(true)
    host.hidePopover()
  })

  it('stays open while touch scrolls the page', async () => {
    await show(<RankList items={wishes.slice(0, 40)} />)
    await open('w2')
    const at = centre(within.querySelector('[data-rank-item="w9"] [data-rank-text]')!)
    await touch.down(at)
    await touch.move({ x: at.x, y: at.y - 40 })
    await touch.move({ x: at.x, y: at.y - 90 })
    await touch.up(at)
    await expect.poll(() => window.scrollY).toBeGreaterThan(20)
    expect(menu()).not.toBeNull()
  })

  it.each(['menu', 'handle'] as const)(
    'closes by a tap outside or on the %s that opened it, which reopens it',
    async (by) => {
      await show(<RankList items={cities} />)
      const button = centre(control('oslo', by))
      for (const away of [{ x: 900, y: 500 }, button]) {
        await tap(button)
        await expect.poll(menu).not.toBeNull()
        await tap(away)
        await expect.poll(menu).toBeNull()
      }
      await tap(button)
      await expect.poll(menu).not.toBeNull()
    },
  )

  it('works in the document of an iframe', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.width = '500'
    frame.height = '400'
    const inside = frame.contentDocument!
    inside.head.appendChild(inside.createElement('style')).textContent = styles
    const root = createRoot(inside.body.appendChild(inside.createElement('div')))
    flushSync(() => root.render(<RankList items={cities} />))
    within = inside
    const { box, at } = await open('riga')
    expect(box.right).toBeCloseTo(at.right, 0)
    expect(box.bottom).toBeLessThanOrEqual(400)
    expect(inside.activeElement).toBe(items()[0])
    items()[0]?.click()
    expect(shown()[3]).toBe('riga')
    expect(inside.activeElement).toBe(control('riga', 'menu'))
    root.unmount()
    frame.remove()
  })
})

describe('the position field', () => {
  it('moves an item across 500 rows with five keys', async () => {
    await render(<RankList items={wishes} />)
    control('w1', 'menu').focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(menu).not.toBeNull()
    expect(items()).toHaveLength(5)
    await userEvent.keyboard('{End}{Enter}')
    expect(document.activeElement).toBe(popup()!.querySelector('input'))
    // The current position is selected, so typing replaces it.
    await userEvent.keyboard('250{Enter}')
    expect(shown()[249]).toBe('w1')
    expect(document.activeElement).toBe(control('w1', 'menu'))
    await Promise.all(document.getAnimations().map((animation) => animation.finished))
    const box = control('w1', 'menu').getBoundingClientRect()
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.bottom).toBeLessThanOrEqual(window.innerHeight)
  })

  it('passes axe, valid or invalid', async () => {
    await show(<RankList items={wishes.slice(0, 30)} />)
    const violations = async () => {
      const found = await axe.run(document.body, { rules: { region: { enabled: false } } })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    await open('w3')
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{End}{Enter}')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await violations()).toEqual([])
    await userEvent.keyboard('99{Enter}')
    await expect.element(page.getByText('Enter a whole number from 1 to 30.').first()).toBeVisible()
    expect(await violations()).toEqual([])
  })
})

describe('the targets of the Move menu', () => {
  afterEach(() => cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false }))

  it.each([
    [24, false],
    [44, true],
  ])('are %i px at least (coarse pointer: %s)', async (least, coarse) => {
    if (coarse) await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
    await expect.poll(() => matchMedia('(pointer: coarse)').matches).toBe(coarse)
    await show(<RankList items={wishes.slice(0, 12)} top={11} defaultValue={wishes.slice(0, 11).map(({ id }) => id)} />)
    await open('w3')
    const measure = () => {
      for (const target of document.querySelectorAll('.pk-rank-list :is(button, input)')) {
        const box = target.getBoundingClientRect()
        if (target.getClientRects().length === 0) continue
        expect(
          Math.min(box.width, box.height),
          target.getAttribute('aria-label') ?? target.textContent ?? '',
        ).toBeGreaterThanOrEqual(least)
      }
    }
    measure()
    await userEvent.keyboard('{End}{Enter}')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    measure()
  })
})
