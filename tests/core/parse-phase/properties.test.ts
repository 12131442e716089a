import fc from 'fast-check'
import { formatMessages, parsePhase } from 'phasekit/parse'
import { isPhaseSpec, safeImageUrl, safeLinkUrl } from 'phasekit/spec'
import { expect, test } from 'vitest'
import { readers } from '../../../src/schema/readers.js'
import { idsOf, nodesOf, wordsOf } from './walk.js'

/** Fragments of Markdown, directives and common mistakes. */
const piece = fc.constantFrom(
  ...[
    '## A\n',
    '# B\n',
    '### C\n',
    'Setext\n---\n',
    '- item\n',
    '- [x] done\n',
    '1. one\n',
    '  nested\n',
    '> quote\n',
    '\n',
    '\n\n',
    'words ',
    '    ',
  ],
  ...[
    '```\n',
    '~~~js\n',
    '$$\n',
    '| a | b |\n',
    '|---|:-:|\n',
    '***\n',
    '**bold**\n',
    '*',
    '_',
    '~~',
    '`',
    '[',
    '](x)',
    '![',
    '[a]: b\n',
    '<sub>',
    '</sub>',
  ],
  ...[
    '<div>',
    '<!--',
    '-->',
    '&amp;',
    '\\',
    '\\\n',
    '{#id}',
    ' {#',
    '{',
    '}',
    '[!NOTE]\n',
    'http://a.b',
    '\t',
    '\r',
    '\r\n',
    '\0',
    '\ud800',
    '🐝',
    '\ufeff',
  ],
  ...[
    '{type: selection}\n',
    '{type: ranking}\n',
    '{type: form}\n',
    '{type: text}\n',
    '{type: select, options: [a, b]}\n',
    '{type: information, icon: book}\n',
  ],
  ...[
    '{type: navigation, next: On}\n',
    '{type: nothing}\n',
    '{type: instructions, title: "x',
    '{type:x}\n',
    '  {type: content}\n',
    'id: same, ',
    '---\n',
    'title: A\n',
  ],
)
const markdown = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
const anything = fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 300 }))

// `FUZZ=20000 npx vitest run …` runs fifty times as many cases. tests/safety/fuzz tries whole phases.
const runs = { numRuns: Number(process.env['FUZZ'] ?? 400) }

test('never throws, and always returns a valid spec that survives JSON', () => {
  fc.assert(
    fc.property(anything, (source) => {
      const { spec, messages } = parsePhase(source)
      expect(isPhaseSpec(spec)).toBe(true)
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec)
      expect(typeof formatMessages(messages, { source })).toBe('string')
    }),
    runs,
  )
})

test('gives every block, field, option and item a unique id', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      for (const ids of idsOf(parsePhase(source).spec)) expect(new Set(ids).size).toBe(ids.length)
    }),
    runs,
  )
})

test('puts every message inside the source, start before end', () => {
  fc.assert(
    fc.property(anything, (source) => {
      for (const { position: place, fix } of parsePhase(source).messages) {
        expect(place.start.offset).toBeGreaterThanOrEqual(0)
        expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset)
        expect(place.end.offset).toBeLessThanOrEqual(source.length)
        for (const { start, end } of fix?.edits ?? [])
          expect(start >= 0 && start <= end && end <= source.length).toBe(true)
      }
    }),
    runs,
  )
})

test('reads LF, CRLF and CR alike', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const source = text.replace(/\r\n?/g, '\n')
      const { spec, messages } = parsePhase(source)
      for (const lineBreak of ['\r\n', '\r']) {
        const other = parsePhase(source.replaceAll('\n', lineBreak))
        expect(other.spec).toEqual(spec)
        expect(other.messages.map(({ ruleId, position: place }) => [ruleId, place.start.line])).toEqual(
          messages.map(({ ruleId, position: place }) => [ruleId, place.start.line]),
        )
      }
    }),
    runs,
  )
})

test('keeps no URL that the policy refuses, and no content deeper than 100 levels', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'JaVaScRiPt:',
    'java&#10;script:',
    'data:',
    'vbscript:',
    ' javascript:',
    '//',
    '\\\\',
    'http:',
    'https:',
    'blob:',
  )
  const link = fc
    .tuple(scheme, fc.string({ maxLength: 8 }))
    .map(([start, rest]) => `[x](<${start}${rest}>) ![y](${start}${rest}) <${start}${rest}>\n\n`)
  fc.assert(
    fc.property(fc.array(fc.oneof(link, piece), { maxLength: 20 }), (parts) => {
      for (const { node, depth } of nodesOf(parsePhase(parts.join('')).spec)) {
        expect(depth).toBeLessThanOrEqual(100)
        if (node.type === 'link') expect(safeLinkUrl(node.url)).toBe(node.url)
        if (node.type === 'image') expect(safeImageUrl(node.url)).toBe(node.url)
      }
    }),
    runs,
  )
})

test('loses no word of the text', () => {
  const word = fc
    .string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 4, maxLength: 8 })
    .map((text) => `w${text}`)
  const line = fc.tuple(
    fc.constantFrom('', '- ', '1. ', '> ', '### ', '## ', '- [ ] ', '  ', '**', '> [!NOTE]\n> ', '| ', '```\n'),
    word,
    fc.constantFrom(
      '\n',
      '\n\n',
      ' {#x}\n',
      '**\n',
      '\n{type: text}\n',
      '\n{type: selection}\n',
      '\n\n{type: form}\n\n',
      '\n{type: ranking}\n',
      ' <b>\n',
    ),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
      const { spec } = parsePhase(`---\ntitle: T\n---\n\n${lines.map((parts) => parts.join('')).join('')}`)
      const words = wordsOf(spec)
      for (const [, each] of lines) expect(words).toContain(each)
    }),
    runs,
  )
})

test('keeps blocks in the order of their directives, navigation last', () => {
  const type = fc.constantFrom(...Object.keys(readers).filter((name) => name !== 'content'), 'other')
  fc.assert(
    fc.property(fc.array(fc.tuple(type, fc.boolean()), { maxLength: 12 }), (directives) => {
      const source = directives
        .map(([name, heading]) => `${heading ? '## H\n\n' : ''}{type: ${name}}\n\ntext\n\n`)
        .join('')
      const { spec } = parsePhase(`---\ntitle: T\n---\n\n${source}`)
      const wanted = directives.map(([name]) => name).filter((name) => name !== 'navigation')
      const got = spec.blocks
        .filter(({ type }) => type !== 'content')
        .map((block) => (block.type === 'unknown' ? block.name : block.type))
      const hasNavigation = directives.some(([name]) => name === 'navigation')
      expect(got).toEqual([...wanted, ...(hasNavigation ? ['navigation'] : [])])
    }),
    runs,
  )
})

test('returns the same result for the same source', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      expect(parsePhase(source)).toEqual(parsePhase(source))
    }),
    { numRuns: 50 },
  )
})
