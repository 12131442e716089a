import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { applyFixes, parsePhase } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { readFixtures } from './fixtures.js'
import { idsOf } from './walk.js'

const head = '---\ntitle: T\n---\n\n'
const read = (body: string) => parsePhase(head + body)

const [N, Z, W, NARROW] = ['\u00a0', '\u200b', '\u3000', '\u202f']

/** The visible text, and how the file spells it. */
const rows: [what: string, plain: string, written: string, name: string][] = [
  ['a no-break space after a heading mark', '## A\n\nB', `##${N}A\n\nB`, 'U+00A0 no-break space'],
  ['an ideographic space after a heading mark', '## A', `##${W}A`, 'U+3000 ideographic space'],
  ['a zero-width space before a heading', '## A', `${Z}## A`, 'U+200B zero-width space'],
  ['a direction mark before a heading', '## A', '\u200f## A', 'U+200F right-to-left mark'],
  ['full-width heading marks', '## A', '＃＃ A', 'U+FF03 full-width number sign'],
  ['a no-break space before closing marks', '## A ##', `## A${N}##`, 'U+00A0 no-break space'],
  ['a no-break space after closing marks', '## A ##', `## A ##${N}`, 'U+00A0 no-break space'],
  ['a no-break space after a list marker', '- A\n- B', `-${N}A\n-${N}B`, 'U+00A0 no-break space'],
  ['a no-break space after a number', '1. A\n2. B', `1.${N}A\n2.${N}B`, 'U+00A0 no-break space'],
  ['a zero-width space before a list marker', '- A\n- B', `${Z}- A\n- B`, 'U+200B zero-width space'],
  ['another hyphen as a list marker', '- A\n- B', '‑ A\n− B', 'U+2011 non-breaking hyphen'],
  ['a full-width list marker', '* A', '＊ A', 'U+FF0A full-width asterisk'],
  ['no-break spaces before a nested item', '- A\n  - B', `- A\n${N}${N}- B`, 'U+00A0 no-break space'],
  ['an ideographic space before a nested item', '- A\n  - B', `- A\n${W}- B`, 'U+3000 ideographic space'],
  ['no-break spaces before the text of an item', '- A\n\n  B', `- A\n\n${N}${N}B`, 'U+00A0 no-break space'],
  ['four no-break spaces before a heading', '## A', `${N.repeat(4)}## A`, 'U+00A0 no-break space'],
  ['a no-break space in a task', '- [ ] A', `- [${N}] A`, 'U+00A0 no-break space'],
  ['a no-break space after a task', '- [x] A', `- [x]${N}A`, 'U+00A0 no-break space'],
  ['full-width brackets of a task', '- [x] A', '- ［x］ A', 'U+FF3B full-width bracket'],
  ['a full-width quote mark', '> A', '＞ A', 'U+FF1E full-width greater-than sign'],
  ['a no-break space before a callout', '> [!NOTE]\n> A', `>${N}[!NOTE]\n> A`, 'U+00A0 no-break space'],
  ['a no-break space between quotes', '> > A', `>${N}> A`, 'U+00A0 no-break space'],
  ['a zero-width space before a fence', '```\nA\n```', `${Z}\`\`\`\nA\n\`\`\``, 'U+200B zero-width space'],
  ['a no-break space after a closing fence', '```\nA\n```\n\nB', `\`\`\`\nA\n\`\`\`${N}\n\nB`, 'U+00A0 no-break space'],
  ['full-width fences', '```\nA\n```\n\nB', '｀｀｀\nA\n｀｀｀\n\nB', 'U+FF40 full-width backtick'],
  ['a no-break space between paragraphs', 'A\n\nB', `A\n${N}\nB`, 'U+00A0 no-break space'],
  [
    'a zero-width space before a table',
    '| a |\n|---|\n| b |',
    `${Z}| a |\n${Z}|---|\n${Z}| b |`,
    'U+200B zero-width space',
  ],
  [
    'full-width pipes',
    '|a|b|\n|---|---|\n|c|d|',
    '｜a｜b｜\n｜---｜---｜\n｜c｜d｜',
    'U+FF5C full-width vertical line',
  ],
  ['a dash in a delimiter row', '|a|b|\n|---|---|\n|c|d|', '|a|b|\n|—|—|\n|c|d|', 'U+2014 em dash'],
  ['a no-break space in a delimiter row', '|a|\n| --- |\n|c|', `|a|\n|${N}---${N}|\n|c|`, 'U+00A0 no-break space'],
  ['a no-break space before a type', '{type: selection}\n- A', `{type:${N}selection}\n- A`, 'U+00A0 no-break space'],
  [
    'a narrow space before a colon',
    '{type: selection}\n- A',
    `{type${NARROW}: selection}\n- A`,
    'U+202F narrow no-break space',
  ],
  [
    'a no-break space inside braces',
    '{ type: selection }\n- A',
    `{${N}type: selection${N}}\n- A`,
    'U+00A0 no-break space',
  ],
  [
    'a zero-width space before a brace',
    '{type: selection}\n- A',
    `${Z}{type: selection}\n- A`,
    'U+200B zero-width space',
  ],
  [
    'a byte order mark before a brace',
    '{type: selection}\n- A',
    '\ufeff{type: selection}\n- A',
    'U+FEFF zero-width no-break space',
  ],
  ['a no-break space after a brace', '{type: selection}\n- A', `{type: selection}${N}\n- A`, 'U+00A0 no-break space'],
  [
    'a zero-width space inside a type',
    '{type: selection}\n- A',
    `{type: ${Z}selection${Z}}\n- A`,
    'U+200B zero-width space',
  ],
  [
    'full-width marks in a directive',
    '{type: selection, multiple: true}\n- A',
    '｛type：selection，multiple：true｝\n- A',
    'U+FF5B full-width brace',
  ],
  [
    'full-width letters in a directive',
    '{type: selection}\n- A',
    '{ｔｙｐｅ：ｓｅｌｅｃｔｉｏｎ}\n- A',
    'U+FF54 full-width letter',
  ],
  ['Cyrillic letters in a directive', '{type: selection}\n- A', '{tуре: selection}\n- A', 'U+0443 Cyrillic letter'],
  ['curly quotes round a key', '{"type": selection}\n- A', '{“type”: selection}\n- A', 'U+201C quotation mark'],
  [
    'a no-break space between parameters',
    '{type: selection, multiple: true}\n- A',
    `{type: selection,${N}multiple:${N}true}\n- A`,
    'U+00A0 no-break space',
  ],
  [
    'a no-break space after a number',
    '{type: ranking, top: 1}\n- A',
    `{type: ranking, top: 1${N}}\n- A`,
    'U+00A0 no-break space',
  ],
  [
    'no-break spaces in a list of values',
    '**A**\n{type: select, options: [B, C]}',
    `**A**\n{type: select, options: [${N}B,${N}C${N}]}`,
    'U+00A0 no-break space',
  ],
  [
    'a directive over lines',
    '{type: selection,\n  multiple: true}\n- A',
    `{type: selection,\n${N}${N}multiple：true}\n- A`,
    'U+00A0 no-break space',
  ],
  ['a zero-width space in an id', '## A {#b}', `## A {#${Z}b}`, 'U+200B zero-width space'],
  [
    'soft hyphens in names',
    '{type: selection, multiple: true}\n- A {#bees}',
    '{ty\u00adpe: selec\u00adtion, multi\u00adple: true}\n- A {#be\u00ades}',
    'U+00AD soft hyphen',
  ],
  ['a no-break space in an id', '## A {#b}', `## A {${N}#b${N}}`, 'U+00A0 no-break space'],
  [
    'a zero-width space after an id',
    '{type: selection}\n- A {#b}',
    `{type: selection}\n- A {#b}${Z}`,
    'U+200B zero-width space',
  ],
  ['full-width digits of items', '1. A\n2. B', '１. A\n２) B'.replace(')', '.'), 'U+FF11 full-width digit'],
  [
    'full-width brackets of a list of values',
    '**A**\n{type: select, options: [B, C], required: true}',
    '**A**\n{type: select, options: ［B, C］, required: true}',
    'U+FF3B full-width bracket',
  ],
  ['a minus sign', '**A**\n{type: number, min: -5}', '**A**\n{type: number, min: −5}', 'U+2212 minus sign'],
  ['a full-width digit', '**A**\n{type: number, max: 5}', '**A**\n{type: number, max: ５}', 'U+FF15 full-width digit'],
  [
    'Arabic digits',
    '**A**\n{type: number, max: 1.5}',
    '**A**\n{type: number, max: ١٫٥}',
    'U+066B Arabic decimal separator',
  ],
  ['Devanagari digits', '{type: ranking, top: 1}\n- A\n- B', '{type: ranking, top: १}\n- A\n- B', 'U+0967 digit'],
  [
    'other hyphens in a date',
    '**A**\n{type: date, min: 2026-01-01}',
    '**A**\n{type: date, min: 2026‑01‑01}',
    'U+2011 non-breaking hyphen',
  ],
  [
    'a full-width date',
    '**A**\n{type: date, min: 2026-01-01}',
    '**A**\n{type: date, min: ２０２６－０１－０１}',
    'U+FF12 full-width digit',
  ],
  [
    'a full-width word',
    '{type: selection, multiple: true}\n- A',
    '{type: selection, multiple: ｔｒｕｅ}\n- A',
    'U+FF54 full-width letter',
  ],
  ['a directive at the end of a heading', '## A\n{type: form}', `## A${N}{type：form}`, 'U+FF1A full-width colon'],
]

describe.each(rows)('%s', (_, plain, written, name) => {
  const wanted = read(plain)

  test.each([
    ['LF', (text: string) => text],
    ['CRLF and a BOM', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('is read as what it looks like (%s)', (_, change) => {
    const source = change(head + written)
    const { spec, messages } = parsePhase(source)
    expect(spec).toEqual(wanted.spec)
    const found = messages.filter(({ ruleId }) => ruleId === 'look-alike')
    expect(found.map(({ message }) => message).join()).toContain(name)
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true)
    for (const { position: place } of found)
      expect(source.slice(place.start.offset, place.end.offset)).toMatch(/[^\0-\x7f]/)
    // The fix leaves plain characters and no message.
    const fixed = parsePhase(applyFixes(source, found).source)
    expect(fixed.spec).toEqual(wanted.spec)
    expect(fixed.messages.map(({ ruleId }) => ruleId)).not.toContain('look-alike')
  })
})

test.each([
  ['---\ntitle: A\nphase: 2\n---\n\nB', `---\ntitle:${N}A\nphase:${N}2\n---\n\nB`],
  ['---\ntitle: A\nphase: 2\n---\n\nB', '---\ntitle：A\nphase： 2\n---\n\nB'],
  ['---\ntitle: A\nphase: 2\n---\n\nB', `---\n${Z}title: A\n${N}phase: 2${Z}\n---\n\nB`],
  ['---\ntitle: A\n---\n\nB', `${Z}---\ntitle: A\n---${N}\n\nB`],
  ['---\ntitle: A\n---\n\nB', `\ufeff\ufeff---\ntitle: A\n---\n\nB`],
  ['---\ntitle: A\n---\n\nB', `${Z}\n---\ntitle: A\n---\n\nB`],
  ['---\ntitle: A\n---\n\nB', '—-\ntitle: A\n—-\n\nB'],
  ['---\ntitle: A\n---\n\nB', '－－－\nｔｉｔｌｅ: A\n－－－\n\nB'],
  ['---\ntitle: A\ncomponents:\n- content\n---\n\nB', `---\ntitle: A\ncomponents:\n-${N}content\n---\n\nB`],
  ['---\ntitle: A\ncomponents:\n  - content\n---\n\nB', `---\ntitle: A\ncomponents:\n${N}${N}- content\n---\n\nB`],
])('front matter %j is also %j', (plain, written) => {
  const { spec, messages } = parsePhase(written)
  expect(spec).toEqual(parsePhase(plain).spec)
  expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set(['look-alike']))
  const fixed = applyFixes(written, messages).source
  expect(parsePhase(fixed)).toEqual({ spec, messages: [] })
})

test.each([
  `A${N}b, c\u00add and ＃tag`,
  `${W}段落。`,
  `-${Z}A`,
  `- A${N}b ｛c｝ ，d：e`,
  '— Non, dit-elle.',
  '– Nein.',
  `\`##${N}A {type：text}\``,
  `\`\`\`\n##${N}A\n-${N}B\n${N}${N}C\n\`\`\``,
  `~~~\n{type：text}\n~~~`,
  `    ##${N}A`,
  `<!--\n-${N}A\n-->`,
  `$$\n-${N}a\n$$`,
  `| a ｜ b |\n|---|\n| c${N}d |`,
  `{type: information, title: 你好，世界：一${N}二}`,
  `{type: information, title: "，multiple：true"}`,
  `{type: information, title: Réponse${N}: oui}`,
  '用 ｛type：text｝ 写。',
  'A\n\n\u00a0\n\nB',
])('look-alikes in text stay: %j', (body) => {
  const { spec, messages } = read(body)
  expect(messages.map(({ ruleId }) => ruleId)).not.toContain('look-alike')
  const kept = JSON.stringify(spec)
  for (const [char] of body.replace(/\n\u00a0\n|<!--[\s\S]*-->/, '').matchAll(/[^\0-\x7f]/g))
    expect(kept).toContain(char)
})

const folder = new URL('../../../examples/course/', import.meta.url)
const course = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ source: readFileSync(new URL(file, folder), 'utf8'), options: { file } }))
const phases = [...course, ...readFixtures('language')].filter(({ source }) => source.includes('{type'))

/** Lines outside of code and comments. */
const openLines = (source: string): Set<number> => {
  const open = new Set<number>()
  let end: RegExp | null = null
  source.split('\n').forEach((line, index) => {
    const fence = /^\s*(?:[-*>] )*(`{3,}|~{3,}|<!--|\$\$$)/.exec(line)?.[1]
    if (end) {
      if (end.test(line)) end = null
    } else if (fence) end = fence === '<!--' ? /-->/ : new RegExp(`^\\s*${fence.replaceAll('$', '\\$')}\\s*$`)
    else if (!/^(?: {4}|\t)/.test(line)) open.add(index)
    if (fence === '<!--' && line.includes('-->')) end = null
  })
  return open
}

type Slip = (line: string, space: string, hidden: string) => string
const slips: Slip[] = [
  (line, space) => line.replace(/^(#{1,6}) /, `$1${space}`),
  (line, space) => line.replace(/^((?:[-*+]|\d+[.)])) (?=\S)/, `$1${space}`),
  (line, _, hidden) => line.replace(/^(?=[#{-])(?!---)/, hidden),
  (line, space) => line.replace(/^(\{ ?"?type"?:) /, `$1${space}`),
  (line, space) => line.replace(/^(\{type: \w+), (?=\w+:)/, `$1,${space}`),
  (line) => line.replace(/^\{type: (\w+)\}$/, '｛type：$1｝'),
  (line) => line.replace(/^(\{type: \w+), (multiple|required|title|icon|id): /, '$1，$2：'),
  (line, _, hidden) => line.replace(/( \{#)([\w-]+\})$/, `$1${hidden}$2${hidden}`),
  (line, space) => line.replace(/^(title|phase|id|lang): /, `$1:${space}`),
]
const slip = fc.record({
  line: fc.nat(),
  slip: fc.constantFrom(...slips),
  space: fc.constantFrom(N, NARROW, '\u2007', '\u2003', '\u205f'),
  hidden: fc.constantFrom(Z, '\u2060', '\ufeff', '\u200e', '\u00ad'),
})
const runs = { numRuns: Number(process.env['FUZZ'] ?? 1500) }

test('a phase with look-alikes among its marks is the phase, and their fixes give it back', () => {
  let tried = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...phases),
      fc.array(slip, { minLength: 1, maxLength: 6 }),
      ({ source, options }, all) => {
        const lines = source.split('\n')
        const open = [...openLines(source)]
        for (const { line, slip, space, hidden } of all) {
          const at = open[line % open.length]!
          lines[at] = slip(lines[at]!, space, hidden)
        }
        const slipped = lines.join('\n')
        // U+FEFF at the very start of a file is a byte order mark.
        if (slipped === source || slipped.startsWith('\ufeff')) return
        tried++
        const wanted = parsePhase(source, options)
        const { spec, messages } = parsePhase(slipped, options)
        expect(spec).toEqual(wanted.spec)
        expect(messages.filter(({ ruleId }) => ruleId !== 'look-alike').map(({ ruleId }) => ruleId)).toEqual(
          wanted.messages.map(({ ruleId }) => ruleId),
        )
        expect(messages.length).toBeGreaterThan(wanted.messages.length)
        const fixed = parsePhase(applyFixes(slipped, messages).source, options)
        expect(fixed.spec).toEqual(wanted.spec)
        expect(fixed.messages.map(({ ruleId }) => ruleId)).not.toContain('look-alike')
      },
    ),
    runs,
  )
  expect(tried).toBeGreaterThan(runs.numRuns / 10)
})

test.each(['\n', '\r\n', '\r'])('a directive that is not closed takes nothing from the next line: %j', (lineBreak) => {
  const source = ['{type: instructions, title: "x', '\ufeff  {type: content}', ''].join(lineBreak)
  const plain = ['{type: instructions, title: "x', '  {type: content}', ''].join(lineBreak)
  expect(parsePhase(source).spec).toEqual(parsePhase(plain).spec)
})

test('texts that look the same have the same ids', () => {
  const rewrite = fc.constantFrom<(text: string) => string>(
    (text) => text.normalize('NFD'),
    (text) => text.normalize('NFC'),
    (text) => text.replace(/(\p{L})(\p{L}{3})/gu, '$1\u00ad$2'),
    (text) => text.replace(/(\p{L}) (\p{L})/gu, `$1${N}$2`),
    (text) => text.replace(/(\p{L})$/u, '$1\u200e'),
    (text) => text.replace(/(\p{L}) (\p{L})/gu, `$1 ${Z}$2`),
  )
  // Marks of lists and texts in values.
  const entries = (line: string, change: (list: string) => string) =>
    line.replace(/(options: \[)([^[\]"'“”，、]+)(\])/, (_, open, list, close) => open + change(list) + close)
  const respell = fc.constantFrom<(line: string) => string>(
    (line) => line,
    (line) => entries(line, (list) => list.replace(/, ?/g, '，')),
    (line) => entries(line, (list) => list.replace(/, ?/g, '、')),
    (line) => entries(line, (list) => list.replace(/[^, ][^,]*/g, '“$&”')),
  )
  let respelt = 0
  const isProse = (line: string) => !/[{}｛`|<>[\]:&\\*_]|^---/.test(line)
  fc.assert(
    fc.property(
      // Few phases hold a list to respell: without a preference, some seeds would hardly meet one.
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...phases) },
        { weight: 1, arbitrary: fc.constantFrom(...phases.filter(({ source }) => /options: \[/.test(source))) },
      ),
      fc.array(slip, { maxLength: 4 }),
      rewrite,
      respell,
      ({ source, options }, all, rewrite, respell) => {
        const lines = source.split('\n')
        const open = [...openLines(source)]
        for (const { line, slip, space, hidden } of all) {
          const at = open[line % open.length]!
          lines[at] = slip(lines[at]!, space, hidden)
        }
        const changed = lines.map((line) => (isProse(line) ? rewrite(line) : respell(line))).join('\n')
        if (lines.some((line) => respell(line) !== line)) respelt++
        const [one, other] = [parsePhase(source, options).spec, parsePhase(changed, options).spec]
        expect([other.id, ...idsOf(other)]).toEqual([one.id, ...idsOf(one)])
      },
    ),
    runs,
  )
  expect(respelt).toBeGreaterThan(runs.numRuns / 20)
})

test.each([
  ['“title”: Bees', '"title": Bees', 'U+201C quotation mark'],
  ['‘title’ : Bees', "'title' : Bees", 'U+2018 quotation mark'],
  ['„title“：Bees', '"title": Bees', 'U+FF1A full-width colon'],
  ['＂title＂: Bees', '"title": Bees', 'U+FF02'],
  ['title\u00a0: Bees', 'title: Bees', 'U+00A0 no-break space'],
  ['title：Bees', 'title: Bees', 'U+FF1A full-width colon'],
])('the key in %j is read, and its marks are named', (line, right, name) => {
  const source = `---\n${line}\nauthor: A\n---\n\nText.\n`
  const { spec, messages } = parsePhase(source)
  expect(spec).toMatchObject({ title: 'Bees', meta: { author: 'A' } })
  const ours = messages.filter(({ ruleId }) => ruleId === 'look-alike')
  expect(ours).toMatchObject([{ message: expect.stringContaining(name) }])
  expect(applyFixes(source, ours).source).toBe(source.replace(line, right))
})

test('curly quotes in the texts of the front matter stay', () => {
  const source = '---\ntitle: Bees\nnote: |\n  “Wait”: she said.\nsaid: “Well”: so\n---\n\nText.\n'
  expect(parsePhase(source).spec.meta).toMatchObject({ note: '“Wait”: she said.\n' })
})
