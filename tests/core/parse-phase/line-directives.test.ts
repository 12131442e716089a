import fc from 'fast-check'
import { applyFixes, parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { readFixtures } from './fixtures.js'

const head = '---\ntitle: T\n---\n\n'
const read = (body: string) => parsePhase(head + body)
const rulesOf = (body: string) => read(body).messages.map(({ ruleId }) => ruleId)

describe('a directive at the end of a line', () => {
  test.each([
    ['a label', '**Why?** {type: textarea}', '**Why?**\n{type: textarea}'],
    ['a label without marks', 'Why? {type: textarea}', 'Why?\n{type: textarea}'],
    ['a label without a space', '**Why?**{type: textarea}', '**Why?**\n{type: textarea}'],
    ['a label after a tab', '**Why?**\t{type: textarea}', '**Why?**\n{type: textarea}'],
    ['a label with an id before it', '**Why?** {#why} {type: text}', '**Why?** {#why}\n{type: text}'],
    ['a label with an id after it', '**Why?** {type: text} {#why}', '**Why?** {#why}\n{type: text}'],
    ['the last line of a paragraph', 'Some words.\n**Why?** {type: text}', 'Some words.\n**Why?**\n{type: text}'],
    [
      'a line of a paragraph',
      '**A** {type: text}\n**B** {type: date}\nend',
      '**A**\n{type: text}\n**B**\n{type: date}\nend',
    ],
    [
      'a line that a reformatter joined',
      '**A** {type: text} **B** {type: date}',
      '**A**\n{type: text}\n**B**\n{type: date}',
    ],
    ['a label, over two lines', '**Why?** {type: text,\n  hint: x}', '**Why?**\n{type: text,\n  hint: x}'],
    ['a label before options', 'Which? {type: radio}\n- A\n- B', 'Which?\n{type: radio}\n- A\n- B'],
    ['a label with a brace in quotes', '**Why?** {type: text, hint: "a } b"}', '**Why?**\n{type: text, hint: "a } b"}'],
    ['a label after code', '`{type: text}` {type: text}', '`{type: text}`\n{type: text}'],
    ['a prompt', '## A\n\nWhich? {type: selection}\n\n- B', '## A\n\nWhich?\n{type: selection}\n\n- B'],
    ['a heading', '## What? {type: selection}\n\n- A', '## What?\n{type: selection}\n\n- A'],
    ['a heading without a space', '## What?{type: selection}\n\n- A', '## What?\n{type: selection}\n\n- A'],
    ['a heading with closing marks', '## What? {type: selection} ##\n\n- A', '## What? ##\n{type: selection}\n\n- A'],
    ['a heading with an id', '## What? {#what} {type: selection}\n\n- A', '## What? {#what}\n{type: selection}\n\n- A'],
    [
      'a heading with an id after it',
      '## What? {type: selection} {#w}\n\n- A',
      '## What? {#w}\n{type: selection}\n\n- A',
    ],
    ['an underlined heading', 'What? {type: ranking}\n---\n\n- A', 'What?\n---\n{type: ranking}\n\n- A'],
    ['a heading of a group', '{type: form}\n\n### G {type: text}', '{type: form}\n\n### G\n{type: text}'],
    ['a heading of a type of nobody', '## A {type: poll}\n\nText', '## A\n{type: poll}\n\nText'],
    ['a label, before a comment', 'Why? {type: text} <!-- n -->', 'Why?\n{type: text}\n<!-- n -->'],
    ['a label, with an id and a comment', 'Why? {type: text} {#w} <!-- n -->', 'Why? {#w} <!-- n -->\n{type: text}'],
    [
      'a heading, before a comment',
      '## What? {type: selection} <!-- n -->\n\n- A',
      '## What? <!-- n -->\n{type: selection}\n\n- A',
    ],
    [
      'a label, beside another',
      '**A** {type: text}{type: date, label: B}',
      '**A**\n{type: text}\n{type: date, label: B}',
    ],
    [
      'a heading, beside another',
      '## A {type: form}{type: date, label: B}',
      '## A\n{type: form}\n{type: date, label: B}',
    ],
    ['a heading without words', '## {type: selection}\n\n- A', '##\n{type: selection}\n\n- A'],
  ])('counts after %s as on a line of its own', (_, body, apart) => {
    const { spec, messages } = read(body)
    const wanted = read(apart)
    expect(spec).toEqual(wanted.spec)
    const rest = messages.filter(({ ruleId }) => ruleId !== 'directive-inline')
    expect(rest.map(({ ruleId }) => ruleId)).toEqual(wanted.messages.map(({ ruleId }) => ruleId))
    expect(rest.length).toBeLessThan(messages.length)
    expect(messages.every(({ ruleId, severity }) => ruleId !== 'directive-inline' || severity === 'info')).toBe(true)
    // Applied one after the other, no fix changes the phase.
    let source = head + body
    for (let round = 0; round < 10; round++) {
      const next = parsePhase(source).messages.filter(({ ruleId }) => ruleId === 'directive-inline')
      if (next.length === 0) break
      source = applyFixes(source, next.slice(0, 1)).source
      expect(parsePhase(source).spec).toEqual(wanted.spec)
    }
    expect(source).toBe(head + apart)
  })

  test.each(['\r\n', '\r'])('is moved with the line break of the file: %j', (lineBreak) => {
    const source = `\ufeff${head}## A {type: form} {#a}\n\n**B** {type: text}\n`.replaceAll('\n', lineBreak)
    const fixed = applyFixes(source, parsePhase(source).messages).source
    expect(fixed).toBe(`\ufeff${head}## A {#a}\n{type: form}\n\n**B**\n{type: text}\n`.replaceAll('\n', lineBreak))
  })
})

describe('a directive elsewhere', () => {
  test.each([
    ['between marks', '**{type: selection}**'],
    ['inside a strong label', '**Why? {type: textarea}**'],
    ['indented by four spaces', '    {type: selection}'],
    ['indented by a tab', '\t{type: selection}'],
    ['indented by four spaces in a list', '- a\n\n      {type: selection}'],
    ['in a cell', '| a | b |\n|---|---|\n| c | {type: text} |'],
    ['in a cell of the first row', '| a | {type: text} |\n|---|---|'],
    ['before other words', 'Write {type: text} here.'],
    ['before a full stop', 'Write {type: text}.'],
    ['in a link', '[{type: text}](a.md)'],
    ['at the end of an item', '- Why? {type: text}'],
    ['at the end of a quote', '> Why? {type: text}'],
    ['at the start of a heading', '## {type: selection} What'],
    ['never closed, after a heading', '## What {type: selection'],
    ['misspelt, after a label', '**Why?** {typ: textarea}'],
    ['misspelt, after a heading', '## What {Type: selection}'],
  ])('is text with a message: %s', (_, body) => {
    expect(rulesOf(body)).toContain('directive-like')
    expect(read(body).spec.blocks.map(({ type }) => type)).toEqual(['content'])
  })

  test.each([
    ['in code', 'Write `{type: text}`'],
    ['in code over two lines', 'Write `code\nand {type: text}`'],
    ['escaped', 'Write \\{type: text}'],
    ['escaped, after a heading', '## Write \\{type: text}'],
    ['in a fence', '```\nWhy? {type: text}\n```'],
    ['in a comment', 'Why? <!-- {type: text} -->'],
    ['in a comment over lines', 'Why? <!--\nx {type: text}\n-->'],
    ['in the text of an image', '![{type: text}](a.png)'],
    ['in code in a cell', '| `{type: text}` |\n|---|'],
    ['of another kind', 'A set {a, b} and {name: x} {x}'],
  ])('is nobody’s business: %s', (_, body) => {
    expect(rulesOf(body)).toEqual([])
    expect(read(body).spec.blocks.map(({ type }) => type)).toEqual(['content'])
  })

  test.each(['**{type: selection}**', '    {type: selection}', '\t{type: selection}', '_{type: selection}_'])(
    'is freed by the fix where the rest is clear: %j',
    (body) => {
      const source = `${head}## A\n\n${body}\n\n- B`
      const fixed = applyFixes(source, parsePhase(source).messages).source
      expect(parsePhase(fixed).spec).toEqual(parsePhase(`${head}## A\n\n{type: selection}\n\n- B`).spec)
    },
  )

  test.each([
    ['a remark', 'Why? {type: text} (optional)', 'Why? (optional)\n{type: text}'],
    ['a full-width remark', 'なぜ？ {type: text}（任意）', 'なぜ？（任意）\n{type: text}'],
    [
      'a remark behind marks',
      '**Why?** {type: text, hint: x} (two words)',
      '**Why?** (two words)\n{type: text, hint: x}',
    ],
    [
      'a remark in a heading',
      '## Why? {type: selection} (choose one)\n\n- A',
      '## Why? (choose one)\n{type: selection}\n\n- A',
    ],
    ['a line break', 'Why?\n{type: text}<br>', 'Why?\n{type: text}'],
    ['a line break on its line', 'Why? {type: text} <br />', 'Why? {type: text}'],
    ['line breaks', '{type: text, label: Why}<br><br/>', '{type: text, label: Why}'],
  ])('is told apart from %s by its fix', (_, body, right) => {
    const { messages } = read(body)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('directive-like')
    const fixed = applyFixes(
      head + body,
      messages.filter(({ ruleId }) => ruleId === 'directive-like').slice(0, 1),
    ).source
    expect(fixed).toBe(head + right)
    expect(rulesOf(fixed.slice(head.length))).not.toContain('directive-like')
  })

  test.each(['Write {type: text} here.', 'A {type: text} (x) B {type: date} (y)', '{type: text} (optional)'])(
    'has no such fix where the words may belong elsewhere: %s',
    (body) => {
      const moved = read(body).messages.filter(
        ({ ruleId, fix }) => ruleId === 'directive-like' && fix?.title.includes('next line'),
      )
      expect(moved.map(({ fix }) => fix?.edits.length)).not.toContain(2)
    },
  )

  test('has its exact position in the source', () => {
    const source = `\ufeff${head}> - a | {type: text} b\r\n\r\n| a | {type: text} |\r\n|---|---|\r\n`
    for (const { position: place } of parsePhase(source).messages) {
      expect(source.slice(place.start.offset, place.end.offset)).toBe('{type: text}')
    }
    expect(parsePhase(source).messages).toHaveLength(2)
  })
})

/** Language fixtures with each directive joined to the line above it. */
const joinable = readFixtures('language').flatMap(({ source, options }) => {
  const places = [...source.matchAll(/^(?![ \t]*(?:[-*+>|`~{]|\d+[.)])|---)(.*\S)\n+(?=\{ ?"?type)/gm)]
  const isFence = /^(?:```|~~~|<!--)/m.test(source)
  return places.length === 0 || isFence ? [] : [{ source, options, places }]
})

test('a directive of a fixture has the same meaning when joined to the line above', () => {
  expect(joinable.length).toBeGreaterThan(15)
  fc.assert(
    fc.property(
      fc.constantFrom(...joinable),
      fc.nat(),
      fc.constantFrom(' ', '  ', '\t'),
      ({ source, options, places }, pick, gap) => {
        const place = places[pick % places.length]!
        const joined = `${source.slice(0, place.index)}${place[1]}${gap}${source.slice(place.index + place[0].length)}`
        const { spec, messages } = parsePhase(joined, options)
        expect(spec).toEqual(parsePhase(source, options).spec)
        expect(messages.map(({ ruleId }) => ruleId)).toEqual(['directive-inline'])
      },
    ),
    { numRuns: Number(process.env['FUZZ'] ?? 1000) },
  )
})

describe('text that looks like a directive', () => {
  const tables = ['| A | B |\n| - | - |\n| 1 | 2 |\n', 'A | B\n--- | ---\n1 | 2\n']
  const near = ['{Type: text}', '{type text}', '{ text }', '[type: text]', 'type: text', '  {typ: text, label: X}']

  test.each(tables.flatMap((table) => near.map((line) => [table, line] as const)))(
    'is reported below %j: %j',
    (table, line) => {
      const { spec, messages } = read(`## Q\n\n${table}${line}\n`)
      expect(messages.filter(({ ruleId }) => ruleId === 'directive-like')).toHaveLength(1)
      expect(JSON.stringify(spec)).toContain(line.trim())
      const { source, applied } = applyFixes(`${head}## Q\n\n${table}${line}\n`, messages)
      expect(applied).toHaveLength(1)
      const fixed = parsePhase(source)
      expect(fixed.messages.map(({ ruleId }) => ruleId)).not.toContain('directive-like')
      expect(fixed.spec.blocks).toMatchObject([{ type: 'form', groups: [{ fields: [{ control: 'text' }] }] }])
    },
  )

  test.each(['| {Type: text} | 2 |\n', '1 | {Type: text}\n', '{Type: text} | 2\n', '| 1 | 2 |\n\n> {Type: text} a\n'])(
    'is reported once, and stays, in %j',
    (row) => {
      const { spec, messages } = read(`## Q\n\n| A | B |\n| - | - |\n${row}`)
      expect(messages.filter(({ ruleId }) => ruleId === 'directive-like').length).toBeLessThanOrEqual(1)
      expect(JSON.stringify(spec)).toContain('{Type: text}')
    },
  )
})

test.each([
  ['Why? {type: text}.', 'Why? {type: text}'],
  ['Why? {type: text}:', 'Why? {type: text}'],
  ['## Why? {type: selection}。\n\n- A', '## Why? {type: selection}\n\n- A'],
])('punctuation behind a directive is reported with a fix: %j', (body, right) => {
  const { messages } = read(body)
  expect(messages.map(({ ruleId }) => ruleId)).toContain('directive-like')
  expect(applyFixes(head + body, messages).source).toBe(head + right)
})

test('a comment after a directive on its line changes nothing', () => {
  const { spec, messages } = read('**Why?**\n{type: text} <!-- a --> <!-- b -->\n\nMore.')
  expect(spec).toEqual(read('**Why?**\n{type: text}\n\nMore.').spec)
  expect(messages).toEqual([])
})
