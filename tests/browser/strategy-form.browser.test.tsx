import { type FormField, type FormValue, StrategyForm } from 'phasekit'
import { useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorSummary } from '../../src/ui/ErrorSummary.js'

const name: FormField = { id: 'name', control: 'text', label: 'Name of the garden' }
const notes: FormField = { id: 'notes', control: 'textarea', label: 'What grew well?' }
const light: FormField = {
  id: 'light',
  control: 'radio',
  label: 'How much sun?',
  options: [
    { id: 'full', text: 'All day' },
    { id: 'half', text: 'Half the day' },
    { id: 'shade', text: 'None' },
  ],
}
const soil: FormField = {
  id: 'soil',
  control: 'select',
  label: 'Soil',
  options: [
    { id: 'sand', text: 'Sandy' },
    { id: 'clay', text: 'Clay' },
  ],
}
const area: FormField = { id: 'area', control: 'number', label: 'Area' }
const sure: FormField = {
  id: 'sure',
  control: 'scale',
  label: 'How sure are you?',
  min: 0,
  max: 10,
  minLabel: 'Not at all',
}
const since: FormField = { id: 'since', control: 'date', label: 'Since when?' }
const shared: FormField = { id: 'shared', control: 'checkbox', label: 'Others work in it too' }
const groups = [{ title: 'The garden', fields: [name, soil, light, area, sure, since, notes, shared] }]

test('can be filled in by keyboard', async () => {
  const onValueChange = vi.fn()
  await render(<StrategyForm groups={groups} onValueChange={onValueChange} />)
  await userEvent.keyboard(
    '{Tab}Ours{Tab}S{Tab}{ArrowDown}{ArrowDown}{Tab}{Tab}12,5{Tab}{ArrowRight}{ArrowRight}{ArrowLeft}{Tab}{Tab}7{Tab}March{Tab}2026{Tab}Beans{Enter}Peas{Tab} ',
  )
  expect(onValueChange.mock.lastCall?.[0]).toEqual({
    name: 'Ours',
    soil: 'sand',
    light: 'shade',
    area: 12.5,
    sure: 1,
    since: '2026-03-07',
    notes: 'Beans\nPeas',
    shared: true,
  })
})

test('does not affect the form of the page: Enter, data and reset', async () => {
  const onSubmit = vi.fn((event: Event) => event.preventDefault())
  await render(
    <form onSubmit={(event) => onSubmit(event.nativeEvent)} aria-label="Page">
      <StrategyForm groups={groups} defaultValue={{ name: 'Ours' }} />
      <button type="submit">Send the page</button>
    </form>,
  )
  const field = page.getByRole('textbox', { name: 'Name of the garden' })
  await userEvent.click(field)
  await userEvent.keyboard(' too{Enter}')
  await userEvent.click(page.getByRole('radio', { name: 'None' }))
  await userEvent.keyboard('{Enter}')
  expect(onSubmit).not.toHaveBeenCalled()
  const form = page.getByRole('form').element() as HTMLFormElement
  expect([...new FormData(form)]).toEqual([])
  form.reset()
  await expect.element(field).toHaveValue('Ours too')
  await expect.element(page.getByRole('radio', { name: 'None' })).toBeChecked()
})

test('a controlled text keeps the caret where it is', async () => {
  function Host() {
    const [value, setValue] = useState<FormValue>({ name: 'abcd' })
    return <StrategyForm groups={groups} value={value} onValueChange={setValue} />
  }
  await render(<Host />)
  const field = page.getByRole('textbox', { name: 'Name of the garden' })
  await userEvent.click(field)
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}XY')
  await expect.element(field).toHaveValue('abXYcd')
})

test('a point of a scale and an input of a date render one field', async () => {
  const rendered: string[] = []
  const watched = (field: FormField): FormField =>
    Object.defineProperty({ ...field }, 'label', {
      enumerable: true,
      get() {
        rendered.push(field.id)
        return field.label
      },
    })
  const groups = [{ fields: [watched(name), watched(sure), watched(since), watched({ ...since, id: 'until' })] }]
  await render(<StrategyForm groups={groups} />)
  await userEvent.click(page.getByRole('radio', { name: '3' }))
  rendered.length = 0
  await userEvent.keyboard('{ArrowRight}')
  expect(new Set(rendered)).toEqual(new Set(['sure']))
  await userEvent.click(page.getByRole('group', { name: 'Since when?' }).first().getByRole('textbox', { name: 'Day' }))
  rendered.length = 0
  await userEvent.keyboard('7')
  expect(new Set(rendered)).toEqual(new Set(['since']))
})

test('a keystroke renders one field', async () => {
  const rendered: string[] = []
  // A label is read whenever its field renders.
  const watched = (id: string): FormField => ({
    id,
    control: 'text',
    get label() {
      rendered.push(id)
      return `Question ${id}`
    },
  })
  const fields = Array.from({ length: 30 }, (_, at) => watched(`q${at + 1}`))
  const groups = [{ fields }]
  function Host() {
    const [value, setValue] = useState<FormValue>({})
    return <StrategyForm groups={groups} value={value} onValueChange={setValue} />
  }
  await render(<Host />)
  await userEvent.click(page.getByRole('textbox', { name: 'Question q7', exact: true }))
  rendered.length = 0
  await userEvent.keyboard('a')
  expect(rendered).toEqual(['q7'])
})

test('the error summary moves focus to a field and keeps the URL', async () => {
  await render(
    <>
      <ErrorSummary
        title="Two answers need your attention"
        items={[
          { id: 'notes', label: 'What grew well?', message: 'Please answer this.' },
          { id: 'light', label: 'How much sun?', message: 'Please answer this.' },
        ]}
      />
      <StrategyForm groups={groups} defaultValue={{ light: 'half' }} />
    </>,
  )
  const before = { href: location.href, length: history.length }
  await userEvent.click(page.getByRole('button', { name: 'What grew well?' }))
  await expect.element(page.getByRole('textbox', { name: 'What grew well?' })).toHaveFocus()
  await userEvent.click(page.getByRole('button', { name: 'How much sun?' }))
  await expect.element(page.getByRole('radio', { name: 'Half the day' })).toHaveFocus()
  expect({ href: location.href, length: history.length }).toEqual(before)
})

test('input made before hydration is an answer', async () => {
  const onValueChange = vi.fn()
  const form = <StrategyForm groups={groups} onValueChange={onValueChange} />
  const page = document.body.appendChild(document.createElement('div'))
  page.innerHTML = renderToString(form)
  const inputs = (field: string) => page.querySelectorAll<HTMLInputElement>(`[data-field-id="${field}"] input`)
  const [[name], [all, half, none], [area], [shared]] = [
    inputs('name'),
    inputs('light'),
    inputs('area'),
    inputs('shared'),
  ]
  const [day, month, year] = inputs('since')
  const point = inputs('sure')[7]
  if (!name || !area || !half || !shared || !day || !month || !year || !point)
    throw new Error('The server sent too few fields.')
  name.value = 'Ours'
  area.value = '12,50'
  half.checked = true
  shared.checked = true
  point.checked = true
  day.value = '07'
  month.value = '3'
  year.value = '2026'
  page.querySelector('textarea')!.value = 'Beans'
  page.querySelector('select')!.value = 'clay'
  const root = hydrateRoot(page, form)
  await vi.waitFor(() => expect(onValueChange).toHaveBeenCalledTimes(8))
  expect(onValueChange.mock.lastCall?.[0]).toEqual({
    name: 'Ours',
    soil: 'clay',
    light: 'half',
    area: 12.5,
    sure: 7,
    since: '2026-03-07',
    notes: 'Beans',
    shared: true,
  })
  expect([all?.checked, half.checked, none?.checked, shared.checked]).toEqual([false, true, false, true])
  root.unmount()
  page.remove()
})

test('a value rendered by the server is not input when the page has a newer one', async () => {
  const set = vi.fn()
  const now: FormValue = { light: 'half', soil: 'clay', sure: 3, shared: false }
  const served: FormValue = { light: 'full', soil: 'sand', sure: 7, shared: true }
  const store = { get: () => now, getServer: () => served, set, subscribe: () => () => {} }
  const form = <StrategyForm groups={groups} store={store} />
  const page = document.body.appendChild(document.createElement('div'))
  page.innerHTML = renderToString(form)
  expect(page.querySelectorAll(':checked')).toHaveLength(4)
  const root = hydrateRoot(page, form)
  await vi.waitFor(() => expect(page.querySelector('select')).toHaveValue('clay'))
  expect(set).not.toHaveBeenCalled()
  root.unmount()
  page.remove()
})

describe('a real input method', () => {
  /**
   * Chromium's events when か is composed as k, a: the letters replace each other, and no text is entered before the
   * end.
   */
  const compose = async (...steps: string[]) => {
    for (const text of steps)
      await cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  const commit = (text: string) => cdp().send('Input.insertText', { text })

  const fields: [string, FormField, string, string, unknown][] = [
    ['a line', name, 'Name of the garden', '庭', '庭'],
    ['a text', notes, 'What grew well?', '豆', '豆'],
    ['a number', area, 'Area', '１２', 12],
    ['a box of a date', since, 'Day', '２７', '--２７'],
  ]

  test.each(fields)('composes in %s without an edit before the end', async (_, field, label, text, stored) => {
    const onValueChange = vi.fn()
    function Host() {
      const [value, setValue] = useState<FormValue>({})
      const change = (next: FormValue) => {
        onValueChange(next)
        setValue(next)
      }
      return <StrategyForm groups={alone} value={value} onValueChange={change} />
    }
    const alone = [{ fields: [field] }]
    await render(<Host />)
    const control = page.getByRole('textbox', { name: label })
    const composed = vi.fn()
    control.element().addEventListener('compositionupdate', composed)
    await userEvent.click(control)
    await compose('n', 'に', 'にわ')
    await expect.element(control).toHaveValue('にわ')
    // Chromium really composed: without this the next line could not fail.
    expect(composed).toHaveBeenCalledTimes(3)
    expect(onValueChange).not.toHaveBeenCalled()
    await commit(text)
    await expect.element(control).toHaveValue(text)
    expect(onValueChange.mock.calls).toEqual([[{ [field.id]: stored }]])
  })

  test('an unfinished composition is kept', async () => {
    const onValueChange = vi.fn()
    await render(<StrategyForm groups={groups} onValueChange={onValueChange} />)
    await userEvent.click(page.getByRole('textbox', { name: 'Name of the garden' }))
    await compose('n', 'に')
    expect(onValueChange).not.toHaveBeenCalled()
    await userEvent.click(page.getByRole('textbox', { name: 'What grew well?' }))
    await expect.element(page.getByRole('textbox', { name: 'Name of the garden' })).toHaveValue('に')
    expect(onValueChange.mock.calls).toEqual([
      [{ name: 'に' }, expect.objectContaining({ reason: 'input', field: 'name' })],
    ])
  })
})
