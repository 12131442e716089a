import { type FormField, StrategyForm } from 'phasekit'
import { afterEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const options = [
  { id: 'full', text: 'All day' },
  { id: 'half', text: 'Half the day' },
]
const fields: FormField[] = [
  { id: 'name', control: 'text', label: 'Name', maxLength: 40 },
  { id: 'soil', control: 'select', label: 'Soil', options },
  { id: 'light', control: 'radio', label: 'Light', options },
  { id: 'area', control: 'number', label: 'Area', min: 0 },
  {
    id: 'ready',
    control: 'scale',
    label: 'Ready',
    min: 0,
    max: 10,
    minLabel: 'Not at all',
    maxLabel: 'It could start tomorrow',
  },
  { id: 'since', control: 'date', label: 'Since' },
  { id: 'notes', control: 'textarea', label: 'Notes', hint: 'In a sentence.' },
  { id: 'shared', control: 'checkbox', label: 'Shared', hint: 'Tick it even if they only water.' },
]
const groups = [{ title: 'The garden', fields }]
const answers = { light: 'half', ready: 7, since: '2026-2-31' }
const errors = { since: 'Enter a day that the calendar has.' }

/** The form in a column of this width. */
const draw = (width: number, style = {}) =>
  render(
    <div style={{ inlineSize: width, ...style }}>
      <StrategyForm groups={groups} defaultValue={answers} errors={errors} />
    </div>,
  )
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
/** The target of a control: the row of a radio, or the control itself. */
const targets = () => all('.pk-field-option, .pk-field-tick, .pk-field-control, .pk-strategy-form button')
const smallest = () =>
  Math.min(
    ...targets().flatMap((target) => [target.getBoundingClientRect().height, target.getBoundingClientRect().width]),
  )

afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })
})

describe('targets', () => {
  test('are 24 px at least', async () => {
    await draw(288)
    expect(targets().length).toBeGreaterThan(20)
    expect(smallest()).toBeGreaterThanOrEqual(24)
  })

  test('are 44 px at least on a coarse pointer', async () => {
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
    await draw(288)
    expect(matchMedia('(pointer: coarse)').matches).toBe(true)
    expect(smallest()).toBeGreaterThanOrEqual(44)
  })
})

describe('a column of 288 px', () => {
  const isWhole = () => {
    for (const element of all('.pk-strategy-form, .pk-strategy-form *:not(.pk-hidden)')) {
      if (element.matches('input, select, [aria-live], .pk-status, [role="status"]')) continue
      expect(element.scrollWidth, element.className).toBeLessThanOrEqual(element.clientWidth || element.scrollWidth)
    }
    const right = Math.max(...all('.pk-strategy-form *').map((element) => element.getBoundingClientRect().right))
    expect(right).toBeLessThanOrEqual(
      (document.querySelector('.pk-strategy-form')?.getBoundingClientRect().right ?? 0) + 1,
    )
  }

  test('fits everything without scrolling, and wraps 0 to 10 after 5', async () => {
    await draw(288)
    isWhole()
    const tops = all('[data-pk-layout="row"] > *').map((point) => Math.round(point.getBoundingClientRect().top))
    expect(tops.filter((top) => top === tops[0])).toHaveLength(6)
    const [day, month, year] = all('.pk-field-date-part').map((part) => Math.round(part.getBoundingClientRect().top))
    expect([month, year]).toEqual([day, day])
  })

  test('fits it at doubled text size', async () => {
    await draw(288, { fontSize: '200%' })
    isWhole()
  })

  test('fits it with the text spacing of WCAG 1.4.12', async () => {
    await draw(288, { lineHeight: 1.5, letterSpacing: '0.12em', wordSpacing: '0.16em' })
    isWhole()
  })
})

test('in forced colors selected, focused and invalid points differ by shape', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  await draw(600)
  expect(matchMedia('(forced-colors: active)').matches).toBe(true)
  const outline = (element: Element) =>
    `${getComputedStyle(element).outlineStyle} ${getComputedStyle(element).outlineWidth}`
  const point = (value: string) =>
    page.getByRole('radio', { name: value, exact: true }).element().closest('label') as HTMLElement
  expect(outline(point('7'))).toBe('solid 2px')
  expect(outline(point('6'))).toContain('none')
  await userEvent.click(page.getByRole('radio', { name: '7', exact: true }))
  await userEvent.keyboard('{ArrowLeft}')
  expect(outline(point('6'))).toBe('solid 2px')
  expect(outline(point('7'))).toContain('none')
  expect(outline(page.getByRole('textbox', { name: 'Day' }).element())).toBe('solid 2px')
  expect(outline(page.getByRole('textbox', { name: 'Area' }).element())).toContain('none')
})

test('there is no animation, whatever the motion preference', async () => {
  await draw(600)
  const moving = all('.pk-strategy-form, .pk-strategy-form *').filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element)
    return animationName !== 'none' || transitionDuration.split(', ').some((duration) => duration !== '0s')
  })
  expect(moving.map((element) => element.className)).toEqual([])
})

test('an error that replaces a rule does not shift what follows', async () => {
  await draw(600)
  const area = page.getByRole('textbox', { name: 'Area' })
  // Inside the page, because the browser may scroll to the next tab stop.
  const next = () => page.getByRole('radiogroup', { name: 'Ready' }).element().getBoundingClientRect().top + scrollY
  const before = next()
  await userEvent.fill(area, '-3')
  await userEvent.keyboard('{Tab}')
  await expect.element(area).toBeInvalid()
  expect(next()).toBe(before)
})
