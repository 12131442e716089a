import { Phase, type PhaseProps } from 'phasekit'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { course } from '../support/course.js'

const HEADER = 80

/** A host's page with a header that stays, as learning platforms have it. */
const Host = ({ spec, onAnswer }: Pick<PhaseProps, 'spec' | 'onAnswer'>) => (
  <>
    <header style={{ position: 'sticky', top: 0, height: HEADER, zIndex: 9, background: '#ddd' }}>
      <a href="#top">Of the host</a>
    </header>
    <Phase spec={spec} onAnswer={onAnswer} onSubmit={() => {}} onNavigate={() => {}} />
    <p>
      <a href="#foot">After it</a>
    </p>
  </>
)

/** How far what has focus, with its ring, reaches under the header; 0 if it does not. */
function hidden(): number {
  const active = document.activeElement as HTMLElement
  const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(active)
  const ring = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) + Math.max(0, Number.parseFloat(outlineOffset))
  const { top, height } = active.getBoundingClientRect()
  // What is higher than the room below the header cannot be clear of it.
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

test.each(course)('nothing that takes focus in $file is under a sticky header of 80 px, on the way down and up', async ({ spec }) => {
  const onAnswer = vi.fn()
  const { href } = window.location
  const { container } = await render(<Host spec={spec} onAnswer={onAnswer} />)
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
    // Not kept inside.
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
  // Taking focus is all that happened.
  expect(onAnswer).not.toHaveBeenCalled()
  expect(window.location.href).toBe(href)
})

test('what script moves focus to is clear of it as well: the summary, and each field from it', async () => {
  const { spec } = course.find(({ file }) => file.startsWith('02')) ?? course[0]!
  await render(<Host spec={spec} />)
  await userEvent.click(page.getByRole('button', { name: 'Submit' }))
  const summary = page.getByRole('region', { name: /need your attention/ })
  await expect.element(summary).toHaveFocus()
  expect(hidden()).toBe(0)
  const ways = summary.getByRole('button').elements() as HTMLElement[]
  expect(ways.length).toBeGreaterThan(1)
  for (const way of ways) {
    way.click()
    expect(document.activeElement).not.toBe(way)
    expect(hidden(), describeActive()).toBe(0)
  }
})
