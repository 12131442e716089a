import { RankList } from 'phasekit'
import { type ComponentProps, type ReactNode, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import styles from '../../src/styles/index.css?inline'
import { addMouseStyles } from '../support/mouse-styles.js'
import { centre, mouse, type Pointer, pen, pickUp, touch } from './drag.js'

const cities = ['Oslo', 'Lima', 'Rome', 'Kyiv', 'Riga'].map((text) => ({ id: text.toLowerCase(), text }))
const many = Array.from({ length: 40 }, (_, index) => ({ id: `row${index}`, text: `Row ${index}` }))

let within: ParentNode = document
const list = () => within.querySelector<HTMLElement>('.pk-rank-rows')!
const row = (id: string) => within.querySelector<HTMLElement>(`[data-rank-item="${id}"]`)!
const handle = (id: string) => row(id).querySelector<HTMLElement>('[data-rank-handle]')!
const text = (id: string) => row(id).querySelector<HTMLElement>('[data-rank-text]')!
const shown = () =>
  [...within.querySelectorAll<HTMLElement>('[data-rank-item]')].map((element) => element.dataset.rankItem)
const dragged = () => within.querySelector<HTMLElement>('[data-dragging]')
const landing = () => within.querySelector<HTMLElement>('.pk-rank-landing')
const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** Waits for the scroll event: a scroll cancels a press that waits for the drag code. */
async function scrolled(scroll: () => void): Promise<void> {
  scroll()
  await frames(2)
}

const setup = (props: Partial<ComponentProps<typeof RankList>> = {}) =>
  render(
    <StrictMode>
      <RankList title="Cities" items={cities} {...props} />
    </StrictMode>,
  )

/** The drag code is loaded: presses need not wait for it. */
async function ready(): Promise<void> {
  const from = await pickUp(mouse, handle(shown()[0]!))
  await userEvent.keyboard('{Escape}')
  await mouse.up(from)
  await expect.poll(dragged).toBeNull()
}

beforeEach(() => {
  within = document
  return scrolled(() => window.scrollTo(0, 0))
})
afterEach(() => page.viewport(1024, 768))

describe('a mouse or pen on a row', () => {
  it.each([
    ['mouse', mouse],
    ['pen', pen],
  ])('drags it by its text: %s', async (_, pointer) => {
    await setup()
    const to = centre(row('rome'))
    const from = await pickUp(pointer, text('oslo'))
    await pointer.move({ x: from.x + 30, y: to.y + 4 })
    expect(getSelection()?.toString()).toBe('')
    await pointer.up({ x: from.x + 30, y: to.y + 4 })
    await expect.poll(shown).toEqual(['lima', 'rome', 'oslo', 'kyiv', 'riga'])
    expect(document.querySelector('[role="menu"]')).toBeNull()
    expect(getSelection()?.toString()).toBe('')
    // A focus ring would mean that the handle has keyboard focus.
    expect(document.querySelector('.pk-rank-list :focus-visible')).toBeNull()
  })

  it('leaves the caret to a field that the host focuses at the drop', async () => {
    const field = document.createElement('input')
    document.body.append(field)
    onTestFinished(() => field.remove())
    const carets: (number | undefined)[] = []
    const onValueChange = () => {
      field.focus()
      // The browser's own event follows a moment later.
      document.dispatchEvent(new Event('selectionchange'))
      carets.push(getSelection()?.rangeCount)
    }
    await setup({ onValueChange })
    await ready()
    const to = centre(row('rome'))
    const from = await pickUp(mouse, text('oslo'))
    await mouse.move({ x: from.x, y: to.y + 4 })
    await mouse.up({ x: from.x, y: to.y + 4 })
    await expect.poll(() => carets).toEqual([1])
    await userEvent.keyboard('12')
    expect(field.value).toBe('12')
  })

  it('takes a press that goes 3 px as a click', async () => {
    await setup()
    await ready()
    const at = centre(text('oslo'))
    await mouse.down(at)
    await mouse.move({ x: at.x + 3, y: at.y })
    expect(dragged()).toBeNull()
    await mouse.move({ x: at.x + 5, y: at.y })
    expect(dragged()).toBe(row('oslo'))
    await mouse.up(at)
  })

  it('selects a word by a double click', async () => {
    await setup({ items: [{ id: 'long', text: 'Copenhagen' }, ...cities] })
    await ready()
    const word = text('long')
    const x = Number.parseFloat(getComputedStyle(word).paddingInlineStart) + 10
    await userEvent.dblClick(word, { position: { x, y: word.offsetHeight / 2 } })
    expect(getSelection()?.toString().trim()).toBe('Copenhagen')
    expect(shown()[0]).toBe('long')
    getSelection()?.removeAllRanges()
  })

  it('ignores presses on interactive elements inside the row', async () => {
    const content = (
      <span>
        <a href="#there" draggable={false}>
          The timetable
        </a>{' '}
        {/* Small, so that the label is on one line with its middle on it. */}
        <input aria-label="A field" size={5} />
        <label htmlFor="none">A label</label> <span id="inside" />
      </span>
    )
    await setup({ items: [{ id: 'rich', text: 'Rich', content }, ...cities] })
    await ready()
    // Like a host's custom elements.
    const shadow = row('rich').querySelector('#inside')!.attachShadow({ mode: 'open' })
    shadow.innerHTML = '<button type="button">Inner</button>'
    const targets = [
      ...row('rich').querySelectorAll('a, input, label, [data-rank-menu]'),
      shadow.querySelector('button')!,
    ]
    expect(targets).toHaveLength(5)
    for (const target of targets) {
      const at = centre(target)
      await mouse.down(at)
      await mouse.move({ x: at.x + 1, y: at.y + 12 })
      await mouse.move({ x: at.x, y: at.y + 20 })
      expect(dragged(), target.outerHTML).toBeNull()
      await mouse.up({ x: at.x, y: at.y + 20 })
    }
    expect(shown()[0]).toBe('rich')
  })

  it('shows the grab cursor only where a drag can start', async () => {
    addMouseStyles()
    const view = await setup()
    await userEvent.hover(text('oslo'))
    await expect.poll(() => getComputedStyle(text('oslo')).cursor).toBe('grab')
    await view.rerender(<RankList title="Cities" items={cities} disabled />)
    expect(getComputedStyle(text('oslo')).cursor).toBe('auto')
    const at = centre(text('oslo'))
    await mouse.down(at)
    await mouse.move({ x: at.x, y: at.y + 20 })
    await mouse.move({ x: at.x, y: at.y + 60 })
    expect(dragged()).toBeNull()
    await mouse.up(at)
  })
})

describe('touch on a row', () => {
  beforeEach(() => touch.present(true))
  afterEach(async () => {
    vi.useRealTimers()
    await touch.present(false)
  })

  /** From here on, fake timers control the long press. */
  const control = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

  it('lifts it after 300 ms, drags it and does not scroll the page', async () => {
    await page.viewport(600, 700)
    await setup({ items: many })
    await ready()
    control()
    const from = centre(text('row1'))
    const to = centre(row('row4'))
    await touch.down(from)
    vi.advanceTimersByTime(299)
    expect(dragged()).toBeNull()
    vi.advanceTimersByTime(1)
    expect(dragged()).toBe(row('row1'))
    expect(getComputedStyle(text('row1')).userSelect).toBe('none')
    expect(getComputedStyle(text('row2')).userSelect).toBe('auto')
    for (let step = 1; step <= 6; step += 1)
      await touch.move({ x: from.x, y: from.y + ((to.y + 4 - from.y) * step) / 6 })
    expect(window.scrollY).toBe(0)
    await touch.up(to)
    await expect.poll(() => shown().slice(0, 5)).toEqual(['row0', 'row2', 'row3', 'row4', 'row1'])
    expect(window.scrollY).toBe(0)
    expect(getComputedStyle(text('row1')).userSelect).toBe('auto')
    expect(document.querySelector('[role="menu"]')).toBeNull()
  })

  it('scrolls the page if it moves earlier', async () => {
    await page.viewport(600, 400)
    await setup({ items: many })
    await ready()
    control()
    const from = centre(text('row3'))
    await touch.down(from)
    for (let step = 1; step <= 10; step += 1) {
      await touch.move({ x: from.x, y: from.y - 15 * step })
      await frames(1)
    }
    await expect.poll(() => window.scrollY).toBeGreaterThan(50)
    vi.advanceTimersByTime(1000)
    expect(dragged()).toBeNull()
    await touch.up(from)
    expect(shown()[3]).toBe('row3')
  })

  it.each([
    [7, true],
    [9, false],
  ])('that moves %i px meanwhile: lifted %s', async (way, isHeld) => {
    await setup()
    await ready()
    control()
    const at = centre(text('oslo'))
    await touch.down(at)
    // Chromium does not report such small touch moves; other browsers do.
    const init = { pointerId: 99, pointerType: 'touch', isPrimary: true, bubbles: true }
    text('oslo').dispatchEvent(new PointerEvent('pointermove', { ...init, clientX: at.x + way, clientY: at.y }))
    vi.advanceTimersByTime(300)
    expect(dragged() !== null).toBe(isHeld)
    await touch.up(at)
    await expect.poll(dragged).toBeNull()
  })

  it('that is released changes nothing, and a long press on a link is ignored', async () => {
    const onValueChange = vi.fn()
    const rich = { id: 'rich', text: 'Rich', content: <a href="#there">The timetable</a> }
    await setup({ items: [...cities, rich], onValueChange })
    await ready()
    control()
    const at = centre(text('lima'))
    await touch.down(at)
    vi.advanceTimersByTime(200)
    await touch.up(at)
    vi.advanceTimersByTime(200)
    expect(dragged()).toBeNull()
    await touch.down(at)
    vi.advanceTimersByTime(300)
    expect(dragged()).not.toBeNull()
    await touch.up(at)
    await expect.poll(dragged).toBeNull()
    await touch.down(centre(row('rich').querySelector('a')!))
    vi.advanceTimersByTime(400)
    expect(dragged()).toBeNull()
    await touch.up(at)
    expect(onValueChange).not.toHaveBeenCalled()
  })

  it('may come before the drag code is loaded', async () => {
    await setup()
    const from = centre(text('oslo'))
    const to = centre(row('rome'))
    await touch.down(from)
    await expect.poll(dragged).toBe(row('oslo'))
    await touch.move({ x: from.x, y: to.y })
    await touch.move({ x: from.x, y: to.y + 4 })
    await touch.up(to)
    await expect.poll(shown).toEqual(['lima', 'rome', 'oslo', 'kyiv', 'riga'])
  })
})

describe('the landing slot', () => {
  const box = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    // Relative to the list, because the page may have scrolled.
    return [left, top - list().getBoundingClientRect().top, width, height].map(Math.round)
  }

  it.each([
    ['an ordinary page', (children: ReactNode) => <div>{children}</div>],
    [
      'a scaled page',
      (children: ReactNode) => <div style={{ transform: 'scale(0.6)', transformOrigin: '0 0' }}>{children}</div>,
    ],
    ['a zoomed page', (children: ReactNode) => <div style={{ zoom: 1.5 }}>{children}</div>],
    ['a page read from right to left', (children: ReactNode) => <div dir="rtl">{children}</div>],
  ])('is where the row will be: %s', async (_, wrap) => {
    const items = cities.map((item, index) => ({
      ...item,
      details: index % 2 ? 'More to say. '.repeat(20) : undefined,
    }))
    await render(wrap(<RankList title="Cities" items={items} />))
    const to = centre(row('riga'))
    const from = await pickUp(mouse, text('lima'))
    expect(landing()!.parentElement).toBe(list().parentElement)
    expect(landing()!.ariaHidden).toBe('true')
    await mouse.move({ x: from.x, y: to.y + 40 })
    await expect.poll(() => row('riga').hasAttribute('data-shifted')).toBe(true)
    const seen = box(landing()!)
    expect(getComputedStyle(landing()!).borderRadius).toBe(getComputedStyle(row('lima')).borderRadius)
    await mouse.up({ x: from.x, y: to.y + 40 })
    expect(landing()).toBeNull()
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    expect(shown().at(-1)).toBe('lima')
    for (const [index, value] of box(row('lima')).entries())
      expect(Math.abs(value - seen[index]!)).toBeLessThanOrEqual(1)
  })

  it('is removed when the drag is canceled, and with the list', async () => {
    const view = await setup()
    const from = await pickUp(mouse, handle('oslo'))
    expect(landing()).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(landing).toBeNull()
    await mouse.up(from)
    await pickUp(mouse, handle('oslo'))
    expect(landing()).not.toBeNull()
    await view.unmount()
    expect(landing()).toBeNull()
    await mouse.up(from)
  })
})

describe('scrolling near an edge', () => {
  const tall = <div style={{ blockSize: 1200 }} />
  const scroller = (children: ReactNode) => (
    <div>
      {tall}
      <div data-scroller="" style={{ blockSize: 300, overflow: 'auto' }}>
        {tall}
        {children}
        {tall}
      </div>
      {tall}
    </div>
  )
  const plain = (children: ReactNode) => (
    <div>
      {tall}
      {children}
      {tall}
    </div>
  )
  const dialog = (children: ReactNode) => (
    <div>
      {tall}
      <dialog
        open
        style={{
          position: 'fixed',
          inset: 20,
          padding: 0,
          border: 0,
          blockSize: 300,
          inlineSize: 400,
          overflow: 'auto',
        }}
        data-scroller=""
      >
        {tall}
        {children}
        {tall}
      </dialog>
      {tall}
    </div>
  )

  /** Moves back and forth at `y` until the list stops scrolling, because dnd-kit reacts to moves only. */
  async function holdAt(pointer: Pointer, x: number, y: number): Promise<void> {
    let turn = 0
    let last = Number.NaN
    let still = 0
    await expect
      .poll(
        async () => {
          turn = 1 - turn
          await pointer.move({ x, y: y + turn })
          await frames(3)
          const { top } = list().getBoundingClientRect()
          still = top === last ? still + 1 : 0
          last = top
          return still
        },
        { timeout: 30_000, interval: 1 },
      )
      .toBeGreaterThan(5)
  }

  const edges = () => {
    const box = within.querySelector('[data-scroller]')?.getBoundingClientRect()
    return { top: Math.max(box?.top ?? 0, 0), bottom: Math.min(box?.bottom ?? innerHeight, innerHeight) }
  }

  it.each([
    ['mouse, page', mouse, plain],
    ['touch, page', touch, plain],
    ['mouse, scroller', mouse, scroller],
    ['touch, scroller', touch, scroller],
    ['mouse, dialog', mouse, dialog],
  ] as const)('stops when an end of the list is 48 px inside: %s', { timeout: 90_000 }, async (_, pointer, wrap) => {
    await page.viewport(600, 400)
    await pointer.present(true)
    onTestFinished(async () => void (await pointer.present(false)))
    await render(wrap(<RankList title="Cities" items={many} />))
    await scrolled(() => row('row20').scrollIntoView({ block: 'center' }))
    const before = window.scrollY
    const from = await pickUp(pointer, handle('row20'))
    const { x } = from
    await holdAt(pointer, x, edges().bottom - 4)
    expect(edges().bottom - list().getBoundingClientRect().bottom).toBeCloseTo(48, -0.5)
    // The dragged row is in view too.
    expect(dragged()!.getBoundingClientRect().bottom).toBeLessThan(edges().bottom)
    await holdAt(pointer, x, edges().top + 3)
    expect(list().getBoundingClientRect().top - edges().top).toBeCloseTo(48, -0.5)
    expect(dragged()!.getBoundingClientRect().top).toBeGreaterThan(edges().top)
    await pointer.up({ x, y: edges().top + 3 })
    await expect.poll(() => shown()[0]).toBe('row20')
    if (wrap !== plain) expect(window.scrollY).toBe(before)
  })

  it('continues with the outer scroll container at the end of the inner one', { timeout: 90_000 }, async () => {
    await page.viewport(600, 400)
    await render(
      <div>
        <div data-scroller="" style={{ blockSize: 900, overflow: 'auto' }}>
          <RankList title="Cities" items={many} />
        </div>
        {tall}
      </div>,
    )
    const from = await pickUp(mouse, handle('row2'))
    await holdAt(mouse, from.x, innerHeight - 4)
    expect(innerHeight - list().getBoundingClientRect().bottom).toBeCloseTo(48, -0.5)
    await mouse.up({ x: from.x, y: innerHeight - 4 })
    await expect.poll(() => shown().at(-1)).toBe('row2')
  })

  it('keeps the first row clear of a sticky header, and scrolls instantly despite `scroll-behavior: smooth`', {
    timeout: 90_000,
  }, async () => {
    await page.viewport(600, 400)
    document.documentElement.style.scrollBehavior = 'smooth'
    onTestFinished(() => document.documentElement.removeAttribute('style'))
    await render(
      <div>
        <div style={{ position: 'sticky', insetBlockStart: 0, blockSize: 70, background: 'white', zIndex: 5 }} />
        {plain(<RankList title="Cities" items={many} />)}
      </div>,
    )
    await scrolled(() => row('row20').scrollIntoView({ block: 'center', behavior: 'instant' }))
    const from = await pickUp(mouse, handle('row20'))
    await holdAt(mouse, from.x, 74)
    expect(list().getBoundingClientRect().top).toBeCloseTo(70 + 48, -0.5)
    await mouse.up({ x: from.x, y: 74 })
  })

  it('does not start when a row is picked up near an edge', async () => {
    await page.viewport(600, 400)
    await render(plain(<RankList title="Cities" items={many} />))
    await scrolled(() => window.scrollBy(0, centre(row('row20')).y - innerHeight + 30))
    const before = window.scrollY
    const from = await pickUp(mouse, handle('row20'))
    for (let step = 0; step < 10; step += 1) {
      await mouse.move({ x: from.x + step, y: from.y - 5 })
      await frames(2)
    }
    expect(window.scrollY).toBe(before)
    await holdAt(mouse, from.x, innerHeight - 2)
    expect(window.scrollY).toBeGreaterThan(before)
    await mouse.up(from)
  })

  it('does not start while the whole list is in view', async () => {
    await page.viewport(600, 800)
    await render(plain(<RankList title="Cities" items={cities} />))
    await scrolled(() => list().scrollIntoView({ block: 'center' }))
    const before = window.scrollY
    const from = await pickUp(mouse, handle('rome'))
    for (const y of [796, 4]) {
      await holdAt(mouse, from.x, y)
      expect(window.scrollY).toBe(before)
    }
    await mouse.up(from)
  })

  it('works from inside a shadow root, and the row stays at the pointer', { timeout: 90_000 }, async () => {
    await page.viewport(600, 400)
    const outer = document.body.appendChild(document.createElement('div'))
    outer.style.cssText = 'block-size: 360px; overflow: auto'
    const host = outer.appendChild(document.createElement('div'))
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.appendChild(document.createElement('style')).textContent = styles
    const root = createRoot(shadow.appendChild(document.createElement('div')))
    onTestFinished(() => {
      root.unmount()
      outer.remove()
    })
    flushSync(() => root.render(plain(<RankList title="Cities" items={many} />)))
    within = shadow
    await scrolled(() => row('row20').scrollIntoView({ block: 'center' }))
    const before = outer.scrollTop
    const from = await pickUp(mouse, handle('row20'))
    let turn = 0
    await expect
      .poll(async () => {
        turn = 1 - turn
        await mouse.move({ x: from.x, y: outer.getBoundingClientRect().bottom - 10 + turn })
        return outer.scrollTop
      })
      .toBeGreaterThan(before + 100)
    await mouse.move({ x: from.x, y: 200 })
    await frames(2)
    expect(Math.abs(centre(handle('row20')).y - 200)).toBeLessThan(3)
    const { bottom } = outer.getBoundingClientRect()
    await holdAt(mouse, from.x, bottom - 4)
    expect(bottom - list().getBoundingClientRect().bottom).toBeCloseTo(48, -0.5)
    await mouse.up({ x: from.x, y: bottom - 4 })
    await expect.poll(() => shown().at(-1)).toBe('row20')
  })
})
