import { type FormField, StrategyForm } from 'phasekit'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { UiContext } from '../../src/ui/ui-context.js'

const fields: FormField[] = [
  { id: 'name', control: 'text', label: 'Name', required: true, maxLength: 40 },
  { id: 'area', control: 'number', label: 'Area', min: 0 },
  { id: 'soil', control: 'select', label: 'Soil', options: [{ id: 'clay', text: 'Clay' }] },
  { id: 'light', control: 'radio', label: 'Light', options: [{ id: 'full', text: 'All day' }] },
  { id: 'sure', control: 'scale', label: 'Sure', min: 1, max: 3, maxLabel: 'Quite' },
  { id: 'day', control: 'date', label: 'Day', minDate: '2026-03-01', required: true },
  { id: 'notes', control: 'textarea', label: 'Notes' },
  { id: 'shared', control: 'checkbox', label: 'Shared' },
]
const values = {
  name: 'Ours',
  area: 12.5,
  soil: 'clay',
  light: 'full',
  sure: 3,
  day: '2026-03-27',
  notes: 'Beans\n<b>',
  shared: true,
}
const html = (props = {}) =>
  renderToString(<StrategyForm groups={[{ title: 'Garden', fields }]} defaultValue={values} {...props} />)

test('answers are in the markup of a server, as text', () => {
  expect(html()).toContain('value="Ours"')
  expect(html()).toContain('value="12.5"')
  expect(html()).toContain('Beans\n&lt;b&gt;</textarea>')
  expect(html()).toMatch(/<option value="clay" selected="">/)
  expect(html().match(/checked=""/g)).toHaveLength(3)
  for (const part of ['value="27"', 'value="3"', 'value="2026"', '1 March 2026 or later'])
    expect(html()).toContain(part)
})

test('the markup of a server has no inline style, no name and no form', () => {
  for (const props of [{}, { readOnly: true }, { disabled: true }, { errors: { name: 'Please answer this.' } }]) {
    expect(html(props)).not.toMatch(/<form|\sname="|\sstyle=|\splaceholder=/)
  }
})

test('every control is kept out of the form of the page before any script runs', () => {
  const controls = html().match(/<(input|select|textarea)[^>]*>/g) ?? []
  expect(controls).toHaveLength(12)
  for (const control of controls) expect(control).toContain('form=""')
})

test('numbers are written in the language of the phase, whatever the language of the server', () => {
  const german = renderToString(
    <UiContext.Provider value={{ lang: 'de' }}>
      <StrategyForm groups={[{ fields }]} defaultValue={values} />
    </UiContext.Provider>,
  )
  expect(german).toContain('value="12,5"')
})

test('read-only, a server sends text', () => {
  expect(html({ readOnly: true })).not.toMatch(/<(input|select|textarea|button)/)
  expect(html({ readOnly: true })).toContain('Clay')
  expect(html({ readOnly: true })).toContain('27 March 2026')
})
