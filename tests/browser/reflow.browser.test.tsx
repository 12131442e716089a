import { Phase, RichText } from 'phasekit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { clippedIn, overlapsIn, sideways } from '../support/clipping.js'
import { course } from '../support/course.js'
import { everyKind } from '../support/prose.js'

/** The values of WCAG 1.4.12, as important as a user style sheet. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`

const wishes = [
  ['as it is', ''],
  ['with the text spacing of WCAG 1.4.12', TEXT_SPACING],
  ['with text at 200 %', 'html { font-size: 200%; }'],
] as const

const widths = [320, 1024]

beforeEach(() => {
  document.body.style.margin = '0'
})
afterEach(() => {
  for (const sheet of document.querySelectorAll('style[data-reader]')) sheet.remove()
})

function use(css: string) {
  const sheet = document.head.appendChild(document.createElement('style'))
  sheet.dataset.reader = ''
  sheet.textContent = css
}

const isWhole = (container: Element) => {
  expect(sideways()).toBe(0)
  expect(clippedIn(container)).toEqual([])
  expect(overlapsIn(container)).toEqual([])
}

describe.each(wishes)('a page %s', (_, css) => {
  describe.each(widths)('of %i px', (width) => {
    test.each(course)('shows all of $file, including errors, without horizontal scrolling', async ({ spec }) => {
      await page.viewport(width, 900)
      use(css)
      const { container } = await render(<Phase spec={spec} onSubmit={() => {}} onNavigate={() => {}} />)
      isWhole(container)
      await userEvent.click(page.getByRole('button', { name: 'Submit' }))
      isWhole(container)
    })

    test('shows all kinds of content', async () => {
      await page.viewport(width, 900)
      use(css)
      const { container } = await render(<RichText content={everyKind} />)
      isWhole(container)
    })
  })
})

test('the check finds clipped, overlapping and overflowing elements', async () => {
  const { container } = await render(
    <div>
      <p style={{ height: 10, overflow: 'hidden' }}>Cut off below</p>
      <p style={{ width: 40, border: '1px solid', whiteSpace: 'nowrap' }}>Out at the side</p>
      <p style={{ margin: 0 }}>Under</p>
      <p style={{ margin: 0, marginTop: -20 }}>Over it</p>
      <p style={{ width: 3000 }}>Wide</p>
    </div>,
  )
  expect(clippedIn(container)).toHaveLength(2)
  expect(overlapsIn(container)).toHaveLength(1)
  expect(sideways()).toBeGreaterThan(0)
})
