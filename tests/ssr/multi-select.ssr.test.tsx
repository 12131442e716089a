import { MultiSelect } from 'phasekit'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'

const tools = [
  { id: 'compass', text: 'Compass' },
  { id: 'tape', text: 'Tape measure', details: 'Five metres.' },
]

test('a server renders the choice', () => {
  const html = renderToString(<MultiSelect title="Tools" options={tools} defaultValue={['tape']} />)
  expect(html.match(/<input[^>]*>/g)?.map((input) => input.includes('checked=""'))).toEqual([false, true])
  expect(html).not.toMatch(/style=|name=/)
})

test('a server renders one tab stop among radios', () => {
  const html = renderToString(<MultiSelect title="Tools" multiple={false} options={tools} defaultValue={['tape']} />)
  expect(html.match(/<input[^>]*>/g)?.map((input) => input.includes('tabindex="-1"'))).toEqual([true, false])
})

test('a server renders an answer as text', () => {
  const html = renderToString(<MultiSelect title="Tools" readOnly options={tools} defaultValue={['tape']} />)
  expect(html).not.toContain('<input')
  expect(html).toContain('1 not selected')
})

const marked = [
  ...tools,
  { id: 'other', text: 'Another one', other: true },
  { id: 'none', text: 'None', exclusive: true },
]

test('a server renders the text of a chosen option, and all options with a filter above them', () => {
  const html = renderToString(
    <MultiSelect title="Tools" options={marked} filter defaultValue={['other']} defaultOtherText="Plumb line" />,
  )
  expect(html).toContain('value="Plumb line"')
  expect(html.match(/type="checkbox"/g)).toHaveLength(4)
  expect(html).not.toContain('hidden=""')
  expect(html).not.toMatch(/style=|name=/)
})

test('a server omits the text of an option that is not chosen', () => {
  expect(renderToString(<MultiSelect title="Tools" options={marked} defaultOtherText="Plumb line" />)).not.toContain(
    'Plumb line',
  )
})

test('a server renders typed text as text', () => {
  const html = renderToString(
    <MultiSelect title="Tools" options={marked} readOnly defaultValue={['other']} defaultOtherText="Plumb line" />,
  )
  expect(html).toContain('Plumb line')
  expect(html).not.toContain('<input')
})
