import { MultiSelect, Phase, type PhaseProps } from 'phasekit'
import { createAnswers } from 'phasekit/answers'
import type { Attachment, SaveState, StoragePort } from 'phasekit/storage'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { form, phase, selection } from '../support/make-phase.js'

const walk = phase([
  selection('heard', ['tram', 'bird'], { multiple: false, required: true }),
  form('notes', [{ id: 'stop', label: 'Where did you stop?' }]),
])
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const boxOf = (selector: string) => document.querySelector<HTMLElement>(selector)!.getBoundingClientRect()

/** Answered, each time otherwise: what two devices had, neither of which knew of the other. */
const given = (heard: string, stop: string) => {
  const answers = createAnswers(walk)
  answers.set('heard', { type: 'selection', selected: [heard] })
  answers.set('notes', { type: 'form', fields: { stop } }, { field: 'stop' })
  answers.commit()
  return answers
}
const answered = given('tram', 'The bridge').getDocument()
const conflicting = (() => {
  const desk = given('tram', 'The bridge')
  desk.merge(given('bird', 'The ferry').getDocument())
  return desk.getDocument()
})()

const show = (props: Partial<PhaseProps> = {}) => render(<Phase spec={walk} defaultAnswers={answered} {...props} />)
const submit = () => page.getByRole('button', { name: 'Submit' }).click()

afterEach(() => page.viewport(1024, 768))

describe('a message', () => {
  /** Elements with a rule at their side. */
  const ruled = () =>
    all('.pk *').filter((each) => Number.parseFloat(getComputedStyle(each).borderInlineStartWidth) >= 3)
  const isApart = () => ruled().length > 0 && ruled().every((each) => !each.querySelector('button'))

  it('of two answers has its rule beside its words, not beside its buttons', async () => {
    await show({ defaultAnswers: conflicting })
    expect(ruled()).toHaveLength(2)
    expect(isApart()).toBe(true)
  })

  it.each([
    ['refuses', { refused: 'The course opens on Monday.' }],
    ['waits for a connection', { queued: true }],
    ['fails', false],
  ] as const)(
    'of a submission that %s has its rule beside its words, and is as wide as the phase',
    async (_, result) => {
      await show({ onSubmit: () => result })
      await submit()
      await expect.poll(isApart).toBe(true)
      expect(ruled()[0]?.offsetWidth).toBe(document.querySelector<HTMLElement>('.pk-phase-end')?.offsetWidth)
    },
  )

  it('about unanswered questions has its rule beside its words', async () => {
    await show({ spec: phase([selection('one', ['a', 'b'])]), defaultAnswers: undefined, onSubmit: () => {} })
    await submit()
    await expect.poll(isApart).toBe(true)
  })

  it('about problems is as wide as the phase', async () => {
    await show({ defaultAnswers: undefined, requireAnswers: true, onSubmit: () => {} })
    await submit()
    await expect.poll(() => all('.pk-error-summary')).toHaveLength(1)
    expect(boxOf('.pk-error-summary').width).toBe(boxOf('.pk-phase-end').width)
  })
})

describe('the end of a phase', () => {
  it('has no hole where the save status will stand, and a save moves no button', async () => {
    let state: SaveState = { status: 'idle', onDevice: true }
    const listeners = new Set<() => void>()
    const subscribe = (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
    const bond: Attachment = Object.assign(() => {}, {
      getState: () => state,
      subscribe,
      retry: () => {},
      flush: async () => state,
    })
    const storage: StoragePort = { key: 'mira', attach: () => bond }
    await show({ storage, onSubmit: () => {} })
    const before = boxOf('.pk-submit-button').top
    expect(before - boxOf('.pk-progress').bottom).toBeLessThan(56)
    state = { status: 'saved', onDevice: true }
    for (const listener of listeners) listener()
    await expect.poll(() => all('.pk-save-text')).toHaveLength(1)
    expect(boxOf('.pk-submit-button').top).toBe(before)
    expect(boxOf('.pk-save-text').bottom).toBeLessThan(before)
  })
})

describe('a form below a section heading', () => {
  it('is as far from it as from a title of its own', async () => {
    const groups = [{ title: 'The place', fields: form('x', [{ id: 'stop' }]).groups[0]!.fields, after: [] }]
    const distance = () =>
      boxOf('.pk-form-group-title').top - boxOf('.pk-heading, .pk-strategy-form > .pk-title').bottom
    const { rerender } = await show({
      spec: phase([{ ...form('plan', []), heading: 'A plan', groups }]),
      defaultAnswers: undefined,
    })
    expect(Math.round(distance())).toBe(24)
    await rerender(<Phase spec={phase([{ ...form('plan', []), title: 'A plan', groups }])} />)
    expect(Math.round(distance())).toBe(24)
  })
})

describe('the ways back from a review', () => {
  it.each([320, 768])('stand at the first line of what they change, at %i px', async (width) => {
    await page.viewport(width, 700)
    await show({ onSubmit: () => {}, reviewBeforeSubmit: true })
    await page.getByRole('button', { name: 'Review' }).click()
    await expect.poll(() => all('.pk-form-change button')).toHaveLength(1)
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2
    const lineOf = (selector: string) => {
      const { top } = boxOf(selector)
      return top + Number.parseFloat(getComputedStyle(document.querySelector(selector)!).lineHeight) / 2
    }
    expect(Math.abs(middle(boxOf('.pk-form-change button')) - lineOf('.pk-form-question'))).toBeLessThan(3)
    expect(Math.abs(middle(boxOf('.pk-block-change')) - lineOf('.pk-title'))).toBeLessThan(3)
  })
})

describe('above a control', () => {
  it('an error is one step below the hint', async () => {
    await render(<MultiSelect title="Sounds" options={[{ id: 'a', text: 'A' }]} min={1} error="Say what you heard." />)
    expect(boxOf('.pk-error').top - boxOf('.pk-hint').bottom).toBe(4)
  })

  it('the closed face of a select is one line, and what it cuts off is said below', async () => {
    await page.viewport(320, 700)
    const text = 'The old well behind the greenhouse, and what the roof of the shed gives'
    const spec = phase([form('water', [{ id: 'source', control: 'select', options: [{ id: 'well', text }] }])])
    const answers = createAnswers(spec)
    answers.set('water', { type: 'form', fields: { source: 'well' } }, { field: 'source' })
    await show({ spec, defaultAnswers: answers.getDocument() })
    expect(boxOf('select').height).toBe(44)
    await expect.element(page.getByText(text).last()).toBeVisible()
  })
})
