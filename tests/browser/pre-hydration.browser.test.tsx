import { Phase } from 'phasekit'
import { type AnswerDocument, createAnswers } from 'phasekit/answers'
import type { Field, PhaseSpec } from 'phasekit/spec'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { actsFor } from '../support/answer-by-script.js'
import { course } from '../support/course.js'
import { extensions } from '../support/extensions.js'
import { form, phase, selection } from '../support/make-phase.js'

/** Types into and checks controls of server markup, before hydration. */
function answerEarly(page: Element, spec: PhaseSpec): void {
  const find = <T extends HTMLElement>(place: Element | null, selector: string, at = 0) =>
    place?.querySelectorAll<T>(selector)[at] as T
  const fill = (place: Element | null, { control, maxLength = 9, options = [] }: Field) => {
    if (control === 'select') find<HTMLSelectElement>(place, 'select').value = options[0]?.id ?? ''
    else if (control === 'radio' || control === 'scale') find<HTMLInputElement>(place, 'input', 1).checked = true
    else if (control === 'checkbox') find<HTMLInputElement>(place, 'input').checked = true
    else if (control === 'date') find<HTMLInputElement>(place, 'input', 2).value = '2026'
    else
      find<HTMLInputElement>(place, 'input, textarea').value =
        control === 'number' ? '1' : 'Early words'.slice(0, maxLength)
  }
  for (const block of spec.blocks) {
    const place = page.querySelector(`[data-block-id="${block.id}"]`)
    if (block.type === 'selection') find<HTMLInputElement>(place, 'input[data-option]', 1).checked = true
    if (block.type !== 'form') continue
    for (const field of block.groups.flatMap(({ fields }) => fields))
      fill(find(place, `[data-field-id="${field.id}"]`), field)
  }
}

/** Waits until effects have run and nothing changes: React hydrates block by block. */
async function settled(page: Element) {
  for (let still = 0, last = ''; still < 8; still = page.innerHTML === last ? still + 1 : 0) {
    last = page.innerHTML
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
}

/** A server page, edited by an extension and used by a learner before React hydrates it. */
async function hydrated(spec: PhaseSpec, edit: (page: Element) => void) {
  const onAnswersChange = vi.fn<(document: AnswerDocument) => void>()
  const element = <Phase {...{ spec, onAnswersChange, onSubmit: () => {}, onNavigate: () => {} }} reviewBeforeSubmit />
  const page = document.body.appendChild(document.createElement('div'))
  page.innerHTML = renderToString(element)
  edit(page)
  answerEarly(page, spec)
  const root = hydrateRoot(page, element, { onRecoverableError: () => {} })
  // Every block is hydrated or rendered again.
  const isReady = () =>
    [...page.querySelectorAll('[data-block-id] [class^="pk"]')].every((each) =>
      Object.keys(each).some((key) => key.startsWith('__react')),
    )
  await expect.poll(isReady).toBe(true)
  await settled(page)
  const end = () => {
    root.unmount()
    page.remove()
  }
  return { page, onAnswersChange, end }
}

const every = phase([
  selection('stations', ['harbour', 'pier', 'lighthouse']),
  selection('one', ['harbour', 'pier'], { multiple: false }),
  form('plan', [
    { id: 'text' },
    { id: 'long', control: 'textarea' },
    { id: 'number', control: 'number' },
    { id: 'tick', control: 'checkbox' },
    { id: 'day', control: 'date' },
    { id: 'sure', control: 'scale', min: 1, max: 5 },
    { id: 'pick', control: 'select', options: [{ id: 'a', text: 'A' }] },
    {
      id: 'choose',
      control: 'radio',
      options: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    },
  ]),
])

const early = {
  stations: { type: 'selection', selected: ['pier'] },
  one: { type: 'selection', selected: ['pier'] },
  plan: {
    type: 'form',
    fields: {
      text: 'Early wor',
      long: 'Early wor',
      number: 1,
      tick: true,
      day: '2026--',
      sure: 2,
      pick: 'a',
      choose: 'b',
    },
  },
}

test.each(Object.entries(extensions))('input made before hydration is in the answers after %s', async (_, edit) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { onAnswersChange, end } = await hydrated(every, edit)
  expect(onAnswersChange.mock.lastCall?.[0].answers).toEqual(early)
  end()
})

/** The visible text, and the values of the controls. */
const shown = (page: HTMLElement) => [
  page.innerText,
  ...[...page.querySelectorAll<HTMLInputElement>('[data-block-id] :is(input, textarea, select)')].map((each) =>
    each.type === 'checkbox' || each.type === 'radio' ? each.checked : each.value,
  ),
]

async function wholeWay(spec: PhaseSpec, edit: (page: Element) => void) {
  const { page, onAnswersChange, end } = await hydrated(spec, edit)
  const seen: [string, unknown][] = [['hydrated', shown(page)]]
  const step = async (name: string, act: () => void) => {
    act()
    await new Promise((resolve) => setTimeout(resolve))
    seen.push([name, shown(page)])
  }
  const press = (selector: string) => () => page.querySelector<HTMLElement>(selector)?.click()
  for (const [name, act] of actsFor(page, spec)) await step(name, act)
  await step('review', press('.pk-submit-button'))
  await step('submit', press('.pk-review-actions .pk-submit-button'))
  end()
  return { seen, answers: onAnswersChange.mock.lastCall?.[0].answers }
}

test.each(course)('$file, edited by an extension before hydration, is answered as on any page', async ({ spec }) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const untouched = await wholeWay(spec, () => {})
  for (const name of [
    'a node after every control',
    'a wrapper around every control',
    'a node at the head of the phase',
  ]) {
    const touched = await wholeWay(spec, extensions[name] ?? (() => {}))
    const different = touched.seen.filter(
      ([, text], at) => JSON.stringify(text) !== JSON.stringify(untouched.seen[at]?.[1]),
    )
    expect(
      different.map(([step]) => step),
      name,
    ).toEqual([])
    expect(touched.answers, name).toEqual(untouched.answers)
  }
})

test('of two similar phases, neither receives input typed into the other', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const onAnswersChange = vi.fn()
  const element = (
    <>
      <Phase spec={every} />
      <Phase spec={every} onAnswersChange={onAnswersChange} />
    </>
  )
  const page = document.body.appendChild(document.createElement('div'))
  page.innerHTML = renderToString(element)
  extensions['a node before the phase']?.(page)
  answerEarly(page, every)
  const root = hydrateRoot(page, element, { onRecoverableError: () => {} })
  await settled(page)
  expect(onAnswersChange).not.toHaveBeenCalled()
  root.unmount()
  page.remove()
})

test('a restarted phase takes no input from the previous one', async () => {
  const spec = phase([selection('stations', ['harbour', 'pier'])])
  const onAnswersChange = vi.fn()
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  root.render(<Phase key="first" spec={spec} />)
  await expect.poll(() => page.querySelectorAll('input').length).toBe(2)
  page.querySelector('input')?.click()
  root.render(<Phase key="second" spec={spec} onAnswersChange={onAnswersChange} />)
  await settled(page)
  expect(onAnswersChange).not.toHaveBeenCalled()
  expect(page.querySelectorAll(':checked')).toHaveLength(0)
  root.unmount()
  page.remove()
})

const where = selection('where', ['field', 'other'], {})
where.options[1]!.other = true
test.each(Object.entries(extensions))('the text of an `other` option is kept after %s', async (_, edit) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const spec = phase([where])
  const answers = createAnswers(spec)
  answers.set('where', { type: 'selection', selected: ['other'], other: 'Old' })
  const onAnswersChange = vi.fn()
  const element = <Phase spec={spec} defaultAnswers={answers.getDocument()} onAnswersChange={onAnswersChange} />
  const page = document.body.appendChild(document.createElement('div'))
  page.innerHTML = renderToString(element)
  edit(page)
  const field = page.querySelector<HTMLInputElement>('.pk-option-other-input') as HTMLInputElement
  field.value = 'New words'
  const root = hydrateRoot(page, element, { onRecoverableError: () => {} })
  await settled(page)
  expect(onAnswersChange.mock.lastCall?.[0].answers).toEqual({
    where: { type: 'selection', selected: ['other'], other: 'New words' },
  })
  root.unmount()
  page.remove()
})
