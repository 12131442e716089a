import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MultiSelect } from '../../src/blocks/selection/MultiSelect.js'

const tools = [
  { id: 'compass', text: 'Compass' },
  { id: 'tape', text: 'Tape measure', details: 'Five metres.' },
]

test('a server renders what is chosen', () => {
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
  expect(html).toContain('Chosen:')
})
