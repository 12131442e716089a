import axe from 'axe-core'
import { PhaseNav } from 'phasekit'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const previous = { label: 'Plan the walk' }
const next = { label: 'Draw the map of what was heard, with one colour for each hour of the day' }
const box = (name: RegExp) => page.getByRole('button', { name }).element().getBoundingClientRect()

const inWidth = (width: number, dir = 'ltr') =>
  render(
    <div dir={dir} style={{ width }}>
      <PhaseNav previous={previous} next={next} />
    </div>,
  )

test('both links are side by side if there is space', async () => {
  await inWidth(560)
  expect(box(/Next/).top).toBe(box(/Previous/).top)
  expect(box(/Next/).left).toBeGreaterThan(box(/Previous/).right)
})

test('both links are stacked on a phone', async () => {
  const { container } = await inWidth(288)
  expect(box(/Next/).top).toBeGreaterThan(box(/Previous/).bottom)
  expect([box(/Next/).width, box(/Previous/).width]).toEqual([288, 288])
  expect(container.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth)
})

test('long words wrap on a phone', async () => {
  const { container } = await render(
    <div style={{ width: 288 }}>
      <PhaseNav next={{ label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' }} />
    </div>,
  )
  const nav = container.querySelector('nav') as HTMLElement
  expect(nav.scrollWidth).toBe(288)
})

test('a single link keeps its side', async () => {
  const { container } = await render(
    <div style={{ width: 560 }}>
      <PhaseNav next={{ label: 'On' }} />
    </div>,
  )
  const nav = container.querySelector('nav')?.getBoundingClientRect()
  expect(box(/Next/).right).toBe(nav?.right)
  expect(box(/Next/).left).toBeGreaterThan((nav?.left ?? 0) + 200)
})

test('sides and arrows are mirrored from right to left', async () => {
  const { container } = await inWidth(560, 'rtl')
  expect(box(/Next/).right).toBeLessThan(box(/Previous/).left)
  for (const arrow of container.querySelectorAll('svg'))
    expect(getComputedStyle(arrow).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)')
})

test('targets are at least 44 px high and show their focus', async () => {
  await inWidth(560)
  expect(Math.min(box(/Next/).height, box(/Previous/).height)).toBeGreaterThanOrEqual(44)
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(page.getByRole('button', { name: /Previous/ }).element())
  expect(getComputedStyle(document.activeElement as Element).outline).toContain('2px')
})

test('a refusal does not shift the controls: its text is below them', async () => {
  await render(<PhaseNav next={next} onNavigate={() => false} />)
  const button = page.getByRole('button', { name: /Next/ }).element()
  const before = button.getBoundingClientRect().top
  await page.getByRole('button', { name: /Next/ }).click()
  await expect.element(page.getByRole('status')).toHaveTextContent(/could not be opened/)
  expect(button.getBoundingClientRect().top).toBe(before)
})

test('axe finds nothing, contrast included, after a refusal too', async () => {
  const { container } = await render(<PhaseNav previous={previous} next={next} onNavigate={() => false} />)
  await page.getByRole('button', { name: /Next/ }).click()
  await expect.element(page.getByRole('status')).toHaveTextContent(/could not be opened/)
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
})
