import { type FormValue, MultiSelect, Phase, StrategyForm } from 'phasekit'
import { parsePhase } from 'phasekit/parse'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/styles/index.css'
import { centre, mouse, tap, touch } from './drag.js'

afterEach(() => touch.present(false))

/** Long enough for an immediate shift to have happened. */
const frames = async () => {
  for (let at = 0; at < 3; at++) await new Promise((done) => requestAnimationFrame(done))
}

const press = async (element: Element) => {
  element.scrollIntoView({ block: 'center' })
  const at = centre(element)
  await mouse.down(at)
  await frames()
  await mouse.up(at)
}

const tapOn = async (element: Element) => {
  element.scrollIntoView({ block: 'center' })
  await touch.present(true)
  await frames()
  await tap(centre(element))
}

const spec = parsePhase(`---
title: A garden
id: garden
---

## The plan

{type: form}

**Area**
{type: number, max: 10, hint: "At most 10 square metres."}

**Soil**
{type: radio}

- Sand
- Clay

## Tools

{type: selection}

- Spade
- Rake
`).spec

const groups = [
  {
    fields: [
      {
        id: 'soil',
        control: 'radio' as const,
        label: 'Soil',
        options: ['Sand', 'Clay'].map((text) => ({ id: text, text })),
      },
    ],
  },
]

const submit = vi.fn(() => Promise.resolve())

async function fillInvalid() {
  // Space below, so that every control can be scrolled to the middle, where simulated touch reaches it.
  await render(
    <div style={{ paddingBlockEnd: '100vh' }}>
      <Phase spec={spec} onSubmit={submit} />
    </div>,
  )
  const area = page.getByRole('textbox', { name: 'Area' })
  await userEvent.fill(area, '11')
  return area
}

describe.each([
  ['press', press],
  ['tap', tapOn],
])('with an invalid field above, one %s', (_, act) => {
  test('chooses a radio', async () => {
    const area = await fillInvalid()
    const radio = page.getByRole('radio', { name: 'Clay' })
    await act(radio.element())
    await expect.element(radio).toBeChecked()
    await expect.element(area).toBeInvalid()
  })

  test('chooses an option', async () => {
    const area = await fillInvalid()
    const option = page.getByRole('radio', { name: 'Spade' })
    await act(option.element().closest('label') as HTMLElement)
    await expect.element(option).toBeChecked()
    await expect.element(area).toBeInvalid()
  })

  test('submits', async () => {
    const area = await fillInvalid()
    await act(page.getByRole('button', { name: 'Submit' }).element())
    await expect.element(page.getByRole('heading', { name: /needs/ })).toBeVisible()
    await expect.element(area).toBeInvalid()
  })
})

test('an error shown on blur waits until a press ends, however long it is held', async () => {
  const area = await fillInvalid()
  const radio = page.getByRole('radio', { name: 'Clay' }).element()
  const before = radio.getBoundingClientRect().top
  const at = centre(radio)
  await mouse.down(at)
  await frames()
  expect(document.activeElement).toBe(radio)
  expect(area.element().hasAttribute('aria-invalid')).toBe(false)
  expect(radio.getBoundingClientRect().top).toBe(before)
  await mouse.up(at)
  await expect.element(area).toBeInvalid()
  expect(radio.getBoundingClientRect().top).toBeGreaterThan(before)
})

test('Tab shows it at once', async () => {
  const area = await fillInvalid()
  await userEvent.keyboard('{Tab}')
  expect(area.element().getAttribute('aria-invalid')).toBe('true')
})

test('a corrected error keeps its space until the question is left', async () => {
  const Soil = () => {
    const [value, setValue] = useState<FormValue>({})
    const errors = value['soil'] ? undefined : { soil: 'Choose an option.' }
    return <StrategyForm groups={groups} value={value} onValueChange={setValue} {...(errors && { errors })} />
  }
  await render(
    <>
      <Soil />
      <button type="button">After</button>
    </>,
  )
  const radio = page.getByRole('radio', { name: 'Clay' })
  const top = () => radio.element().getBoundingClientRect().top
  const before = top()
  await press(radio.element())
  await expect.element(radio).toBeChecked()
  await expect.element(page.getByText('Choose an option.')).not.toBeVisible()
  expect(page.getByRole('radiogroup').element().getAttribute('aria-describedby')).toBeNull()
  expect(top()).toBe(before)
  await press(page.getByRole('button', { name: 'After' }).element())
  await vi.waitFor(() => expect(top()).toBeLessThan(before))
})

test('a corrected error of a selection keeps its space too', async () => {
  const options = ['Spade', 'Rake', 'Hoe'].map((text) => ({ id: text, text }))
  await render(
    <>
      <MultiSelect title="Tools" prompt={<p>Choose at least 2.</p>} min={2} options={options} />
      <button type="button">After</button>
    </>,
  )
  const rake = page.getByRole('checkbox', { name: 'Rake' })
  const top = () => rake.element().getBoundingClientRect().top
  await press(page.getByRole('checkbox', { name: 'Spade' }).element())
  const before = top()
  await press(page.getByRole('button', { name: 'After' }).element())
  await expect.element(page.getByText('Choose at least 2 options.').first()).toBeVisible()
  const pushed = top()
  expect(pushed).toBeGreaterThan(before)
  await press(rake.element())
  await expect.element(rake).toBeChecked()
  expect(top()).toBe(pushed)
  await press(page.getByRole('button', { name: 'After' }).element())
  await vi.waitFor(() => expect(top()).toBe(before))
})
