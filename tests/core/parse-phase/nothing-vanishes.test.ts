import fc from 'fast-check'
import { parsePhase } from 'phasekit/parse'
import type { PhaseMessage } from 'phasekit/spec'
import { expect, test } from 'vitest'
import { coursePhases } from '../../safety/fuzz/sources.js'
import { readFixtures } from './fixtures.js'

/** Rules whose message reports dropped text. */
const dropping = new Set([
  'content-dropped',
  'front-matter-invalid',
  'front-matter-value',
  'id-duplicate',
  'id-invalid',
  'key-duplicate',
  'navigation-duplicate',
  'option-correct-reserved',
  'option-unknown',
  'param-range',
  'param-type',
  'param-unknown',
  'param-unused',
  'type-unknown',
  'url-refused',
  'value-missing',
  'value-bracket',
  'value-quote',
])

/** Patterns of syntax, whose letters no string of the spec contains, each with the reason. */
const syntax: [name: string, pattern: RegExp, reason: string][] = [
  ['comments', /<!--[\s\S]*?-->/g, 'notes of the author, for nobody else'],
  [
    'definitions',
    /^[ >\t]*(?:[-+*]|\d+[.)])?[ \t]*\[[^\]]*\]:.*$/gm,
    'what a link uses is in the link; the rest is in no text',
  ],
  ['labels of definitions', /\]\[[^\]]*\]/g, 'they name a definition'],
  ['keys and types', /(?<=[{,]\s*)["']?[A-Za-z][\w-]*["']?\s*:/g, 'names of the language, not text'],
  ['written ids', /\{#[^}\n]*\}/g, 'an id; the spec holds it where something can have one'],
  [
    'info of a fence',
    /^[ >\t]*(?:[-+*]|\d+[.)])?[ \t]*(?:```|~~~).*$/gm,
    'a name for the highlighter; what follows the name is for other tools',
  ],
  ['numbers of items', /^[ >\t]*(?:(?:[-+*]|\d+[.)])[ \t]+)*\d+[.)]/gm, 'markers; a list keeps its first number'],
  ['parameters kept for later', /\b(?:correct|feedback|points|shuffle|if):[^,}]*/g, '`param-reserved` reports them'],
]

/** Returns the ranges of a source that are syntax. */
const rangesOf = (source: string): [start: number, end: number][] =>
  syntax.flatMap(([, pattern]) =>
    [...source.matchAll(pattern)].map((match): [number, number] => [match.index, match.index + match[0].length]),
  )

const isIn = (at: number, ranges: readonly [number, number][]): boolean =>
  ranges.some(([start, end]) => start <= at && at < end)

function stringsOf(value: unknown): string {
  const found: string[] = []
  JSON.stringify(value, (_, each) => {
    if (typeof each === 'string') found.push(each)
    return each
  })
  return found.join('\n')
}

/** Fragments of Markdown and directives. Each `@` becomes a unique word. */
const piece = fc.constantFrom(
  ...[
    '@ @\n',
    '@\n\n',
    '**@**\n',
    '*@* `@`\n',
    '## @ [@](https://e.org/@)\n',
    '### @ ![@](@.png)\n',
    '#### @\n',
    '# @\n',
    '@\n---\n',
  ],
  ...[
    '- @\n',
    '- @\n- @\n',
    '* @\n',
    '1. @\n',
    '- 3. @\n',
    '- 1989. @\n',
    '- > @\n',
    '- # @\n',
    '- - @\n  - @\n',
    '- [x] @\n',
    '- [ ] @\n',
  ],
  ...[
    '- @\n\n  @\n',
    '- @\n  - @\n',
    '- @ [@](https://e.org/@ "@")\n',
    '- @ ![@](@.png "@")\n',
    '- @ <https://e.org/@>\n',
  ],
  ...[
    '- @\n\n  ```@\n  @\n  ```\n',
    '- @\n\n  > @\n',
    '- ```\n  @\n  ```\n',
    '- @\n\n  | @ | @ |\n  |---|---|\n  | @ | @ | @ |\n',
  ],
  ...['> @\n> @\n', '> [!NOTE]\n> @\n', '> - @\n', '```\n@\n@\n```\n', '```js @\n@\n```\n', '$$\n@\n$$\n', '    @\n'],
  ...[
    '| @ | @ |\n|---|---|\n| @ | @ | @ |\n| @ |\n\n',
    '![@ [@](@)](@.png)\n',
    '[@][a] @\n\n[a]: https://e.org/@ "@"\n',
    '<!-- @ -->\n',
  ],
  ...[
    '{type: selection}\n',
    '{type: selection, multiple: true, title: @, @: @}\n',
    '{type: ranking, title: "@"}\n',
    '{type: form, title: @}\n',
  ],
  ...[
    '{type: radio}\n',
    '{type: radio}\n\n',
    '{type: select}\n',
    '{type: select, options: [@, "@ @"]}\n',
    '{type: text, hint: @, placeholder: "@"}\n',
  ],
  ...[
    '{type: text, title: @, label: @}\n',
    '{type: number, label: @}\n',
    '{type: scale, minLabel: @, maxLabel: @}\n',
    '{type: checkbox}\n',
  ],
  ...[
    '{type: ranking, feedback: @}\n',
    '@ [@](https://e.org/@) ![@](@.png)\n{type: text}\n',
    '1. @ [@](https://e.org/@)\n{type: radio}\n\n- @\n\n  @\n',
    '{type: mystery, title: @, extra: [@, @]}\n',
    '{type: navigation, previous: @, next: @}\n',
    '{type: information, title: @}\n',
    '\n',
    '\n',
  ],
)

/** A real phase with fragments between its lines, in which every word of text is unique. */
const phase = fc
  .tuple(
    fc.constantFrom('', '', ...coursePhases, ...readFixtures('language').map(({ source }) => source)),
    fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 12 }),
  )
  .map(([skeleton, pieces]) => {
    const front = /^---\n[\s\S]*?\n---\n/.exec(skeleton)?.[0] ?? '---\ntitle: Bees\n---\n'
    const lines = skeleton.slice(skeleton.startsWith(front) ? front.length : 0).split('\n')
    let from = 0
    for (const [at, text] of pieces) {
      from = (from + at) % (lines.length + 1)
      lines.splice(from, 0, text)
      from++
    }
    let count = 0
    return front + lines.join('\n').replace(/@/g, () => `q${count++}z`)
  })

const runs = { numRuns: Number(process.env['FUZZ'] ?? 3000) }

const quote = ({ position: { start, end } }: PhaseMessage): [number, number] => [start.offset, end.offset]

test('every word of a source is in the spec, reported as dropped, or syntax', {
  timeout: 60_000 + runs.numRuns * 60,
}, () => {
  fc.assert(
    fc.property(phase, (source) => {
      const { spec, messages } = parsePhase(source)
      const shown = stringsOf(spec)
      const reported = messages.filter(({ ruleId, severity }) => severity !== 'info' && dropping.has(ruleId)).map(quote)
      const ranges = [...rangesOf(source), ...reported]
      const lost = [...source.matchAll(/q\d+z/g)].filter(
        ({ 0: word, index }) => !shown.includes(word) && !isIn(index, ranges),
      )
      expect(lost.map(([word]) => word)).toEqual([])
    }),
    runs,
  )
})

test('the words of each text keep the order of the source', { timeout: 60_000 + runs.numRuns * 60 }, () => {
  fc.assert(
    fc.property(phase, (source) => {
      for (const text of textsOf(parsePhase(source).spec.blocks)) {
        const at = [...text.matchAll(/q\d+z/g)].map(([word]) => source.indexOf(word))
        expect(at).toEqual([...at].sort((a, b) => a - b))
      }
    }),
    runs,
  )
})

/** Returns the words of each content list in order, without URLs, which a definition may place elsewhere. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (/^(?:prompt|before|after|details|content|labelContent|headingContent)$/.test(key)) return [wordsOf(value)]
  return Object.entries(value).flatMap(([name, each]) => textsOf(each, Array.isArray(value) ? key : name))
}

function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map(wordsOf).join(' ')
  const { value: text = '', alt = '', children = [] } = value as { value?: string; alt?: string; children?: unknown[] }
  return `${text} ${alt} ${wordsOf(children)}`
}

test.each(syntax)('the list of syntax is closed: %s', (_, pattern, reason) => {
  const met = fc.sample(phase, 500).some((source) => source.match(pattern) !== null)
  expect(met || reason.length === 0).toBe(true)
})
