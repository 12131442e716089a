import { type FormField, StrategyForm } from 'phasekit'
import { afterEach, describe, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const lines = (count: number) => 'A line\n'.repeat(count)

const undo: (() => void)[] = []

/** Chromium without `field-sizing`: with the style sheet's fallback in its place. */
function forgetFieldSizing() {
  const sheet = [...document.styleSheets].find(({ cssRules }) => [...cssRules].some(isFallback))!
  const at = [...sheet.cssRules].findIndex(isFallback)
  const fallback = sheet.cssRules[at] as CSSSupportsRule
  const rules = [
    '.pk .pk-field-control:where(textarea) { min-block-size: 44px }',
    ...[...fallback.cssRules].map((rule) => rule.cssText),
  ]
  for (const rule of rules.reverse()) sheet.insertRule(rule, at)
  undo.push(() => {
    for (const _ of rules) sheet.deleteRule(at)
  })
}
const isFallback = (rule: CSSRule) => rule instanceof CSSSupportsRule && /field-sizing/.test(rule.conditionText)

const ways: [string, () => void][] = [
  ['by itself', () => {}],
  ['where the browser cannot grow it', forgetFieldSizing],
]

afterEach(async () => {
  for (const each of undo.splice(0)) each()
  await cdp().send('Emulation.setEmulatedMedia', { media: '' })
})

const heightOf = (element: Element) => element.getBoundingClientRect().height
const control = () => document.querySelector<HTMLTextAreaElement>('.pk-field-control')!
const draw = (field: Partial<FormField> = {}, value = '') =>
  render(
    <StrategyForm
      groups={[{ fields: [{ id: 'notes', control: 'textarea', label: 'Notes', ...field }] }]}
      defaultValue={{ notes: value }}
    />,
  )

describe.each(ways)('a textarea, %s', (_, prepare) => {
  test('grows with its text and shrinks again', async () => {
    prepare()
    await draw()
    const empty = heightOf(control())
    await userEvent.fill(control(), lines(12))
    expect(heightOf(control())).toBeGreaterThan(empty * 2)
    expect(control().scrollHeight).toBeLessThanOrEqual(control().clientHeight)
    await userEvent.fill(control(), 'Short')
    expect(heightOf(control())).toBe(empty)
  })

  test.each([1, 3, 7])('is as tall as the browser makes %i rows of it', async (rows) => {
    prepare()
    await draw({ rows })
    const ours = heightOf(control())
    control().style.cssText = 'field-sizing: fixed; min-block-size: 0; block-size: auto; align-self: start'
    expect(ours).toBe(heightOf(control()))
  })
})

test('a textarea of one row is as tall as a touch target', async () => {
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
  try {
    await draw({ rows: 1 })
    expect(heightOf(control())).toBe(48)
  } finally {
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false })
  }
})

describe.each(ways)('in print, with a textarea that grows %s', (_, prepare) => {
  const print = () => {
    prepare()
    return cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  }
  const frame = () => document.querySelector<HTMLElement>('.pk-field-typed')!

  test.each(['text', 'textarea', 'number'] as const)('the answer of a %s replaces its control', async (kind) => {
    await draw({ control: kind }, 'Beans')
    await userEvent.fill(control(), 'Beans and peas')
    await print()
    expect(getComputedStyle(control()).display).toBe('none')
    expect(getComputedStyle(frame(), '::after')).toMatchObject({
      display: 'block',
      visibility: 'visible',
      whiteSpace: 'pre-wrap',
    })
    expect(frame().dataset.pkText).toBe('Beans and peas')
  })

  test('a text is whole, however long', async () => {
    await draw({}, lines(40))
    const onScreen = heightOf(control())
    await print()
    expect(heightOf(frame())).toBe(onScreen)
  })

  test('there is space to write without an answer', async () => {
    await draw()
    await print()
    expect(heightOf(frame())).toBeGreaterThanOrEqual(8 * 16)
  })
})
