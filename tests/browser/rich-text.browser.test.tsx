import { InfoCard, Instructions, RichText } from 'phasekit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { everyKind, fence, p, table } from '../support/prose.js'

const Gallery = () => (
  <div className="content">
    <Instructions title="Before you start" content={everyKind} />
    <InfoCard title="How a gauge works" icon="database" content={everyKind} />
    <RichText content={everyKind} />
  </div>
)

const LONG = 'x'.repeat(400)
const wide = table([], Array(12).fill('Measurement'), Array(12).fill('1,234,567'))

beforeEach(() => page.viewport(1024, 768))
afterEach(() => document.querySelectorAll('style[data-host]').forEach((sheet) => void sheet.remove()))

function use(css: string) {
  const sheet = document.head.appendChild(document.createElement('style'))
  sheet.dataset.host = ''
  sheet.textContent = css
}

describe('prose on a host’s page', () => {
  test.each([320, 768, 1280])('never overflows a page of %i px', async (width) => {
    await page.viewport(width, 800)
    await render(<Gallery />)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })

  test('never overflows the page with doubled text size', async () => {
    await page.viewport(320, 800)
    use('.content { font-size: 200%; }')
    await render(<Gallery />)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})

test('sets lines of 65 to 72 characters', async () => {
  const words =
    'The keeper of the harbour writes the height of the water down at every full hour and then looks at the wind'
  for (const font of ['sans-serif', 'serif', 'Arial']) {
    use(`.content { font: 16px ${font}; }`)
    const view = await render(
      <div className="content">
        <RichText content={[p(Array(20).fill(words).join(', '))]} />
      </div>,
    )
    const text = view.container.querySelector('.pk-p')?.firstChild as Text
    const lines = countLines(text)
    const average = lines.slice(0, -1).reduce((sum, length) => sum + length, 0) / (lines.length - 1)
    expect(average, font).toBeGreaterThan(62)
    expect(Math.max(...lines), font).toBeLessThanOrEqual(75)
    await view.unmount()
  }
})

/** Number of characters in each line, as the browser wraps them. */
function countLines(text: Text): number[] {
  const range = document.createRange()
  const lines: number[] = []
  let top = Number.NEGATIVE_INFINITY
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    const line = range.getBoundingClientRect().top
    if (line > top + 4) lines.push(0)
    top = Math.max(top, line)
    lines[lines.length - 1]! += 1
  }
  return lines
}

describe('overflowing content', () => {
  test('scrolls, also by keyboard', async () => {
    await render(<RichText content={[fence(LONG, 'text'), wide]} />)
    const code = page.getByRole('group', { name: 'Code, text' })
    const grid = page.getByRole('group', { name: 'Table' })
    for (const scroller of [code, grid]) {
      await expect.element(scroller).toHaveAttribute('tabindex', '0')
      const element = scroller.element()
      while (document.activeElement !== element) await userEvent.tab()
      await userEvent.keyboard('{ArrowRight}')
      await expect.poll(() => element.scrollLeft).toBeGreaterThan(0)
    }
  })

  test('is a tab stop only while it overflows', async () => {
    await render(<RichText content={[fence('x'.repeat(50)), table([], ['a', 'b'], ['1', '2'])]} />)
    const code = page.getByRole('group', { name: 'Code' })
    await expect.element(code).not.toHaveAttribute('tabindex')
    await expect.element(page.getByRole('group', { name: 'Table' })).not.toHaveAttribute('tabindex')
    await page.viewport(320, 700)
    await expect.element(code).toHaveAttribute('tabindex', '0')
  })
})

test('a code block is left-to-right in a right-to-left page', async () => {
  const view = await render(
    <div dir="rtl">
      <RichText content={[fence('let x'), p('text')]} />
    </div>,
  )
  expect(getComputedStyle(view.container.querySelector('pre')!).direction).toBe('ltr')
  expect(getComputedStyle(view.container.querySelector('p')!).direction).toBe('rtl')
})
