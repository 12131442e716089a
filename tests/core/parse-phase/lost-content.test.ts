import { describe, expect, test } from 'vitest'
import { blockOf, fieldsOf, read, readFile } from './support.js'

const image = '![A bee](bee.png)'
const details = [
  'A second paragraph',
  '- a nested\n  - list',
  '```js\n  code()\n  ```',
  '| a | b |\n  |---|---|\n  | c | d |',
  '> a quote',
  '$$\n  x^2\n  $$',
  `${image} below`,
  '#### A heading',
]

describe('content below an option', () => {
  test.each(details)('is shown with a radio: %j', (block) => {
    const { spec, rules } = read(`**Q**\n{type: radio}\n- One\n\n  ${block}\n- Two\n`)
    const selection = read(`{type: selection}\n- One\n\n  ${block}\n- Two\n`)
    const options = fieldsOf(spec)[0]?.options
    expect(options?.[0]?.details).toEqual(blockOf(selection.spec, 'selection').options[0]?.details)
    expect(options?.[0]?.details).toHaveLength(1)
    expect(options?.[1]).toEqual({ id: 'two', text: 'Two' })
    expect(rules).toEqual([])
  })

  test.each(details)('is named in a warning with a select, which shows text only: %j', (block) => {
    const { spec, rules, quotes } = read(`**Q**\n{type: select}\n- One\n\n  ${block}\n- Two\n`)
    expect(fieldsOf(spec)[0]?.options).toEqual([
      { id: 'one', text: 'One' },
      { id: 'two', text: 'Two' },
    ])
    expect(rules).toEqual(['warning content-dropped'])
    expect(quotes[0]).toContain(block)
  })
})

test('the warning of a select names each kind of content once', () => {
  const { messages } = read('**Q**\n{type: select}\n- One\n\n  Second\n\n  Third\n\n  > quote\n')
  expect(messages[0]?.message).toContain('a paragraph and a quote')
})

describe('an option of a radio', () => {
  test('renders its formatting and its image', () => {
    const { spec, rules } = read(`**Q**\n{type: radio}\n- *One* ${image}\n- Two\n`)
    expect(fieldsOf(spec)[0]?.options?.[0]).toMatchObject({
      text: 'One A bee',
      content: [{ type: 'emphasis' }, { type: 'text' }, { type: 'image', url: 'bee.png' }],
    })
    expect(rules).toEqual([])
  })

  test('keeps an image without text', () => {
    expect(fieldsOf(read(`**Q**\n{type: radio}\n- ${image}\n- Two\n`).spec)[0]?.options).toMatchObject([
      { text: 'A bee' },
      { text: 'Two' },
    ])
  })
})

test('an image in an option of a select is named in a warning', () => {
  const { spec, rules, messages } = read(`**Q**\n{type: select}\n- One ${image}\n`)
  expect(fieldsOf(spec)[0]?.options).toEqual([{ id: 'one-a-bee', text: 'One A bee' }])
  expect(rules).toEqual(['warning content-dropped'])
  expect(messages[0]?.message).toContain('an image')
})

describe('a link in an option', () => {
  test.each([
    ['selection', '{type: selection}\n\n'],
    ['ranking', '{type: ranking}\n\n'],
    ['radio', '**Q**\n{type: radio}\n'],
    ['select', '**Q**\n{type: select}\n'],
  ])('of a %s is shown as text, with a warning', (_, start) => {
    const { spec, rules, quotes } = read(`${start}- See [the hive](https://example.org/hive)\n- Two\n`)
    expect(JSON.stringify(spec)).toContain('"See the hive"')
    expect(rules).toEqual(['warning content-dropped'])
    expect(quotes[0]).toContain('https://example.org/hive')
  })

  test('is not reported when its text is its URL', () => {
    expect(read('{type: selection}\n\n- https://example.org/hive\n- <bee@example.org>\n').rules).toEqual([])
  })
})

describe('a label', () => {
  test('keeps its image and its link', () => {
    const { spec, rules } = read(`**What is ${image}?** See [here](https://example.org/bees).\n{type: text}\n`)
    const [field] = fieldsOf(spec)
    expect(field).toMatchObject({ label: 'What is A bee? See here.', id: 'what-is-a-bee-see-here' })
    expect(field?.labelContent).toEqual([
      { type: 'text', value: 'What is ' },
      { type: 'image', url: 'bee.png', alt: 'A bee' },
      { type: 'text', value: '?' },
      { type: 'text', value: ' See ' },
      { type: 'link', url: 'https://example.org/bees', children: [{ type: 'text', value: 'here' }] },
      { type: 'text', value: '.' },
    ])
    expect(rules).toEqual([])
  })

  test.each(['**Why?**', '**Why?** (optional)', 'Why?', '**Why? {#why}**'])(
    'without more than words has nothing beside them: %j',
    (line) => {
      expect(fieldsOf(read(`${line}\n{type: text}\n`).spec)[0]).not.toHaveProperty('labelContent')
    },
  )

  test('keeps one of two written labels and reports the title', () => {
    const { spec, rules, quotes } = read('{type: text, title: Alpha, label: Beta}\n')
    expect(fieldsOf(spec)[0]?.label).toBe('Beta')
    expect(rules).toEqual(['warning param-unused'])
    expect(quotes[0]).toContain('Alpha')
  })
})

describe('a heading', () => {
  const rich = `The ${image} and [the hive](https://example.org/)`
  const content = [
    { type: 'text', value: 'The ' },
    { type: 'image', url: 'bee.png', alt: 'A bee' },
    { type: 'text', value: ' and ' },
    { type: 'link', url: 'https://example.org/', children: [{ type: 'text', value: 'the hive' }] },
  ]

  test('of a section keeps its image and its link', () => {
    const { spec, rules } = read(`## ${rich} {#bees}\n\n{type: selection}\n\n- One\n`)
    expect(spec.blocks[0]).toMatchObject({ id: 'bees', heading: 'The A bee and the hive', headingContent: content })
    expect(rules).toEqual([])
  })

  test('of a group does', () => {
    const { spec } = read(`{type: form}\n\n### ${rich}\n\n**Q**\n{type: text}\n`)
    expect(blockOf(spec, 'form').groups[0]).toMatchObject({ title: 'The A bee and the hive', titleContent: content })
  })

  test('that names the phase does, also when the front matter has the same title', () => {
    for (const start of ['', '---\ntitle: The A bee and the hive\n---\n\n']) {
      expect(readFile(`${start}# ${rich}\n\nText\n`).spec).toMatchObject({
        title: 'The A bee and the hive',
        titleContent: content,
      })
    }
  })

  test.each(['**Bees**', 'Bees'])('without more than words has nothing beside them: %j', (text) => {
    const [block] = read(`## ${text}\n\nText\n`).spec.blocks
    expect(block).toMatchObject({ heading: 'Bees' })
    expect(block).not.toHaveProperty('headingContent')
  })

  test('that is an image without alternative text renders as content', () => {
    const { spec } = read('## ![](bee.png)\n\nText\n')
    expect(spec.blocks[0]).toMatchObject({
      type: 'content',
      content: [{ type: 'paragraph', children: [{ type: 'image' }] }, {}],
    })
  })
})

describe('elsewhere', () => {
  test('cells beyond the header of a table are reported', () => {
    const { rules, quotes } = read('| a | b |\n|---|---|\n| c | d | lost `|` cell |\n| e | f |\n| g | h | |\n')
    expect(rules).toEqual(['warning content-dropped'])
    expect(quotes[0]).toContain('lost `|` cell')
  })

  test('HTML and links in the alternative text of an image are kept as text or reported', () => {
    const { spec, rules } = read('![A <b>bee</b> at [home](https://example.org)](bee.png)\n')
    expect(JSON.stringify(spec)).toContain('A <b>bee</b> at home')
    expect(rules).toEqual(['warning content-dropped'])
  })

  test('the unused parameters of a misspelt field are listed', () => {
    const { rules, quotes, messages } = read('{type: form}\n\n**Q**\n{type: sellect, options: [Alpha, Beta]}\n')
    expect(rules).toEqual(['warning type-unknown'])
    expect(quotes[0]).toContain('Alpha')
    expect(messages[0]?.message).toContain('`options`')
  })

  test('the heading of a second navigation is in the range of its message', () => {
    const { quotes } = read('## Alpha\n\n{type: navigation, next: N}\n\n## Beta\n\n{type: navigation, next: M}\n')
    expect(quotes.join()).toContain('## Beta')
  })
})
