import { applyFixes, parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { blockOf, fieldsOf, read } from './support.js'

/** Items whose text starts with a Markdown mark, and their labels. */
const items: [item: string, text: string][] = [
  ['3. Oktober', '3. Oktober'],
  ['3) Oktober', '3) Oktober'],
  ['007. Bond', '007. Bond'],
  ['1989.', '1989.'],
  ['> 5', '> 5'],
  ['>5', '>5'],
  ['# of bees', '# of bees'],
  ['## of bees', '## of bees'],
  ['- Alpha', '- Alpha'],
  ['+ 5', '+ 5'],
  ['* starred', '* starred'],
  ['- 3. > # Deep', '- 3. > # Deep'],
  ['3. *Oktober*', '3. Oktober'],
  ['***', '***'],
  ['___', '___'],
  ['* * *', '* * *'],
  ['---', '---'],
  ['~~~', '~~~'],
  ['```', '```'],
  ['    Alpha', 'Alpha'],
  ['Alpha\n  =====', 'Alpha'],
  ['Alpha\n  beta\n  ---', 'Alpha beta'],
]

const places: [place: string, list: (item: string) => string, texts: (body: string) => (string | undefined)[]][] = [
  [
    'selection',
    (item) => `{type: selection}\n\n- ${item}\n- Other\n`,
    (body) => blockOf(read(body).spec, 'selection').options.map((o) => o.text),
  ],
  [
    'ranking',
    (item) => `{type: ranking}\n\n- ${item}\n- Other\n`,
    (body) => blockOf(read(body).spec, 'ranking').items.map((o) => o.text),
  ],
  [
    'radio',
    (item) => `**Q**\n{type: radio}\n- ${item}\n- Other\n`,
    (body) => (fieldsOf(read(body).spec)[0]?.options ?? []).map((o) => o.text),
  ],
  [
    'select',
    (item) => `**Q**\n{type: select}\n- ${item}\n- Other\n`,
    (body) => (fieldsOf(read(body).spec)[0]?.options ?? []).map((o) => o.text),
  ],
]

describe.each(places)('an item of a %s that starts like another block', (_, list, texts) => {
  test.each(items)('%j is called %j', (item, text) => {
    expect(texts(list(item))).toEqual([text, 'Other'])
    expect(read(list(item)).rules).toEqual(['info item-as-text'])
  })

  test('has the id written after it', () => {
    // Nothing else can follow a thematic break or a fence.
    for (const [item] of items.filter(([item]) => !/^(?:\*\*\*|___|\* \* \*|---|~~~|```|A)/.test(item))) {
      const { spec, rules } = read(list(`${item} {#written}`))
      expect(JSON.stringify(spec)).toContain('"id":"written"')
      expect(JSON.stringify(spec)).not.toContain('{#')
      expect(rules).toEqual(['info item-as-text'])
    }
  })
})

test('shows the mark and keeps the formatting', () => {
  const { spec } = read('{type: selection}\n\n- 3. *Oktober*\n')
  expect(blockOf(spec, 'selection').options[0]?.content).toEqual([
    { type: 'text', value: '3. ' },
    { type: 'emphasis', children: [{ type: 'text', value: 'Oktober' }] },
  ])
})

test('keeps the content after the line as details', () => {
  const { spec, rules } = read(
    '{type: selection}\n\n- 3. Oktober\n  4. November\n\n  A note\n- > 5\n ' +
      ' > or 6\n  >\n  > more\n- # Bees\n  are here\n',
  )
  const [october, five, bees] = blockOf(spec, 'selection').options
  expect(october).toMatchObject({
    text: '3. Oktober',
    details: [
      { type: 'list', ordered: true, start: 4, children: [{ type: 'listItem' }] },
      { type: 'paragraph', children: [{ type: 'text', value: 'A note' }] },
    ],
  })
  expect(five).toMatchObject({ text: '> 5 or 6', details: [{ type: 'blockquote', children: [{ type: 'paragraph' }] }] })
  expect(bees).toMatchObject({ text: '# Bees', details: [{ type: 'paragraph' }] })
  expect(rules).toEqual(Array(3).fill('info item-as-text'))
})

test('a task marker of the inner item is text as well', () => {
  expect(blockOf(read('{type: selection}\n\n- 3. [x] Oktober\n').spec, 'selection').options[0]?.text).toBe(
    '3. [x] Oktober',
  )
})

test('a heading, quote or list on a later line of an item is not changed', () => {
  const { spec, rules } = read('{type: selection}\n\n- Bees\n  - with pollen\n\n  > as seen\n')
  expect(blockOf(spec, 'selection').options[0]).toMatchObject({
    text: 'Bees',
    details: [{ type: 'list' }, { type: 'blockquote' }],
  })
  expect(rules).toEqual([])
})

test('prose keeps its nested lists', () => {
  const { spec, rules } = read('## A\n\n- 3. Oktober\n- > 5\n')
  expect(blockOf(spec, 'content').content).toMatchObject([
    { type: 'list', children: [{ children: [{ type: 'list', start: 3 }] }, { children: [{ type: 'blockquote' }] }] },
  ])
  expect(rules).toEqual([])
})

test.each(['ranking', 'selection'])('`[x]` before an item of a %s is reported', (type) => {
  expect(read(`{type: ${type}}\n\n- [x] One\n- Two\n`).rules).toEqual(['warning option-correct-reserved'])
})

test('`[x]` before an option of a field is reported', () => {
  expect(read('**Q**\n{type: radio}\n- [x] One\n- Two\n').rules).toEqual(['warning option-correct-reserved'])
})

test('a backslash, as the fix writes it, gives the same result without a message', () => {
  for (const [item] of items) {
    const source = `---\ntitle: T\n---\n\n{type: selection}\n\n- ${item}\n- Other\n`
    const { spec, messages } = parsePhase(source)
    const fixed = parsePhase(applyFixes(source, messages).source)
    expect(fixed.messages).toEqual([])
    expect({ ...fixed.spec, contentHash: '' }).toEqual({ ...spec, contentHash: '' })
  }
})

describe.each(['selection', 'ranking'] as const)('an item of a %s that starts with a block', (type) => {
  const itemOf = (item: string) => {
    const { spec, rules } = read(`{type: ${type}}\n\n- ${item}\n- Other\n`)
    const block = spec.blocks[0]!
    const choices = block.type === 'selection' ? block.options : block.type === 'ranking' ? block.items : []
    expect(choices.map(({ text }) => text)[1]).toBe('Other')
    return { ...choices[0]!, rules }
  }

  test.each([
    ['    Alpha\n      beta', 'Alpha', [{ type: 'code', value: 'beta' }]],
    ['Alpha\n  ---\n  more', 'Alpha', [{ type: 'paragraph' }]],
    ['| a |\n  |---|\n  | b |', 'a b', [{ type: 'table' }]],
    ['$$ x $$', 'x', [{ type: 'math' }]],
    ['```js\n  a\n  b\n  ```', 'a b', [{ type: 'code', value: 'a\nb' }]],
    ['\n  - a\n  - b', 'a b', [{ type: 'list' }]],
    ['\n  # Alpha', 'Alpha', undefined],
    ['> [!NOTE]\n  > Alpha', 'Alpha', [{ type: 'callout' }]],
    ['3. ***', '3. ***', undefined],
  ])('%j has a name, and a message says how', (item, text, details) => {
    const { rules, ...choice } = itemOf(item)
    expect(choice).toMatchObject({ text, ...(details && { details }) })
    if (!details) expect(choice).not.toHaveProperty('details')
    expect(rules).toEqual(['info item-as-text'])
  })

  test('of one line of code renders it once', () => {
    const { rules, ...choice } = itemOf('```js\n  a()\n  ```')
    expect(choice).toEqual({ id: 'a', text: 'a()', content: [{ type: 'inlineCode', value: 'a()' }] })
    expect(rules).toEqual([])
  })

  test('an id in code by indentation, or before an underline, is the id', () => {
    expect(itemOf('    Alpha {#one}')).toMatchObject({ id: 'one', text: 'Alpha' })
    expect(itemOf('Alpha {#one}\n  ===')).toMatchObject({ id: 'one', text: 'Alpha' })
  })
})

test('`- ---` between options is an option, elsewhere a thematic break', () => {
  expect(fieldsOf(read('**Q**\n{type: radio}\n- A\n- ---\n- B\n').spec)[0]?.options?.map(({ text }) => text)).toEqual([
    'A',
    '---',
    'B',
  ])
  expect(blockOf(read('{type: selection}\n\n- ---\n\n- A\n').spec, 'selection')).toMatchObject({
    prompt: [{ type: 'thematicBreak' }],
  })
})
