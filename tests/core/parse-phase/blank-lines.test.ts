import { describe, expect, test } from 'vitest'
import { blockOf, fieldsOf, read } from './support.js'

const gaps = [
  '\n',
  '\n\n',
  '<!-- a note -->\n',
  '\n<!-- a note -->\n\n',
  '\n<!-- a\nnote -->\n\n\n',
  '\n<!-- a --> <!-- b -->\n\n',
]

describe.each(['radio', 'select'])('between a %s and its list', (type) => {
  const tight = read(`**Which?**\n{type: ${type}}\n- One\n- Two\n\nThen prose.\n`)

  test.each(gaps)('%j changes nothing', (gap) => {
    const { spec, rules } = read(`**Which?**\n{type: ${type}}\n${gap}- One\n- Two\n\nThen prose.\n`)
    expect(spec).toEqual(tight.spec)
    expect(rules).toEqual([])
  })

  test('prose ends the search', () => {
    const { spec, rules } = read(`**Which?**\n{type: ${type}}\n\nProse.\n\n- One\n`)
    expect(fieldsOf(spec)[0]?.options).toEqual([])
    expect(rules).toEqual(['error options-missing'])
  })
})

test('a list after a field that has its options stays prose', () => {
  const { spec, rules } = read('**Which?**\n{type: radio, options: [A, B]}\n\n- One\n')
  expect(fieldsOf(spec)[0]?.options).toHaveLength(2)
  expect(blockOf(spec, 'form').groups[0]?.after).toMatchObject([{ type: 'list' }])
  expect(rules).toEqual([])
})

test('a list after a field that takes no options stays prose', () => {
  const { spec } = read('**Why?**\n{type: text}\n\n- One\n')
  expect(blockOf(spec, 'form').groups[0]?.after).toMatchObject([{ type: 'list' }])
})

test('neighbouring lists that differ in their marker are one, as in a selection', () => {
  const { spec, rules } = read('**Which?**\n{type: radio}\n\n- One\n* Two\n\n<!-- more -->\n\n- Three\n')
  expect(fieldsOf(spec)[0]?.options?.map(({ text }) => text)).toEqual(['One', 'Two', 'Three'])
  expect(rules).toEqual([])
})

test.each(gaps)('%j between a selection or a ranking and its list changes nothing', (gap) => {
  for (const type of ['selection', 'ranking']) {
    const { spec, rules } = read(`{type: ${type}}\n${gap}- One\n- Two\n`)
    expect(spec).toEqual(read(`{type: ${type}}\n- One\n- Two\n`).spec)
    expect(rules).toEqual([])
  }
})

test('an empty list of options is none', () => {
  const { spec, rules } = read('**Which?**\n{type: radio, options: []}\n\n- One\n')
  expect(fieldsOf(spec)[0]?.options).toHaveLength(1)
  expect(rules).toEqual([])
})
