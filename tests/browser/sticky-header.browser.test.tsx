import { Phase, type PhaseProps } from 'phasekit'
import { type CSSProperties, createElement, type ReactNode, useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import sheet from '../../src/styles/index.css?inline'
import { course } from '../support/course.js'
import { phase, ranking } from '../support/make-phase.js'

/** Sticky and fixed elements of hosts: as high as the margin allows, higher, and out of the flow. */
const headers = [
  { position: 'sticky', height: 80 },
  { position: 'sticky', height: 120 },
  { position: 'fixed', height: 150 },
] as const
type Header = (typeof headers)[number]

let HEADER = 0

/** A host page with a sticky header, as in learning platforms. */
const Host = ({ header, ...props }: Pick<PhaseProps, 'spec' | 'onAnswer'> & { header: Header }) => (
  <>
    <header style={{ ...header, top: 0, insetInline: 0, zIndex: 9, background: '#ddd' }}>
      <a href="#top">Of the host</a>
    </header>
    <Phase {...props} onSubmit={() => {}} onNavigate={() => {}} />
    <p>
      <a href="#foot">After it</a>
    </p>
  </>
)

/** How far the focused element, with its ring, reaches under the header; 0 if it does not. */
function hidden(): number {
  const active = document.activeElement as HTMLElement
  const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(active)
  const ring =
    outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) + Math.max(0, Number.parseFloat(outlineOffset))
  const { top, height } = active.getBoundingClientRect()
  // An element higher than the space below the header cannot be clear of it.
  if (height > window.innerHeight - HEADER) return 0
  return Math.max(0, HEADER - (top - ring))
}

const describeActive = () => {
  const active = document.activeElement
  return `${active?.className} "${active?.getAttribute('aria-label') ?? active?.textContent}": ${hidden()} px`
}

beforeEach(async () => {
  await page.viewport(768, 480)
  document.body.style.margin = '0'
})

const walks = course.flatMap((phase) => headers.map((header) => ({ ...phase, ...header, header })))

test.each(walks)(
  'no focused element in $file is under a $position header of $height px, forward and backward',
  async ({ spec, header }) => {
    HEADER = header.height
    const onAnswer = vi.fn()
    const { href } = window.location
    const { container } = await render(<Host header={header} spec={spec} onAnswer={onAnswer} />)
    const phase = container.querySelector('.pk-phase') as Element
    const covered: string[] = []
    const walk = async (key: string, to: Element) => {
      let stops = 0
      while (document.activeElement !== to && stops < 400) {
        await userEvent.keyboard(key)
        if (!phase.contains(document.activeElement)) continue
        stops += 1
        if (hidden() > 0) covered.push(describeActive())
      }
      // There is no focus trap.
      expect(to).toHaveFocus()
      return stops
    }
    const first = page.getByRole('link', { name: 'Of the host' }).element() as HTMLElement
    const last = page.getByRole('link', { name: 'After it' }).element() as HTMLElement
    first.focus()
    const down = await walk('{Tab}', last)
    const up = await walk('{Shift>}{Tab}{/Shift}', first)
    expect(covered).toEqual([])
    expect(down).toBeGreaterThan(0)
    expect(up).toBeGreaterThan(0)
    // Focus moved, and nothing else.
    expect(onAnswer).not.toHaveBeenCalled()
    expect(window.location.href).toBe(href)
  },
)

test.each(headers)(
  'script focus is clear of $position $height px too: the summary, and each field from it',
  async (header) => {
    HEADER = header.height
    const { spec } = course.find(({ file }) => file.startsWith('02')) ?? course[0]!
    await render(<Host header={header} spec={spec} />)
    await userEvent.click(page.getByRole('button', { name: 'Submit' }))
    const summary = page.getByRole('group', { name: /need your attention/ })
    await expect.element(summary).toHaveFocus()
    expect(hidden()).toBe(0)
    const ways = summary.getByRole('button').elements() as HTMLElement[]
    expect(ways.length).toBeGreaterThan(1)
    for (const way of ways) {
      way.click()
      expect(document.activeElement).not.toBe(way)
      expect(hidden(), describeActive()).toBe(0)
    }
  },
)

/** How far the focused element, with its ring, reaches out of the uncovered part of its page. */
function outside(top: number, bottom: number): number {
  const box = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
  return Math.max(0, top - (box.top - 4), box.bottom + 4 - bottom)
}

const bar = (style: CSSProperties) => (
  <div key={Object.keys(style)[0]} style={{ position: 'sticky', zIndex: 9, height: 130, background: '#ddd', ...style }}>
    Bar
  </div>
)
const { spec } = course.find(({ file }) => file.startsWith('02')) ?? course[0]!
const frame = <Phase key="phase" spec={spec} onSubmit={() => {}} />

/** A header as a custom element: the sticky element is in its shadow root. */
customElements.define(
  'own-header',
  class extends HTMLElement {
    connectedCallback() {
      const style = 'position: fixed; top: 0; inset-inline: 0; height: 130px; background: #ddd; z-index: 9'
      const part = Object.assign(document.createElement('div'), { textContent: 'Bar', style })
      ;(this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(part)
    }
  },
)

/** The whole page in a shadow root, header and phase. */
function Shadow({ children }: { children: ReactNode }) {
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  const attach = useCallback((host: HTMLElement | null) => {
    if (host) setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' }))
  }, [])
  return <div ref={attach}>{root && createPortal(children, root)}</div>
}

/** Other positions of a bar, with the part of the viewport that it leaves uncovered. */
const places: { name: string; content: ReactNode; top: number; bottom: number }[] = [
  { name: 'a footer', content: <div>{[frame, bar({ bottom: 0 })]}</div>, top: 0, bottom: 350 },
  {
    name: 'a header and a footer',
    content: <div>{[bar({ top: 0 }), frame, bar({ bottom: 0 })]}</div>,
    top: 130,
    bottom: 350,
  },
  {
    name: 'a header in a part that scrolls',
    content: <div style={{ blockSize: 400, overflowY: 'auto', marginBlockStart: 50 }}>{[bar({ top: 0 }), frame]}</div>,
    top: 180,
    bottom: 450,
  },
  {
    name: 'a header in a fixed dialog',
    content: (
      <div role="dialog" aria-label="Lesson" style={{ position: 'fixed', inset: 0, overflowY: 'auto' }}>
        {[bar({ top: 0 }), frame]}
      </div>
    ),
    top: 130,
    bottom: 480,
  },
  {
    name: 'two headers, one below the other',
    content: <div>{[bar({ top: 0, height: 60 }), bar({ insetBlockStart: 60, height: 70 }), frame]}</div>,
    top: 130,
    bottom: 480,
  },
  {
    name: 'a header that is a custom element',
    content: <div>{[createElement('own-header', { key: 'own' }), frame]}</div>,
    top: 130,
    bottom: 480,
  },
  {
    name: 'a header that lies over the part that scrolls',
    content: (
      <div style={{ position: 'relative', blockSize: 480 }}>
        {bar({ position: 'absolute', top: 0, insetInline: 0 })}
        <div style={{ blockSize: '100%', overflowY: 'auto', paddingBlockStart: 130, boxSizing: 'border-box' }}>
          {frame}
        </div>
      </div>
    ),
    top: 130,
    bottom: 480,
  },
]

test.each(places)('the focused element is clear of $name, forward and backward', async ({ content, top, bottom }) => {
  const { container } = await render(
    <>
      {content}
      <a href="#end">End</a>
    </>,
  )
  const stops = container.querySelectorAll('.pk-phase :is(input, textarea, select, button):not([tabindex="-1"])').length
  const covered: string[] = []
  const walk = async (key: string) => {
    for (let turn = 0; turn < stops; turn += 1) {
      await userEvent.keyboard(key)
      const active = document.activeElement as HTMLElement
      const isHigh = active.offsetHeight + 8 > bottom - top
      if (active.closest('.pk-phase') && !isHigh && outside(top, bottom) > 0)
        covered.push(`${describeActive()} ${outside(top, bottom)}`)
    }
  }
  await walk('{Tab}')
  await walk('{Shift>}{Tab}{/Shift}')
  expect(covered).toEqual([])
})

test('the focused element is clear of a header in the shadow root of the phase', async () => {
  const { container } = await render(
    <Shadow>
      <style>{sheet}</style>
      {bar({ top: 0 })}
      {frame}
    </Shadow>,
  )
  const root = container.firstElementChild?.shadowRoot as ShadowRoot
  const covered: number[] = []
  const fields = [
    ...root.querySelectorAll<HTMLElement>('.pk-phase :is(input, textarea, select, button):not([tabindex="-1"])'),
  ]
  expect(fields.length).toBeGreaterThan(5)
  for (const field of fields.reverse()) {
    field.focus()
    const { top, height } = field.getBoundingClientRect()
    if (field.matches(':focus-visible') && height < 340) covered.push(Math.max(0, 130 - (top - 4)))
  }
  expect(covered.length).toBeGreaterThan(5)
  expect(covered.filter((by) => by > 0)).toEqual([])
})

test('a row moved by keyboard stays clear of the header', async () => {
  HEADER = 120
  await render(<Host header={headers[1]} spec={phase([ranking('order', 'abcdefghijkl'.split(''))])} />)
  const handles = () => [...document.querySelectorAll<HTMLElement>('[data-rank-handle]')]
  handles().at(-1)?.focus()
  await userEvent.keyboard(' ')
  for (let turn = 0; turn < 11; turn += 1) {
    await userEvent.keyboard('{ArrowUp}')
    expect(hidden(), describeActive()).toBe(0)
  }
})

test('a row moved during an animation ends clear of the header', async () => {
  HEADER = 120
  await render(<Host header={headers[1]} spec={phase([ranking('order', 'abcdefghijkl'.split(''))])} />)
  const list = document.querySelector<HTMLElement>('.pk-rank-list') as HTMLElement
  // Still animating at the next key, however slow the machine.
  list.style.setProperty('--_glide', '60s')
  ;[...document.querySelectorAll<HTMLElement>('[data-rank-handle]')].at(-1)?.focus()
  await userEvent.keyboard(' ')
  for (let turn = 0; turn < 11; turn += 1) {
    await userEvent.keyboard('{ArrowUp}')
    const gliding = list.getAnimations({ subtree: true })
    expect(gliding.length).toBeGreaterThan(0)
    const times = gliding.map(({ currentTime }) => currentTime)
    for (const animation of gliding) animation.currentTime = 60_000
    expect(hidden(), describeActive()).toBe(0)
    for (const [at, animation] of gliding.entries()) animation.currentTime = times[at] ?? 0
  }
})

test('a press on an element half under the header does not scroll', async () => {
  await render(<Host header={headers[1]} spec={spec} />)
  const field = page.getByRole('textbox').first().element() as HTMLElement
  field.scrollIntoView({ block: 'start' })
  window.scrollBy(0, -118)
  const before = window.scrollY
  // Its upper edge is under the header; it is pressed below it.
  await userEvent.click(field, { position: { x: 20, y: field.offsetHeight - 6 } })
  expect(field).toHaveFocus()
  expect(window.scrollY).toBe(before)
})
