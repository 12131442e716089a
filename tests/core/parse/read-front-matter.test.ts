import fc from 'fast-check'
import { dump, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import type { FlowValue } from '../../../src/parse/flow/flow-types.js'
import { readFlow } from '../../../src/parse/flow/read-flow.js'
import { readFrontMatter } from '../../../src/parse/front-matter/read-front-matter.js'
import type { Finding } from '../../../src/parse/messages/reporter.js'
import { entriesToJson, toCoreScalar, toSpelledText } from '../../../src/parse/params/to-json.js'

const read = (source: string) => {
  const findings: Finding[] = []
  const { entries, end } = readFrontMatter(source, (finding) => findings.push(finding))
  return {
    entries,
    spelled: entriesToJson(entries, toSpelledText),
    meta: entriesToJson(entries, toCoreScalar),
    rest: source.slice(end),
    findings,
    rules: findings.map(({ ruleId }) => ruleId),
  }
}
const applied = (source: string, { fix }: Finding): string =>
  [...fix!.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source)

describe('readFrontMatter', () => {
  it.each([
    ['LF', '---\ntitle: A\nphase: 2\n---\n# Text'],
    ['CRLF', '---\r\ntitle: A\r\nphase: 2\r\n---\r\n# Text'],
    ['CR', '---\rtitle: A\rphase: 2\r---\r# Text'],
    ['a BOM', '\ufeff---\ntitle: A\nphase: 2\n---\n# Text'],
    ['blanks after the fences', '--- \ntitle: A\nphase: 2\n---\t\n# Text'],
    ['a comment first', '---\n# note\ntitle: A\nphase: 2\n---\n# Text'],
  ])('reads it with %s', (_, source) => {
    expect(read(source)).toMatchObject({ meta: { title: 'A', phase: 2 }, rest: '# Text', rules: [] })
  })

  it('keeps spelling and ranges', () => {
    const source = '---\ntitle: 2024\n"lang" : \'de\'\nlist:\n  - type: "form"\n---\n'
    const { entries, spelled } = read(source)
    const slice = ({ start, end }: { start: number; end: number }) => source.slice(start, end)
    expect(spelled).toEqual({ title: '2024', lang: 'de', list: [{ type: 'form' }] })
    expect(entries.slice(0, 2).map((entry) => [slice(entry.keyRange), slice(entry.value), slice(entry)])).toEqual([
      ['title', '2024', 'title: 2024'],
      ['"lang"', "'de'", '"lang" : \'de\''],
    ])
    const places: string[] = []
    const walk = (value: FlowValue): void => {
      if (value.kind === 'list') value.items.forEach(walk)
      else if (value.kind === 'map') for (const entry of value.entries) walk(entry.value)
      else places.push(slice(value))
    }
    walk(entries[2]!.value)
    expect(places).toEqual(['"form"'])
  })

  it.each([
    ['an empty one', '---\n---\nText', 'Text'],
    ['one of comments', '---\n# only this\n\n---\nText', 'Text'],
    ['the end of the file at its fence', '---\na: b\n---', ''],
  ])('accepts %s', (_, source, rest) => {
    expect(read(source)).toMatchObject({ rest, rules: [] })
  })

  it.each([
    ['no fence', '# Title\n---\na: b\n---\n'],
    ['a thematic break before prose', '---\nProse, and more\n---\n'],
    ['a thematic break before a blank line', '---\n\ntitle: x\n---\n'],
    ['a thematic break before a heading', '---\n# Title\n\nProse here\n---\n'],
    ['a thematic break before a list', '---\n- a: b\n---\n'],
    ['a thematic break before an unclosed remark', '---\nNote: this is prose.\n\nMore.\n'],
    ['four dashes', '----\na: b\n----\n'],
    ['nothing else', '---'],
    ['an empty file', ''],
  ])('finds none in a file with %s', (_, source) => {
    expect(read(source)).toMatchObject({ meta: {}, rest: source, rules: [] })
  })

  it.each([
    '---js\ntitle: A',
    '---json\n{ "title": "A" }',
    '--- toml\ntitle = "A"',
    '+++\ntitle = "A"',
    ';;;\n{ "title": "A" }',
  ])('leaves the front matter of another language text: %j', (start) => {
    const source = `${start}\n${start.slice(0, 3)}\n# Text`
    expect(read(source)).toMatchObject({ meta: {}, rest: source, rules: [] })
  })

  it('skips a BOM without front matter', () => {
    expect(read('\ufeffText').rest).toBe('Text')
  })

  it('reads unclosed front matter up to the Markdown and offers to close it', () => {
    const source = '---\r\ntitle: A\r\nlang: de\r\n\r\n# Text'
    const { meta, rest, rules, findings } = read(source)
    expect({ meta, rest, rules }).toEqual({
      meta: { title: 'A', lang: 'de' },
      rest: '\r\n# Text',
      rules: ['front-matter-unclosed'],
    })
    const mended = applied(source, findings[0]!)
    expect(mended).toBe('---\r\ntitle: A\r\nlang: de\r\n---\r\n\r\n# Text')
    expect(read(mended).rules).toEqual([])
    expect(read('---\ntitle: A').rest).toBe('')
  })

  it('ignores front matter of more than 16 KB', () => {
    const source = `---\ntitle: A\nx: ${'y'.repeat(17_000)}\n---\nText`
    expect(read(source)).toMatchObject({ meta: {}, rest: 'Text', rules: ['front-matter-too-large'] })
  })
})

describe('readFrontMatter on YAML', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b ',
      'é',
      '\n',
      '\n\n',
      '  ',
      '\t',
      ': ',
      '#',
      ' # ',
      '-',
      '- ',
      '?',
      '"',
      "'",
      '\\',
      '{',
      ']',
      ',',
      '|',
      '>',
      '!',
      '&',
      '*',
      '%',
      '@',
    ],
    ...['12', '...', 'x'.repeat(60)],
  )
  const text = fc.oneof(fc.string(), fc.string({ unit: piece }))
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', maxDepth: 6 },
      ...[text, fc.integer(), fc.boolean(), fc.constant(null)],
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    ),
  })).value
  const style = fc.record({
    indent: fc.constantFrom(1, 2, 4),
    flowLevel: fc.constantFrom(-1, -1, 1, 2, 3),
    lineWidth: fc.constantFrom(20, 80, -1),
    noArrayIndent: fc.boolean(),
    forceQuotes: fc.boolean(),
  })

  it('reads what js-yaml writes', () => {
    const mapping = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), value, { minKeys: 1, maxKeys: 4 })
    fc.assert(
      fc.property(mapping, style, fc.constantFrom('\n', '\r\n', '\r'), (meta, options, lineBreak) => {
        const yaml = dump(meta, { ...options, noRefs: true }).replaceAll('\n', lineBreak)
        const result = read(`---${lineBreak}${yaml}---${lineBreak}`)
        expect(result).toMatchObject({ rules: [], rest: '' })
        expect(result.meta).toEqual(JSON.parse(JSON.stringify(meta)))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a folded text', 'a: >\n  one\n  two\n\n  three\n    more\n  four\n', 'one two\nthree\n  more\nfour\n'],
    ['a literal text without its last break', 'a: |-\n  one\n\n   two\n', 'one\n\n two'],
    ['a literal text with all breaks', 'a: |+ # note\n  one\n\n', 'one\n\n'],
    ['a text with an indent of its own', 'a: |2\n   one\n  two\n', ' one\ntwo\n'],
    ['a text on two lines', 'a: one\n  two\n\n  three\n', 'one two\nthree'],
    ['quotes on two lines', 'a: "one\n  two\\\n  three"\n', 'one twothree'],
    ['brackets on several lines', 'a: [one, # note\n  "two": 2, {b: c,},\n  ]\n', ['one', { two: 2 }, { b: 'c' }]],
    ['a list in the column of its key', 'a:\n- one\n-\n  - two\n-\n', ['one', ['two'], null]],
    ['a mapping in a list', 'a:\n  - b: 1\n    c:\n      d: 2\n  - e: 3\n', [{ b: 1, c: { d: 2 } }, { e: 3 }]],
    ['a key behind a question mark', 'a:\n  ? b\n  : 1\n  ? c\n', { b: 1, c: null }],
    ['a document that is ended', 'a: one\n...\n', 'one'],
  ])('reads %s', (_, body, a) => {
    expect(read(`---\n${body}---\n`)).toMatchObject({ meta: { a }, rules: [] })
    expect(read(`---\n${body}---\n`.replaceAll('\n', '\r\n'))).toMatchObject({ meta: { a }, rules: [] })
  })

  it('does not resolve aliases', () => {
    expect(read('---\na: !t *b\n---\n')).toMatchObject({ meta: { a: '!t *b' }, rules: ['front-matter-value'] })
  })
})

describe('readFrontMatter on invalid YAML', () => {
  it('keeps a title with a colon and quotes it', () => {
    const source = '---\ntitle: Phase 2: Data\nphase: 2\n---\n'
    const { meta, rules, findings } = read(source)
    expect(meta).toEqual({ title: 'Phase 2: Data', phase: 2 })
    expect(rules).toEqual(['front-matter-value'])
    expect(source.slice(findings[0]!.start, findings[0]!.end)).toBe('Phase 2: Data')
    const mended = applied(source, findings[0]!)
    expect(mended).toBe('---\ntitle: "Phase 2: Data"\nphase: 2\n---\n')
    expect(read(mended)).toMatchObject({ meta, rules: [] })
  })

  it.each([
    ['a text that starts with @', 'author: @me\nphase: 2', { author: '@me', phase: 2 }, ['front-matter-value']],
    ['an unclosed quote', 'title: "A\nphase: 2', { title: '"A', phase: 2 }, ['front-matter-value']],
    ['text after a quote', 'title: "A" B\nphase: 2', { title: '"A" B', phase: 2 }, ['front-matter-value']],
    ['a missing space', 'title:A\nphase: 2', { title: 'A', phase: 2 }, ['colon-space']],
    ['a missing space alone', 'title:A', { title: 'A' }, ['colon-space']],
    ['a stray line', 'title: A\nstray\nphase: 2', { title: 'A', phase: 2 }, ['front-matter-invalid']],
    ['a tab as indentation', 'list:\n\t- a\nphase: 2', { phase: 2 }, ['front-matter-invalid']],
    ['a bad value deep inside', 'list:\n  - a: b: c\nphase: 2', { phase: 2 }, ['front-matter-invalid']],
    ['an unclosed bracket', 'list: [a, b\nphase: 2', { list: '[a, b', phase: 2 }, ['front-matter-value']],
    [
      'lists and bad values',
      'list:\n- a\n- b\ntitle: a: b\n# note\nphase: 2',
      { list: ['a', 'b'], title: 'a: b', phase: 2 },
      ['front-matter-value'],
    ],
    ['a duplicate key', 'title: A\ntitle: B', { title: 'A' }, ['key-duplicate']],
    [
      'a duplicate key beside a bad value',
      'title: A\nx: a: b\ntitle: B',
      { title: 'A', x: 'a: b' },
      ['key-duplicate', 'front-matter-value'],
    ],
    ['an anchor and an alias', 'a: &x b\nc: *x', { a: 'b', c: null }, ['yaml-feature', 'yaml-feature']],
    ['an undefined alias', 'c: *x\nd: e', { c: null, d: 'e' }, ['yaml-feature']],
    ['a tag', 'a: !!str 1\nb: !js/function x', { a: 1, b: 'x' }, ['yaml-feature', 'yaml-feature']],
    ['a merge key', 'a: b\n<<: {c: d}', { a: 'b' }, ['yaml-feature']],
    ['a key that is a list', '? [a]\n: b', {}, []],
    [
      'more than 8 levels',
      `a: ${'['.repeat(12)}${']'.repeat(12)}\nb: c`,
      { a: `${'['.repeat(12)}${']'.repeat(12)}`, b: 'c' },
      ['front-matter-value'],
    ],
    ['a second document', 'a: b\n...\nc: d', { a: 'b', c: 'd' }, ['front-matter-invalid']],
    ['text after the mark of a document', 'a: b\n--- c: d\ne: f', { a: 'b', e: 'f' }, ['front-matter-invalid']],
    ['a tab after a dash', 'a:\n  -\tb: c\ne: f', { e: 'f' }, ['front-matter-invalid']],
  ])('keeps what is readable beside %s', (_, body, meta, rules) => {
    const result = read(`---\n${body}\n---\n`)
    expect(result.meta).toEqual(meta)
    expect([...result.rules].sort()).toEqual([...rules].sort())
  })

  it('reports everything that it leaves out', () => {
    const source = '---\nlist:\n  - a\n  - b: c: d\nphase: 2\n---\n'
    expect(read(source).findings.map(({ start, end }) => source.slice(start, end))).toEqual([
      'list:\n  - a\n  - b: c: d',
    ])
  })

  it('keeps each of many invalid values', () => {
    const body = Array.from({ length: 400 }, (_, i) => `key${i}: a: b`).join('\n')
    const { meta, rules } = read(`---\n${body}\n---\n`)
    expect(Object.values(meta)).toEqual(Array(400).fill('a: b'))
    expect(rules).toHaveLength(400)
  })

  it('treats __proto__ as a word', () => {
    const { meta } = read('---\n__proto__:\n  polluted: true\nconstructor: x\n---\n')
    expect(Object.keys(meta)).toEqual(['__proto__', 'constructor'])
    expect(JSON.parse(JSON.stringify(meta))).toEqual(meta)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('never throws and always ends inside the source', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        'a',
        'title',
        ': ',
        ':',
        ' ',
        '\n',
        '\n',
        '---',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '#',
        '&',
        '*',
        '!',
        '|',
        '>',
        '\t',
        '\r',
        '?',
        '%',
      ),
    })
    fc.assert(
      fc.property(noise, (body) => {
        const source = `---\na: b${body}\n---\nText`
        const { end, entries } = readFrontMatter(source, () => {})
        expect(end).toBeLessThanOrEqual(source.length)
        expect(JSON.parse(JSON.stringify(entriesToJson(entries, toCoreScalar)))).toEqual(
          entriesToJson(entries, toCoreScalar),
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('toCoreScalar', () => {
  it('resolves plain scalars as YAML 1.2 does', () => {
    const scalar = fc.oneof(
      fc.constantFrom(
        'null',
        'Null',
        '~',
        'true',
        'True',
        'TRUE',
        'tRue',
        'false',
        'yes',
        'No',
        '010',
        '0o17',
        '0x1F',
        '+1',
        '-0',
        '1.',
        '.5',
        '1e3',
        '1.5E-2',
        '1_000',
        '2024-01-01',
        '.',
        '0b1',
        '1e',
        '+',
        'e5',
      ),
      fc.stringMatching(/^[-+]?[0-9.eExo]{1,6}$/),
    )
    fc.assert(
      fc.property(scalar, (text) => {
        const expected = load(`[${text}]`) as unknown[]
        if (typeof expected[0] === 'number' && !Number.isFinite(expected[0])) return
        if (expected[0] === 0) expected[0] = 0
        expect([toCoreScalar({ kind: 'scalar', value: text, quoted: false, start: 0, end: 0 })]).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['.inf', '-.INF', '.nan', '12345678901234567890', '1e999'])(
    'leaves %s a text, since JSON cannot hold it',
    (value) => {
      expect(toCoreScalar({ kind: 'scalar', value, quoted: false, start: 0, end: 0 })).toBe(value)
    },
  )

  it.each(['-0', '-0.0', '-0e5'])('reads %s as the one zero that JSON has', (value) => {
    expect(toCoreScalar({ kind: 'scalar', value, quoted: false, start: 0, end: 0 })).toBe(0)
  })

  it('leaves quoted text alone', () => {
    expect(toCoreScalar({ kind: 'scalar', value: 'true', quoted: true, start: 0, end: 0 })).toBe('true')
  })
})

describe('a `#` without a space after it', () => {
  it.each([
    ['title: #1 hit', { title: '#1 hit' }],
    ['title:\t#1', { title: '#1' }],
    ['title: #1 # of two', { title: '#1' }],
    ['tags:\n  - a #1\n  - b', { tags: ['a #1', 'b'] }],
    ['tags:\n  - #1\n  - b', { tags: ['#1', 'b'] }],
    ['tags: [a #1, "b" ] #2', { tags: ['a #1', 'b'] }],
    ['author: {name: me #1, age: 2}', { author: { name: 'me #1', age: 2 } }],
    ['author:\n  name: me #1\n  more:\n    - note: a #2', { author: { name: 'me #1', more: [{ note: 'a #2' }] } }],
    ['title: A\n  #1 more', { title: 'A #1 more' }],
    ['title: A\n  B #1 more\n  C', { title: 'A B #1 more C' }],
    ['title: A #1\n  more\nphase: 2', { title: 'A #1 more', phase: 2 }],
    ['title: 5 #1', { title: '5 #1' }],
    ['subtitle: true #1', { subtitle: 'true #1' }],
    ['"title" : A\t#1', { title: 'A\t#1' }],
  ])('is text, with a warning and a fix: %j', (line, meta) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const source = `---\n${line}\n---\n`.replaceAll('\n', lineBreak)
      const { meta: found, rules, findings } = read(source)
      expect(found).toEqual(meta)
      expect(rules[0]).toBe('value-hash')
      expect(read(applied(source, findings[0]!)).meta).toEqual(meta)
    }
  })

  it.each([
    'title: # a comment',
    'id: #bees',
    'title:\n#1',
    'phase: 2 #second',
    'lang: de #German',
    'title: "A" #1',
    'tags: [a] #1',
    'tags: #all\n  - a',
    'tags: #all\n- a',
    'author: #me\n  name: b',
    'tags:\n  - a\n  #- b\n  - c',
    'title: A\n  #subtitle: B',
    'title: A\n#B',
    'list:\n  #1\n  - a',
    'components: [form] #1',
  ])('starts a comment in %j', (line) => {
    const { meta, rules } = read(`---\n${line}\n---\n`)
    expect(rules).toEqual([])
    expect(JSON.stringify(meta)).not.toContain('#')
  })

  it.each(['|', '>-'])('belongs to a text behind `%s`', (mark) => {
    for (const text of ['A #1\n  #2 B', '#1\n  # 2 # 3']) {
      const { meta, rules } = read(`---\ntitle: ${mark} #note\n  ${text}\n---\n`)
      expect(rules).toEqual([])
      expect(String(meta['title']).replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' '))
    }
  })

  it.each(['\u2028', '\u2029', '\u0085', '\v', '\f'])('is kept beside the line break %j of other languages', (mark) => {
    expect(read(`---\ntitle: A${mark}#1 b #2${mark}\n---\n`).spelled['title']).toContain('#1 b #2')
  })

  it('means the same in the front matter and in a directive', () => {
    const title = fc
      .array(fc.constantFrom('a', 'b', ' ', ' ', '#', '#1', 'C#'), { minLength: 1 })
      .map((pieces) => `A${pieces.join('')}b`)
    fc.assert(
      fc.property(title, (text) => {
        const directive = readFlow(`{type: selection, title: ${text}\n}`, 0, text.length + 27, () => {}).find(
          ({ key }) => key === 'title',
        )
        expect(read(`---\ntitle: ${text}\n---\n`).spelled['title'] ?? '').toBe(
          directive?.value.kind === 'scalar' ? directive.value.value : '',
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the range of a list in brackets', () => {
    const source = '---\na: [b, [ ], {c: d, } , # ]\n  ]\ne: {}\n---\n'
    expect(read(source).entries.map(({ value }) => source.slice(value.start, value.end))).toEqual([
      '[b, [ ], {c: d, } , # ]\n  ]',
      '{}',
    ])
  })
})
