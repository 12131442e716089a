import { MultiSelect, Phase, PhaseNav, RankList, RichText, StrategyForm } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { phase, selection } from '../support/make-phase.js'
import { emulateMedia } from '../support/media.js'
import { task, ul } from '../support/prose.js'

beforeEach(async () => {
  await page.viewport(768, 600)
  await emulateMedia('forced-colors')
})
afterEach(() => emulateMedia())

/** A screenshot of the element that `find` returns. */
async function photograph(
  element: ReactElement,
  find = '.pk',
  act?: (found: HTMLElement) => unknown,
): Promise<ImageData> {
  const view = await render(<div style={{ padding: 12 }}>{element}</div>)
  const found = view.container.querySelector<HTMLElement>(find)
  if (!found) throw new Error(`Nothing is found by ${find}.`)
  await act?.(found)
  found.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = found.getBoundingClientRect()
  const frame = window.frameElement?.getBoundingClientRect()
  const clip = {
    x: x + (frame?.x ?? 0),
    y: y + (frame?.y ?? 0),
    width: Math.ceil(width),
    height: Math.ceil(height),
    scale: 1,
  }
  const { data: base64 } = await cdp().send('Page.captureScreenshot', { format: 'png', clip })
  const image = new Image()
  image.src = `data:image/png;base64,${base64}`
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!
  canvas.drawImage(image, 0, 0)
  const pixels = canvas.getImageData(0, 0, image.width, image.height)
  await view.unmount()
  return pixels
}

/** Number of different pixels; images of different sizes differ in all. */
function difference(one: ImageData, other: ImageData): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height
  let count = 0
  for (let at = 0; at < one.data.length; at += 4) {
    if ([0, 1, 2].some((part) => Math.abs((one.data[at + part] ?? 0) - (other.data[at + part] ?? 0)) > 32)) count += 1
  }
  return count
}

const tools = [
  { id: 'tape', text: 'Tape' },
  { id: 'clock', text: 'Clock' },
]
const cities = ['oslo', 'rome', 'kyiv'].map((id) => ({ id, text: id.toUpperCase() }))
const fields = [{ fields: [{ id: 'name', control: 'text' as const, label: 'Name' }] }]

/** Two states of the same element that must look different. */
const states: [state: string, one: Parameters<typeof photograph>, other: Parameters<typeof photograph>][] = [
  [
    'an option that is chosen',
    [<MultiSelect key="a" title="Tools" options={tools} />, '.pk-option'],
    [<MultiSelect key="b" title="Tools" options={tools} defaultValue={['tape']} />, '.pk-option'],
  ],
  [
    'a radio that is chosen',
    [<MultiSelect key="a" title="Tools" multiple={false} options={tools} />, '.pk-option'],
    [<MultiSelect key="b" title="Tools" multiple={false} options={tools} defaultValue={['tape']} />, '.pk-option'],
  ],
  [
    'an option that cannot be chosen now',
    [<MultiSelect key="a" title="Tools" options={tools} />, '.pk-option'],
    [<MultiSelect key="b" title="Tools" options={tools} disabled />, '.pk-option'],
  ],
  [
    'a row that is lifted',
    [
      <RankList key="a" title="Cities" items={cities} />,
      '[data-rank-item]',
      (row) => row.querySelector<HTMLElement>('[data-rank-handle]')?.focus(),
    ],
    [
      <RankList key="b" title="Cities" items={cities} />,
      '[data-rank-item]',
      async (row) => {
        row.querySelector<HTMLElement>('[data-rank-handle]')?.focus()
        await userEvent.keyboard(' ')
      },
    ],
  ],
  [
    'a step of a row that is at its end',
    [<RankList key="a" title="Cities" items={cities} />, 'li:first-child [data-rank-down]'],
    [<RankList key="b" title="Cities" items={cities} />, 'li:last-child [data-rank-down]'],
  ],
  [
    'a field that is wrong',
    [<StrategyForm key="a" groups={fields} />, '.pk-field-control'],
    [<StrategyForm key="b" groups={fields} errors={{ name: 'No.' }} />, '.pk-field-control'],
  ],
  [
    'a way that is not open now',
    [<PhaseNav key="a" next={{ label: 'On' }} />, '.pk-nav-target'],
    [<PhaseNav key="b" next={{ label: 'On' }} disabled />, '.pk-nav-target'],
  ],
  [
    'a task that is done',
    [<RichText key="a" content={[ul(task(false, 'Boots'))]} />, '.pk-task-mark'],
    [<RichText key="b" content={[ul(task(true, 'Boots'))]} />, '.pk-task-mark'],
  ],
]

test.each(states)('%s looks different from one that is not', async (_, one, other) => {
  expect(difference(await photograph(...one), await photograph(...other))).toBeGreaterThan(8)
})

test.each(['handle', 'up', 'down', 'put-back', 'menu'])(
  'the icon of the button data-rank-%s is visible',
  async (name) => {
    const button = `li:nth-child(2) [data-rank-${name}]`
    const list = <RankList title="Cities" items={cities} top={2} defaultValue={['oslo', 'rome']} />
    const { data } = await photograph(list, button)
    const inked = Array.from({ length: data.length / 4 }, (_, at) => at * 4).filter(
      (at) => Math.abs(data[at]! - data[0]!) > 64,
    )
    expect(inked.length).toBeGreaterThan(8)
  },
)

test('two screenshots of the same page are equal', async () => {
  const same = () => photograph(<MultiSelect title="Tools" options={tools} defaultValue={['tape']} />)
  expect(difference(await same(), await same())).toBe(0)
})

test('the progress marks fill up', async () => {
  const spec = phase([selection('one', ['a', 'b']), selection('two', ['a', 'b'])])
  const answers = createAnswers(spec)
  const empty = await photograph(<Phase spec={spec} />, '.pk-progress-bar')
  answers.set('one', { type: 'selection', selected: ['a'] })
  const half = await photograph(<Phase spec={spec} defaultAnswers={answers.getDocument()} />, '.pk-progress-bar')
  expect(difference(empty, half)).toBeGreaterThan(8)
})

test('every focusable element shows a focus ring', async () => {
  await render(
    <>
      <MultiSelect title="Tools" options={tools} />
      <RankList title="Cities" items={cities} />
      <StrategyForm groups={fields} />
      <PhaseNav next={{ label: 'On' }} />
    </>,
  )
  const rings = new Set<string>()
  for (let stop = 0; stop < 14; stop++) {
    await userEvent.tab()
    const active = document.activeElement as HTMLElement
    if (active === document.body) break
    // The element around an option or input may have the focus ring.
    const boxes = [active, active.parentElement, active.closest('label'), active.closest('.pk-option')].filter(
      (box) => box !== null,
    )
    const shown = boxes.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    expect(shown, active.outerHTML.slice(0, 120)).toBe(true)
    rings.add(active.className)
  }
  expect(rings.size).toBeGreaterThan(3)
})
