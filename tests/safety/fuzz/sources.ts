import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

const folder = (path: string) => new URL(`../../../${path}/`, import.meta.url)
const markdownIn = (path: string): string[] =>
  readdirSync(folder(path))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(new URL(file, folder(path)), 'utf8'))

/** The phases of the example course. */
export const coursePhases = markdownIn('examples/course')
const fixtures = [...markdownIn('tests/fixtures/language'), ...markdownIn('tests/fixtures/rules')]

/** Values that a directive, the front matter or a line may be made to hold. */
const hostileValues = [
  ...[
    '',
    '0',
    '-1',
    '1e999',
    '-0',
    '0x1F',
    '9007199254740993',
    '99999999999999999999999',
    '.inf',
    '.nan',
    'null',
    '~',
    'true',
    'yes',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '[__proto__, constructor]',
    '{__proto__: {polluted: true}}',
    '<<',
    '<<: *a',
  ],
  ...[
    '&a x',
    '*a',
    '!!js/function x',
    '!!binary eA==',
    '[',
    ']',
    '{',
    '}',
    '[[[[[[[[[[a]]]]]]]]]]',
    '"',
    "'",
    '"\\u0000"',
    '"\\ud800"',
    '|',
    '>',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '-1-01-01',
    '2026-03-31T00:00',
    '[a, a, a]',
    '[a, [b], {c: d}]',
    'javascript:alert(1)',
  ],
  ...[
    '\0',
    '\u202e',
    '\ud800',
    '\udc00',
    '🐝',
    '👩‍👩‍👧‍👦',
    'e\u0301\u0301\u0301',
    '\u2028',
    '\u2029',
    '\u00a0',
    '\ufeff',
    '\r',
    '\t',
    '\\',
    '`',
    '{{x}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would fill in is what is tried
    '${x}',
  ],
]

/** Pieces put into a source anywhere. */
const delimiters = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '---\n',
    '***',
    '___',
    '```\n',
    '~~~\n',
    '$$\n',
    '> ',
    '- ',
    '1. ',
    '  ',
    '\t',
    '# ',
    '## ',
    '### ',
    '|',
    '|-|\n',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '](',
    '![',
    '<',
    '>',
    '<!--',
    '-->',
    '<sub>',
    '</sub>',
    '<br>',
    '&',
    '&#0;',
    '&#x110000;',
    '\\',
  ],
  ...[
    '{',
    '}',
    '{#',
    '{#x}',
    '{type: ',
    ', ',
    ': ',
    '[!NOTE]',
    '[^1]',
    '[a]: b\n',
    'https://a.b/(',
    '<a href="',
    '- [ ] ',
    ' #',
    '"',
    "'",
  ],
]

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileValues) },
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const words = fc.constantFrom('A question', '*Which* one?', 'Why, `x` [y](z)', 'Ω', 'x '.repeat(80), '{#same}', 'same')
const maybe = (key: string, values: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 2, arbitrary: values.map((each) => `, ${key}: ${each}`) }, fc.constant(''))
const number = fc.oneof(fc.integer({ min: -3, max: 20 }).map(String), value)
const ids = fc.constantFrom('a', 'other', '[a, b]', '[none]', '__proto__', 'zz')
const day = fc.oneof(fc.constantFrom('2026-03-31', '1999-12-01'), value)

const together = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''))
const flag = fc.constantFrom('true', 'false', 'yes', '1')

const choices = fc
  .array(
    fc.tuple(
      fc.constantFrom('- ', '* ', '1. ', ''),
      fc.constantFrom('A {#a}', 'B {#b}', 'Other {#other}', 'None {#none}', 'same', '[x](javascript:y)'),
      fc.constantFrom('\n', '\n\n  More\n', '\n  - in\n'),
    ),
    { maxLength: 6 },
  )
  .map((all) => all.map((parts) => parts.join('')).join(''))
const fence = fc.array(words, { maxLength: 6 }).map((lines) => `\`\`\`\n${lines.join('\n')}\n\`\`\`\n`)

const field = fc.oneof(
  together(
    fc.constantFrom('{type: text', '{type: textarea'),
    maybe('minLength', number),
    maybe('maxLength', number),
    maybe('rows', number),
    maybe('placeholder', value),
    maybe('hint', value),
  ),
  together(fc.constant('{type: number'), maybe('min', number), maybe('max', number), maybe('step', number)),
  together(
    fc.constant('{type: scale'),
    maybe('min', number),
    maybe('max', number),
    maybe('step', number),
    maybe('minLabel', value),
    maybe('maxLabel', value),
  ),
  together(fc.constant('{type: date'), maybe('min', day), maybe('max', day)),
  together(
    fc.constantFrom('{type: select', '{type: radio'),
    maybe('options', fc.oneof(value, fc.constant('[A, "B {#b}", A]'))),
  ),
  fc.constant('{type: checkbox'),
)
const fields = fc
  .array(
    together(
      fc.constantFrom('**', '', '### '),
      words,
      fc.constantFrom('**\n', '\n', ' {#f}\n', '\n\n'),
      field,
      maybe('required', flag),
      maybe('label', value),
      maybe('id', value),
      fc.constantFrom('}\n\n', '}\n- one\n- two\n\n', '\n'),
    ),
    {
      maxLength: 5,
    },
  )
  .map((all) => all.join(''))

const block = fc.oneof(
  together(
    fc.constant('{type: selection'),
    maybe('multiple', flag),
    maybe('required', flag),
    maybe('min', number),
    maybe('max', number),
    maybe('exclusive', ids),
    maybe('other', ids),
    maybe('filter', flag),
    maybe('title', value),
    fc.constant('}\n\n'),
    choices,
  ),
  together(
    fc.constant('{type: ranking'),
    maybe('top', number),
    maybe('required', flag),
    maybe('aliases', ids),
    fc.constant('}\n\n'),
    fc.oneof(choices, fence),
  ),
  together(fc.constant('{type: form'), maybe('title', value), fc.constant('}\n\n'), fields),
  together(
    fc.constant('{type: information'),
    maybe('icon', fc.oneof(fc.constantFrom('database', 'check-circle'), value)),
    fc.constant('}\n\n'),
    words,
  ),
  together(
    fc.constantFrom(
      '{type: instructions',
      '{type: content',
      '{type: made-up',
      '{type: __proto__',
      '{type: constructor',
    ),
    maybe('id', value),
    maybe('x', value),
    fc.constant('}\n\n'),
    words,
  ),
  together(
    fc.constant('{type: navigation'),
    maybe('previous', value),
    maybe('next', value),
    maybe('previousId', value),
    maybe('nextId', value),
    fc.constant('}\n'),
  ),
  fields,
)

const frontMatter = fc.oneof(
  fc.constant(''),
  together(
    fc.constant('---\ntitle: '),
    value,
    fc.constant('\nphase: '),
    number,
    fc.constant('\nlang: '),
    value,
    fc.constant('\n__proto__: '),
    value,
    fc.constant('\nextra: '),
    value,
    fc.constant('\n---\n\n'),
  ),
)

/**
 * Phases with every directive, every kind of field and every parameter, with values that suit and values that do not.
 */
const generated = together(
  frontMatter,
  fc
    .array(together(fc.constantFrom('## ', '# ', ''), words, fc.constantFrom('\n\n', ' {#s}\n\n', '\n'), block), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) => all.join('\n\n')),
)

type Change = [kind: string, at: number, length: number, piece: string]

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom(
    'cut',
    'double',
    'move',
    'insert',
    'insert',
    'value',
    'value',
    'cut-lines',
    'double-lines',
    'swap-lines',
    'join-lines',
    'indent',
    'truncate',
  ),
  fc.nat(),
  fc.nat(),
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...delimiters) },
    { weight: 2, arbitrary: value },
    fc
      .tuple(fc.constantFrom(...delimiters), fc.integer({ min: 2, max: 300 }))
      .map(([piece, times]) => piece.repeat(times)),
  ),
)

/**
 * One change as an author's slip or an attacker would make it. Positions are taken modulo what is there, so that
 * shrinking stays possible.
 */
function changed(source: string, [kind, at, length, piece]: Change): string {
  const start = source.length ? at % source.length : 0
  const end = Math.min(source.length, start + (length % 200))
  const lines = source.split('\n')
  const line = at % lines.length
  const other = length % lines.length
  switch (kind) {
    case 'cut':
      return source.slice(0, start) + source.slice(end)
    case 'double':
      return source.slice(0, end) + source.slice(start)
    case 'move':
      return source.slice(0, start) + source.slice(end) + source.slice(start, end)
    case 'insert':
      return source.slice(0, start) + piece + source.slice(start)
    case 'value': {
      // What stands behind a colon somewhere: a parameter or a line of front matter.
      const places = [...source.matchAll(/: ?[^,}\n]*/g)]
      const place = places[at % Math.max(1, places.length)]
      return place ? `${source.slice(0, place.index)}: ${piece}${source.slice(place.index + place[0].length)}` : source
    }
    case 'cut-lines':
      lines.splice(line, 1 + (length % 5))
      return lines.join('\n')
    case 'double-lines':
      lines.splice(line, 0, ...lines.slice(line, line + 1 + (length % 20)))
      return lines.join('\n')
    case 'swap-lines':
      ;[lines[line], lines[other]] = [lines[other] ?? '', lines[line] ?? '']
      return lines.join('\n')
    case 'join-lines':
      lines.splice(line, 2, `${lines[line]}${lines[line + 1] ?? ''}`)
      return lines.join('\n')
    case 'indent':
      lines[line] = piece + lines[line]
      return lines.join('\n')
    default:
      return source.slice(0, end)
  }
}

/** A phase, more or less damaged. At most 20 KB, which is what the promise of time is about. */
export const phaseSource: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...coursePhases) },
      { weight: 3, arbitrary: fc.constantFrom(...fixtures) },
      { weight: 5, arbitrary: generated },
    ),
    fc.array(change, { maxLength: 8 }),
  )
  .map(([source, changes]) => changes.reduce(changed, source).slice(0, 20_000))
