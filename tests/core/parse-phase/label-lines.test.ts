import type { Content } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'
import { blockOf, fieldsOf, read } from './support.js'

const INFO = ['info label-from-item']

/** The text of each item or paragraph that stays prose. */
const prose = (content: readonly Content[] | undefined): string[] =>
  (content ?? []).flatMap((node) =>
    'children' in node ? prose(node.children as Content[]) : 'value' in node ? [node.value] : [],
  )

describe('a field directly after a list item or a quote takes that line as its label', () => {
  test.each([
    ['1. How many hives?', '1. How many hives?'],
    ['3) How many hives?', '3) How many hives?'],
    ['- How many hives?', 'How many hives?'],
    ['* **How many hives?**', 'How many hives?'],
    ['> How many hives?', 'How many hives?'],
    ['- [ ] How many hives?', 'How many hives?'],
    ['- 3. October', '3. October'],
    ['1. How many hives\n   do you see?', '1. How many hives do you see?'],
  ])('%j', (line, label) => {
    const { spec, rules, quotes } = read(`${line}\n{type: number}\n`)
    expect(fieldsOf(spec).map((field) => field.label)).toEqual([label])
    expect(prose(blockOf(spec, 'form').prompt)).toEqual([])
    expect(rules).toEqual(INFO)
    expect(quotes[0]).toContain('How many hives'.slice(0, line.includes('Oct') ? 0 : undefined))
  })

  test('with the id of a small heading', () => {
    expect(fieldsOf(read('#### Why? {#w}\n{type: text}\n').spec)[0]).toMatchObject({ id: 'w', label: 'Why?' })
  })

  test('with its id', () => {
    const { spec } = read('1. How many hives? {#hives}\n{type: number}\n')
    expect(fieldsOf(spec)[0]).toMatchObject({ id: 'hives', label: '1. How many hives?' })
  })

  test('each of several, with its number', () => {
    const { spec, rules } = read('1. One?\n{type: text}\n2. Two?\n{type: text}\n3. Three?\n{type: text}\n')
    expect(fieldsOf(spec).map(({ label }) => label)).toEqual(['1. One?', '2. Two?', '3. Three?'])
    expect(rules).toEqual([...INFO, ...INFO, ...INFO])
  })
})

test('takes only the last item of a longer list', () => {
  const { spec, rules } = read('{type: form}\n\n1. Look.\n2. Wait.\n3. What do you see?\n{type: text}\n')
  expect(fieldsOf(spec)[0]?.label).toBe('3. What do you see?')
  expect(prose(blockOf(spec, 'form').prompt)).toEqual(['Look.', 'Wait.'])
  expect(rules).toEqual(INFO)
})

test('takes only the last paragraph or line of a longer item or quote', () => {
  const item = read('{type: form}\n\n1. Look.\n\n   What do you see?\n{type: text}\n')
  expect(fieldsOf(item.spec)[0]?.label).toBe('What do you see?')
  expect(prose(blockOf(item.spec, 'form').prompt)).toEqual(['Look.'])
  const quote = read('{type: form}\n\n> Look.\n> What do you see?\n{type: text}\n')
  expect(fieldsOf(quote.spec)[0]?.label).toBe('What do you see?')
  expect(prose(blockOf(quote.spec, 'form').prompt)).toEqual(['Look.'])
})

describe('the line is not changed', () => {
  test('where `label:` names the field', () => {
    const { spec, rules } = read('{type: form}\n\n1. Look.\n{type: text, label: What?}\n')
    expect(fieldsOf(spec)[0]?.label).toBe('What?')
    expect(prose(blockOf(spec, 'form').prompt)).toEqual(['Look.'])
    expect(rules).toEqual([])
  })

  test.each(['', '\n', '<!-- which -->\n\n'])(
    'where its list holds the options of the field before it, after %j',
    (gap) => {
      const { spec, rules } = read(`**Which?**\n{type: radio}\n${gap}- One\n- Two\n{type: text}\n`)
      const [which, text] = fieldsOf(spec)
      expect(which?.options?.map((option) => option.text)).toEqual(['One', 'Two'])
      expect(text?.label).not.toBe('Two')
      expect(rules).toEqual(['warning label-missing'])
    },
  )

  test.each(['selection', 'ranking', 'mystery'])('where its list is that of a %s', (type) => {
    const { spec } = read(`{type: ${type}}\n\n- One\n- Two\n{type: text}\n`)
    expect(JSON.stringify(spec.blocks[0])).toMatch(/One.*Two/)
    expect(fieldsOf(spec)[0]?.label).not.toBe('Two')
  })

  test('after a blank line', () => {
    const { spec, rules } = read('{type: form}\n\n- Look.\n\n{type: text}\n')
    expect(prose(blockOf(spec, 'form').prompt)).toEqual(['Look.'])
    expect(rules).toEqual(['warning label-missing'])
  })

  test('in a callout, code or a table', () => {
    for (const block of ['> [!NOTE]\n> Look.', '```\nLook.\n```', '| a |\n|---|\n| b |']) {
      expect(read(`{type: form}\n\n${block}\n{type: text}\n`).rules).toEqual(['warning label-missing'])
    }
  })
})

test('a further list of a selection gives its last item to a field that opens a form', () => {
  const { spec, rules } = read('{type: selection}\n\n- One\n- Two\n\nThen:\n\n1. Think.\n2. Why?\n{type: text}\n')
  expect(blockOf(spec, 'selection').options).toHaveLength(2)
  expect(prose(blockOf(spec, 'selection').after)).toEqual(['Then:', 'Think.'])
  expect(fieldsOf(spec).map(({ label }) => label)).toEqual(['2. Why?'])
  expect(rules).toEqual(['warning list-second', ...INFO])
})

test('a field of unknown type takes its line as well', () => {
  const { spec, rules } = read('{type: form}\n\n**A**\n{type: text}\n\n1. Why?\n{type: textaera}\n')
  expect(fieldsOf(spec)[1]).toMatchObject({ control: 'text', label: '1. Why?' })
  expect(rules).toEqual([...INFO, 'warning type-unknown'])
})

describe('a line that Markdown joins with the item above it', () => {
  test.each([
    '{type: selection}\n',
    '{type: ranking}\n',
    '**Which?**\n{type: radio}\n',
    '**Which?**\n{type: select}\n\n',
  ])('is the label of the field below it, not part of the last option: %j', (start) => {
    for (const line of ['**Why?**', 'Why? {#why}']) {
      const { spec, rules } = read(`${start}- One\n- Two\n${line}\n{type: text}\n`)
      const apart = read(`${start}- One\n- Two\n\n${line}\n{type: text}\n`)
      expect(spec).toEqual(apart.spec)
      expect(rules).toEqual(INFO)
    }
  })

  test('stays in the item when it is indented like its text', () => {
    const { spec, rules } = read('**Which?**\n{type: radio}\n- One\n- Two\n  more\n{type: text}\n')
    expect(fieldsOf(spec)[0]?.options?.map(({ text }) => text)).toEqual(['One', 'Two more'])
    expect(rules).toEqual(['warning label-missing'])
  })

  test('in bold, is the label after a list in prose as well', () => {
    const { spec } = read('- Look.\n- Wait.\n**What?**\n{type: text}\n')
    expect(fieldsOf(spec)[0]?.label).toBe('What?')
    expect(prose(blockOf(spec, 'form').prompt)).toEqual(['Look.', 'Wait.'])
  })
})

test.each(['#### Why?', '##### Why?', 'Some text.\n\n###### Why? {#why}'])(
  'a small heading is the label of a field below it: %j',
  (lines) => {
    const { spec, rules } = read(`{type: form}\n\n${lines}\n{type: text}\n`)
    expect(fieldsOf(spec)[0]).toMatchObject({ id: 'why', label: 'Why?' })
    expect(rules).toEqual(INFO)
    expect(read(`{type: form}\n\n${lines}\n\n{type: text}\n`).rules).toEqual(['warning label-missing'])
  },
)

test('a numbered line after a list of options is not an option', () => {
  for (const start of ['{type: selection}\n\n', '**Which?**\n{type: radio}\n']) {
    const { spec, rules } = read(`${start}- One\n- Two\n\n1. Why?\n{type: text}\n`)
    expect(fieldsOf(spec).at(-1)?.label).toBe('1. Why?')
    expect(rules).toEqual(INFO)
  }
})

test.each(['1. Which?', '- Which?'])(
  '%j straight above a selection asks, and the list below it holds the options',
  (line) => {
    for (const type of ['selection', 'ranking']) {
      const { spec, rules } = read(`${line}\n{type: ${type}}\n\n- One\n- Two\n`)
      expect(JSON.stringify(spec.blocks[0])).toMatch(/"prompt":.*Which\?.*One.*Two/)
      expect(rules).toEqual([])
    }
  },
)
