import fc from 'fast-check'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { applyFixes } from 'phasekit/parse'
import { describe, expect, it } from 'vitest'
import type { FlowEntry, FlowValue } from '../../../src/parse/flow/flow-types.js'
import { findDirectiveType, readFlow } from '../../../src/parse/flow/read-flow.js'
import type { Finding } from '../../../src/parse/messages/reporter.js'

type Plain = string | Plain[] | { [key: string]: Plain }

const plain = (value: FlowValue): Plain => {
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'empty') return ''
  return value.kind === 'list' ? value.items.map(plain) : plainEntries(value.entries)
}
const plainEntries = (entries: FlowEntry[]): Record<string, Plain> =>
  Object.fromEntries(entries.map(({ key, value }) => [key, plain(value)]))

const read = (source: string) => {
  const findings: Finding[] = []
  const entries = readFlow(source, 0, source.length, (finding) => findings.push(finding))
  return { entries, value: plainEntries(entries), findings, rules: findings.map(({ ruleId }) => ruleId) }
}
/** The source after the fix of its only message. */
const fixed = (source: string): string => {
  const { findings } = read(source)
  return [...findings[0]!.fix!.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source)
}

describe('readFlow on valid YAML', () => {
  it.each([
    ['words keep the spelling of the author', '{a: 010, b: null, c: 1e-5, d: Yes, e: ~, f: 0x1F}'],
    ['JSON', '{"type":"select","options":["a","b"],"deep":{"x":[{"y":"z"}]}}'],
    ['colons and hashes inside words', '{a: 10:30, b: http://example.org/#x, c: a#b, d: :x}'],
    ['escapes', "{a: \"tab\\tline\\nquote\\\"\\u00e9\\x41\\U0001F600\\/\", b: 'it''s'}"],
    ['quoted text over lines', '{a: "one  \n  two\n\n three\\\n  four", b: \'one\n two\'}'],
    ['plain text over lines', '{a: one\n  two\n\n  three, b\n : c}'],
    ['CRLF and CR', '{a: one\r\n  two,\r b: "x\r\n\r\n y"}'],
    ['comments between lines', '{a: b, # first, {of} two\n  # and a line\n  c: d # last\n}'],
    ['a comment at the end of a text', '{a: text # why\n , b: c}'],
    ['empty collections and trailing commas', '{a: [], b: {}, c: [x,], d: y,}'],
    ['explicit keys', '{? a : b, ? c, d: e}'],
    ['quotes inside words', '{a: it\'s, b: 5" disk, c: say "hi"}'],
    ['spaces in keys', '{a key: b, "q: k" : c, \'x\':d}'],
    ['values glued to brackets', '{a:[b], "c":{d: e}}'],
  ])('reads %s as YAML does', (_, source) => {
    expect(read(source).value).toEqual(load(source, { schema: FAILSAFE_SCHEMA }))
  })

  const word = fc.stringMatching(/^[A-Za-z0-9é日_.+/-]{1,8}$/).filter((text) => !/^[-.]/.test(text))
  const plainText = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .chain((words) =>
      fc.constantFrom(' ', '  ', '\n  ', '\n\n ', '\r\n ', "'", ':', '#', ' -').map((gap) => words.join(gap)),
    )
  const anyText = fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      '日',
      ' ',
      ',',
      ':',
      '#',
      '{',
      '}',
      '[',
      ']',
      "'",
      '"',
      '\\',
      '\t',
      '😀',
      '-',
      '?',
      '&',
      '*',
    ),
  })
  const doubleQuoted = anyText.map((text) => JSON.stringify(text))
  const escaped = fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\\n',
        '\\t',
        '\\"',
        '\\\\',
        '\\u00e9',
        '\\x41',
        '\\U0001f600',
        '\\e',
        '\\_',
        '\n',
        ' \n ',
        '\r\n',
        '\\\n  ',
        ', ',
        '}',
      ),
    )
    .map((parts) => `"${parts.join('')}"`)
  const singleQuoted = fc
    .array(fc.constantFrom('a', ' ', "''", '"', '\\', ', ', '}', ': ', ' #', '\n', ' \n  ', '\r'))
    .map((parts) => `'${parts.join('')}'`)
  const quoted = fc.oneof(doubleQuoted, escaped, singleQuoted)
  const space = fc.constantFrom('', ' ', '  ', '\n', '\n  ', '\r\n ', ' # note, {x} "y"\n', '\n# note ]\n ')
  const { value: arbitraryValue } = fc.letrec<{ value: string; list: string; map: string }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, plainText, quoted, tie('list'), tie('map')),
    list: fc
      .array(fc.tuple(space, tie('value'), space), { maxLength: 4 })
      .map((items) => `[${items.map((parts) => parts.join('')).join(',')}]`),
    map: fc
      .array(
        fc.tuple(
          space,
          fc.oneof(word, doubleQuoted),
          space,
          fc.constantFrom(' ', '\n', ' # note\n'),
          fc.oneof(tie('value'), fc.constant('')),
          space,
        ),
        { maxLength: 4 },
      )
      .map(
        (entries) =>
          `{${entries.map(([before, key, gap, after, value, end]) => `${before}${key}${gap}:${after}${value}${end}`).join(',')}}`,
      ),
  }))
  const flowMap = fc
    .array(fc.tuple(word, fc.oneof(plainText, quoted, arbitraryValue), space), { minLength: 1, maxLength: 6 })
    .map((entries) => `{${entries.map(([key, value, after]) => `${key}: ${value}${after}`).join(', ')}}`)

  const accepted = (source: string): unknown => {
    try {
      return load(source, { schema: FAILSAFE_SCHEMA })
    } catch {
      return undefined
    }
  }
  /** By design a missing space after a colon is corrected, where YAML reads a key without a value. */
  const differs = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(differs)
    if (typeof value !== 'object' || value === null) return false
    return Object.entries(value).some(([key, item]) => /^[A-Za-z_][\w-]*:/.test(key) || differs(item))
  }

  it('returns what YAML returns for every valid flow mapping', () => {
    let compared = 0
    fc.assert(
      fc.property(flowMap, (source) => {
        const expected = accepted(source)
        if (expected === undefined || differs(expected)) return
        compared++
        expect(read(source).value).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(500)
  })
})

describe('readFlow on invalid YAML', () => {
  it.each([
    ['{type: select, options: [@me, ok]}', { type: 'select', options: ['@me', 'ok'] }, []],
    ['{type: x, title: Note: read}', { type: 'x', title: 'Note: read' }, ['value-colon']],
    ['{type: x, title: Problem #1}', { type: 'x', title: 'Problem #1' }, ['value-hash']],
    ['{type: x, icon: #1, required: true}', { type: 'x', icon: '#1', required: 'true' }, []],
    ['{type: x, # the control\n label: Problem #1}', { type: 'x', label: 'Problem #1' }, ['value-hash']],
    ['{type:x}', { type: 'x' }, ['colon-space']],
    ['{type:"x, y", title:z}', { type: 'x, y', title: 'z' }, ['colon-space', 'colon-space']],
    ['{type: x, title: Rank [draft] items}', { type: 'x', title: 'Rank [draft] items' }, []],
    ['{type: x, title: [draft] items}', { type: 'x', title: '[draft] items' }, ['value-bracket']],
    ['{type: x, title: What is {this, here}?}', { type: 'x', title: 'What is {this, here}?' }, []],
    ['{type: x, options: [a, b}', { type: 'x', options: ['a', 'b'] }, ['value-bracket']],
    ['{type: x, options: [Yes: always, No]}', { type: 'x', options: ['Yes: always', 'No'] }, ['value-colon']],
    ['{type: x, title: "Hello" world}', { type: 'x', title: '"Hello" world' }, ['value-quote']],
    ["{type: x, title: 'tis the season}", { type: 'x', title: "'tis the season" }, ['value-quote']],
    ['{type: x, title: "C:\\d"}', { type: 'x', title: 'C:\\d' }, ['value-escape']],
    ['{type: x, title: *Name*}', { type: 'x', title: '*Name*' }, []],
    [
      '{type: x, title: &a b, hint: *a, label: !!str c}',
      { type: 'x', title: '&a b', hint: '*a', label: '!!str c' },
      ['yaml-feature', 'yaml-feature', 'yaml-feature'],
    ],
    ['{type: x, , title: y}', { type: 'x', title: 'y' }, ['value-missing']],
    ['{type: x, title: a, title: b}', { type: 'x', title: 'a' }, ['key-duplicate']],
    ['{type: x, required}', { type: 'x', required: '' }, ['value-missing']],
    ['{type: x, title: Hello, dear, world}', { type: 'x', title: 'Hello', dear: '', world: '' }, ['value-comma']],
    ['{type: x, title: see 4] there}', { type: 'x', title: 'see 4] there' }, []],
    ['{type: x, title: "open', { type: 'x', title: '"open' }, ['value-quote']],
    ['{type: x, : y}', { type: 'x', '': 'y' }, ['key-missing']],
    ['{type: x, https://example.org}', { type: 'x', 'https://example.org': '' }, ['value-missing']],
    ['{', {}, []],
  ])('keeps what is readable of %s', (source, value, rules) => {
    const result = read(source)
    expect(result.value).toEqual(value)
    expect(result.rules).toEqual(rules)
  })

  it.each([
    ['{type:x}', '{type: x}'],
    ['{type: x, required}', '{type: x, required: true}'],
    ['{type: x, title: Hello, world}', '{type: x, title: "Hello, world"}'],
    ['{type: x, title: Note: read}', '{type: x, title: "Note: read"}'],
    ['{type: x, title: "C:\\d"}', '{type: x, title: "C:\\\\d"}'],
    ['{type: x, options: [a, b}', '{type: x, options: [a, b]}'],
    ['{type: x, , title: y}', '{type: x,  title: y}'],
  ])('mends %s', (source, expected) => {
    expect(fixed(source)).toBe(expected)
    expect(read(expected).rules).toEqual([])
  })

  it('reads values nested deeper than 8 levels as text', () => {
    const { rules, entries } = read(`{type: x, a: ${'['.repeat(20)}b${']'.repeat(20)}}`)
    expect(rules).toEqual(['value-depth'])
    expect(JSON.stringify(entries)).toContain(`${'['.repeat(13)}b`)
  })

  it('treats __proto__ and constructor as words', () => {
    const { value } = read('{type: x, __proto__: {polluted: yes}, constructor: y}')
    expect(Object.keys(value)).toEqual(['type', '__proto__', 'constructor'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('never throws, and keeps keys unique and ranges inside the source', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        'a',
        'type',
        ':',
        ' ',
        ',',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '#',
        '\n',
        '\\',
        '?',
        '&',
        '-',
        '\r',
      ),
    })
    const check = (value: FlowValue, source: string): void => {
      expect(value.start).toBeGreaterThanOrEqual(0)
      expect(value.end).toBeGreaterThanOrEqual(value.start)
      expect(value.end).toBeLessThanOrEqual(source.length)
      if (value.kind === 'list') for (const item of value.items) check(item, source)
      if (value.kind === 'map') for (const entry of value.entries) check(entry.value, source)
    }
    fc.assert(
      fc.property(noise, (tail) => {
        const source = `{${tail}`
        const { entries, findings } = read(source)
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
        for (const { value } of entries) check(value, source)
        for (const { start, end } of findings) expect(start >= 0 && start <= end && end <= source.length + 2).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

it('returns exact ranges', () => {
  const source = "x {type: select, \"label\" : 'a''b', options: [ one , two]} y"
  const entries = readFlow(source, 2, source.length - 2, () => {})
  const slice = ({ start, end }: { start: number; end: number }) => source.slice(start, end)
  expect(entries.map((entry) => [slice(entry), slice(entry.keyRange), slice(entry.value)])).toEqual([
    ['type: select', 'type', 'select'],
    ["\"label\" : 'a''b'", '"label"', "'a''b'"],
    ['options: [ one , two]', 'options', '[ one , two]'],
  ])
  const options = entries[2]!.value
  expect(options.kind === 'list' && options.items.map(slice)).toEqual(['one', 'two'])
})

it('names the type', () => {
  expect(findDirectiveType(read('{type: " select "}').entries)?.value).toBe('select')
  expect(findDirectiveType(read('{type: [a]}').entries)).toBeNull()
  expect(findDirectiveType(read('{type: ""}').entries)).toBeNull()
})

it.each(['[A،B،C]', '[A､B､C]'])('takes other commas than `,` for commas in a list without one: %j', (list) => {
  const { findings, ...result } = read(`{options: ${list}}`)
  expect(JSON.stringify(result)).toMatch(/A.*B.*C/)
  expect(findings).toMatchObject([{ ruleId: 'value-typographic', fix: { edits: [{}, {}] } }])
})

const textsOf = (list: string) => {
  const { entries, findings } = read(`{options: ${list}}`)
  const value = entries[0]!.value
  return {
    texts: value.kind === 'list' ? value.items.map((item) => (item.kind === 'scalar' ? item.value : '')) : [],
    findings,
  }
}

it.each([
  ['[«A, b», C]', ['A, b', 'C']],
  ['[»A, b«, C]', ['A, b', 'C']],
  ['[»A, b», C]', ['A, b', 'C']],
  ['[‹A, b›, C]', ['A, b', 'C']],
  ['[„A, b“, C]', ['A, b', 'C']],
  ['[‚A, b‘, C]', ['A, b', 'C']],
  ['[「A, b」, C]', ['「A, b」', 'C']],
  ['[『A、b』, C]', ['『A、b』', 'C']],
  ['[《A，b》, C]', ['《A，b》', 'C']],
  ['[“A, b” {#x}, C]', ['A, b {#x}', 'C']],
  ['[«A, b» {#x}, C]', ['A, b {#x}', 'C']],
  ['[「A, b」 {#x}, C]', ['「A, b」 {#x}', 'C']],
  ['["A, b" {#x}, C]', ['A, b {#x}', 'C']],
  ["['A, b' {#x}, C]", ['A, b {#x}', 'C']],
])('holds an entry together by what opens and closes it, with a fix: %j', (list, texts) => {
  const result = textsOf(list)
  expect(result.texts).toEqual(texts)
  expect(result.findings).toHaveLength(1)
  expect(result.findings[0]).toMatchObject({ ruleId: expect.stringMatching(/^value-(?:typographic|quote)$/) })
  const source = `{options: ${list}}`
  const fixed = applyFixes(source, [{ fix: result.findings[0]!.fix! }]).source
  expect(textsOf(fixed.slice('{options: '.length, -1))).toEqual({ texts, findings: [] })
})

it.each([
  ['[«A» and b, C]', ['«A» and b', 'C']],
  ['[「A」, C]', ['「A」', 'C']],
  ['[A «b, c»]', ['A «b', 'c»']],
  ['[«A, C]', ['«A', 'C']],
])('leaves such marks alone elsewhere: %j', (list, texts) => expect(textsOf(list)).toEqual({ texts, findings: [] }))
