import { Phase } from 'phasekit'
import type { BlockSpec } from 'phasekit/spec'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { form, phase, ranking, selection } from '../support/make-phase.js'
import { emulateMedia } from '../support/media.js'
import { restyledBy, wholeLayoutsBy } from '../support/restyled.js'
import { centre, mouse, pickUp } from './drag.js'

// A transition restyles its element in each frame, so the count would depend on the machine.
beforeEach(() => emulateMedia('reduced-motion'))
afterEach(() => emulateMedia())

const ids = (count: number) => Array.from({ length: count }, (_, at) => `x${at}`)
const typed = (count: number) => ids(count).map((id) => ({ id, control: 'text' as const, multiline: true }))

/** Near the top in a short block and in a long one. */
const tenth = (selector: string) => document.querySelectorAll<HTMLElement>(selector)[9]!

interface Case {
  block: (count: number) => BlockSpec
  selector: string
  /** Done once before counting: the first time removes the pending state of the block. */
  before?: () => Promise<unknown>
  act: () => Promise<unknown>
  /** A higher count means that unchanged elements are restyled. */
  most: number
}

const press = (key: string) => () => userEvent.keyboard(key)

const cases: Record<string, Case> = {
  'the first toggle in a selection': {
    block: (count) => selection('b', ids(count)),
    selector: '[type=checkbox]',
    act: press(' '),
    most: 20,
  },
  'one more toggle': {
    block: (count) => selection('b', ids(count)),
    selector: '[type=checkbox]',
    before: press(' '),
    act: press(' '),
    most: 20,
  },
  // The letter itself restyles nothing; the focus ring, the blurred field and the next one do.
  'a letter and the way to the next field of a form': {
    block: (count) => form('b', typed(count)),
    selector: '.pk-field-control',
    act: press('a{Tab}'),
    most: 12,
  },
  'a move in a ranking by button': {
    block: (count) => ranking('b', ids(count)),
    selector: '[data-rank-down]',
    before: press('{Enter}'),
    act: press('{Enter}'),
    most: 60,
  },
  'a move in a ranking by keys': {
    block: (count) => ranking('b', ids(count)),
    selector: '[data-rank-handle]',
    before: press(' {ArrowDown} '),
    act: press(' {ArrowDown} '),
    most: 120,
  },
}

async function restyled({ block, selector, before, act }: Case, count: number): Promise<number> {
  const view = await render(<Phase spec={phase([block(count), selection('other', ['a', 'b'])])} />)
  const element = tenth(selector)
  element.focus()
  await before?.()
  const result = await restyledBy(act)
  await view.unmount()
  return result
}

test.each(Object.entries(cases))(
  '%s styles as few elements among 500 as among 50',
  { timeout: 120_000 },
  async (_, each) => {
    const small = await restyled(each, 50)
    const large = await restyled(each, 500)
    expect(small).toBeGreaterThan(0)
    expect(large).toBeLessThanOrEqual(each.most)
    // One or two more may be restyled under the mouse.
    expect(Math.abs(large - small)).toBeLessThanOrEqual(2)
  },
)

test('a drag lays out the list once, for the first shifted row', async () => {
  await render(<Phase spec={phase([ranking('b', ids(60))])} />)
  const handles = [...document.querySelectorAll('[data-rank-handle]')]
  const from = await pickUp(mouse, handles[2]!)
  const numbers = () => [...document.querySelectorAll('.pk-rank-number')].map((number) => number.textContent)
  const before = numbers()
  const layouts = await wholeLayoutsBy(async () => {
    for (let step = 3; step < 9; step += 1) {
      await mouse.move({ x: from.x, y: centre(handles[step]!).y + (step === 3 ? 8 : 0) })
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    }
  })
  expect(numbers()).not.toEqual(before)
  await mouse.up(from)
  expect(layouts).toBeLessThanOrEqual(2)
})
