import fc from 'fast-check'
import { applyFixes, parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { readFixtures } from './fixtures.js'

const phase = '---\ntitle: Bees\nid: bees\n---\n\n## Seen\n\n{type: selection}\n\n- One\n\n  More.\n- Two\n'
const wanted = parsePhase(phase).spec
const indented = (by: string, text = phase) => text.replace(/^(?=.)/gm, by)
const rulesOf = (source: string) => parsePhase(source).messages.map(({ ruleId }) => ruleId)

describe('a phase that starts late or further right', () => {
  test.each([
    ['after a blank line', `\n${phase}`],
    ['after blank lines of blanks', `  \n\t\n\n${phase}`],
    ['after a BOM and blank lines', `\ufeff\n\n${phase}`],
    ['in a template literal', `\n${indented('    ')}  `],
    ['in a template literal with tabs', `\n${indented('\t\t')}\t`],
    ['in a template literal that starts with its front matter', indented('    ').trimStart()],
    ['in a script element', `\n${indented('      ')}    `],
    ['indented by one space', `\n${indented(' ')}`],
  ])('is the phase without a message: %s', (_, source) => {
    for (const text of [source, source.replaceAll('\n', '\r\n'), source.replaceAll('\n', '\r')]) {
      expect(parsePhase(text)).toEqual({ spec: wanted, messages: [] })
    }
  })

  test.each(['    ', '\t', ' '])('says that a file is indented: %j', (by) => {
    const { spec, messages } = parsePhase(indented(by))
    expect(spec).toEqual(wanted)
    expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['file-indented', 'info']])
    expect(applyFixes(indented(by), messages).source).toBe(phase)
  })

  test('keeps the positions of messages', () => {
    const source = `\n${indented('    ', phase.replace('selection', 'selecton'))}`
    const [message] = parsePhase(source).messages
    expect(source.slice(message!.position.start.offset, message!.position.end.offset)).toBe('selecton')
    expect(parsePhase(applyFixes(source, [message!]).source).spec).toEqual(wanted)
  })

  test('keeps indented code, and text that is not a phase', () => {
    for (const source of ['    code\n    more\n', 'Text\n\n    {type: text}\n', '  Text\n  more\n']) {
      expect(rulesOf(source)).not.toContain('file-indented')
    }
    expect(parsePhase('    code\n').spec.blocks).toMatchObject([{ content: [{ type: 'code', value: 'code' }] }])
  })

  const fixtures = readFixtures('language').filter(
    ({ source }) => source.startsWith('---\n') && source.includes('{type'),
  )
  test('blank lines and an indent change nothing in any phase', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.constantFrom('', ' ', '  ', '    ', '\t', '      '),
        fc.constantFrom('\n', '\n\n', '  \n'),
        ({ source, options }, by, before) => {
          const result = parsePhase(before + indented(by, source), options)
          expect(result.spec).toEqual(parsePhase(source, options).spec)
          expect(result.messages).toEqual([])
        },
      ),
      { numRuns: Number(process.env['FUZZ'] ?? 500) },
    )
  })
})

describe('text that is not front matter', () => {
  test.each([
    ['after prose', 'Text.\n\n', phase],
    ['after a comment', '<!-- note -->\n', phase],
    ['after a heading', '# Bees\n\n', phase],
    ['before a blank line', '', phase.replace('---\n', '---\n\n')],
    ['after blank lines and before one', '\n', phase.replace('---\n', '---\n\n')],
  ])('is reported, with a fix that makes it one: %s', (_, before, rest) => {
    const source = before + rest
    for (const text of [source, `\ufeff${source.replaceAll('\n', '\r\n')}`]) {
      const { messages } = parsePhase(text)
      const late = messages.find(({ ruleId }) => ruleId === 'front-matter-late')!
      expect(late.severity).toBe('warning')
      expect(text.slice(late.position.start.offset, late.position.end.offset)).toBe('---')
      const fixed = parsePhase(applyFixes(text, [late]).source)
      expect(fixed.spec).toMatchObject({ id: 'bees', title: 'Bees' })
      expect(fixed.messages.map(({ ruleId }) => ruleId)).toEqual([])
    }
  })

  test.each([
    'Text.\n\n---\n\nMore: text.\n\n---\n',
    `${phase}\n---\ntitle: no\n---\n`,
    'A\n\n```\n---\ntitle: A\n---\n```\n',
  ])('is not seen in %j', (source) => {
    expect(rulesOf(source)).not.toContain('front-matter-late')
  })
})

describe('a file without questions', () => {
  test.each(['# Install\n\nRun this.\n', '## A\n\n- one\n- two\n'])('is told so: %j', (source) => {
    const found = parsePhase(source).messages.find(({ ruleId }) => ruleId === 'no-directive')
    expect(found?.severity).toBe('info')
  })

  test.each(['', '\n\n', '<!-- only this -->\n', '---\ntitle: A\n---\n\nText to read.', '{type: content}\n\nText'])(
    'is not told so when it is empty, says what it is, or has a directive: %j',
    (source) => {
      expect(rulesOf(source)).not.toContain('no-directive')
    },
  )
})

describe('a phase with the id of every unnamed phase', () => {
  test.each([
    '{type: selection}\n\n- A',
    '---\ntitle: Untitled phase\n---\n',
    '# Untitled phase\n\n{type: content}\n',
    '---\nlang: de\n---\n',
  ])('is warned of: %j', (source) => {
    const { spec, messages } = parsePhase(source)
    expect(spec.id).toBe('untitled-phase')
    expect(messages.find(({ ruleId }) => ruleId === 'phase-id-missing')).toMatchObject({ severity: 'warning' })
  })

  test.each([
    ['---\nid: bees\n---\n', {}],
    ['---\nphase: 2\n---\n', {}],
    ['# Bees\n', {}],
    ['Text', { id: 'bees' }],
    ['Text', { file: 'bees.md' }],
    ['---\nid: untitled-phase\n---\n', {}],
  ])('is not warned of when something names it: %j, %j', (source, options) => {
    expect(parsePhase(source, options).messages.map(({ ruleId }) => ruleId)).not.toContain('phase-id-missing')
  })
})

describe('front matter that is not between two lines `---`', () => {
  const right = '---\ntitle: Bees\nid: bees\n---\n\nText.\n\n{type: selection}\n\n- One\n'
  const body = right.slice(right.indexOf('Text.'))
  const yaml = 'title: Bees\nid: bees\n'
  const toml = 'title = "Bees"\nid = \'bees\'\n'

  test.each([
    ['without its first line', `${yaml}---\n\n${body}`],
    ['without its first line, and a blank one', `\n${yaml}\n---\n\n${body}`],
    ['without any', `${yaml}\n${body}`],
    ['behind a name', `---yaml\n${yaml}---\n\n${body}`],
    ['behind a name and a space', `--- yaml\n${yaml}---\n\n${body}`],
    ['between four hyphens', `----\n${yaml}----\n\n${body}`],
    ['between two hyphens', `--\n${yaml}--\n\n${body}`],
    ['between asterisks', `***\n${yaml}***\n\n${body}`],
    ['between equals signs', `===\n${yaml}===\n\n${body}`],
    ['between plus signs', `+++\n${yaml}+++\n\n${body}`],
    ['in a fence', `\`\`\`yaml\n${yaml}\`\`\`\n\n${body}`],
    ['in a fence, with its own lines', `~~~\n---\n${yaml}---\n~~~\n\n${body}`],
    ['in TOML', `+++\n${toml}+++\n\n${body}`],
    ['in TOML with a name', `---toml\n${toml}---\n\n${body}`],
    ['in TOML between the right lines', `---\n${toml}---\n\n${body}`],
    ['after a BOM', `\ufeff${yaml}---\n\n${body}`],
  ])('is reported with a fix %s', (_, source) => {
    for (const text of [source, source.replaceAll('\n', '\r\n')]) {
      const { messages } = parsePhase(text)
      const ours = messages.filter(({ ruleId }) => ruleId.startsWith('front-matter'))
      expect(ours.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['front-matter-fence', 'warning']])
      expect(parsePhase(applyFixes(text, ours).source)).toEqual({ spec: parsePhase(right).spec, messages: [] })
    }
  })

  test('is reported without a fix when the code fence contains more', () => {
    const { messages } = parsePhase(`\`\`\`markdown\n${right}\`\`\`\n`)
    expect(messages.filter(({ ruleId }) => ruleId === 'front-matter-fence')).toMatchObject([
      { ruleId: 'front-matter-fence' },
    ])
    expect(messages[0]).not.toHaveProperty('fix')
  })

  test('may have text directly above it', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const source = `An introduction.\n---\n${yaml}---\nText.\n`.replaceAll('\n', lineBreak)
      const ours = parsePhase(source).messages.filter(({ ruleId }) => ruleId.startsWith('front-matter'))
      expect(ours).toMatchObject([{ ruleId: 'front-matter-late' }])
      const fixed = `---\n${yaml}---\n\nAn introduction.\n\nText.\n`.replaceAll('\n', lineBreak)
      expect(applyFixes(source, ours).source).toBe(fixed)
    }
  })

  test.each([
    'title: a word of Latin\nand more prose.\n',
    'id: one line\n',
    'Note: this.\nWell: that.\n---\n',
    '```js\ntitle: 1\nfoo()\n```\n',
    '---\n\nSome text.\n\n---\n',
    'Title\n===\n\nText\n',
  ])('is not seen in %j', (source) => {
    expect(parsePhase(source).messages.filter(({ ruleId }) => ruleId.startsWith('front-matter'))).toEqual([])
  })
})
