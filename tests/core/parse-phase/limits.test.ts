import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'
import { nodesOf } from './walk.js'

const times = (text: string, length: number) => text.repeat(Math.ceil(length / text.length))

/** Sources that made a parser slow, deep or large somewhere, each for a wanted length. */
const families: Record<string, (length: number) => string> = {
  'openers of emphasis': (n) => times('*a **b _c ', n),
  'emphasis in emphasis': (n) => `${'*'.repeat(n / 2)}a${'*'.repeat(n / 2)}`,
  'closers of emphasis': (n) => times('a**b', n / 2) + times('c* ', n / 2),
  'openers of brackets': (n) => '['.repeat(n),
  'brackets in brackets': (n) => '['.repeat(n / 2) + ']'.repeat(n / 2),
  'links in links': (n) => `${times('[', n / 5)}a${times('](b)', n / 1.25)}`,
  'links never closed': (n) => times('[a](<b', n),
  'images in images': (n) => `${times('![', n / 3)}a${times('](b)', n / 1.5)}`,
  'one long address used often': (n) => `[a]: /${'u'.repeat(n / 2)}\n\n${times('[a] ', n / 2)}`,
  'many definitions': (n) => Array.from({ length: n / 10 }, (_, i) => `[a${i}]: b`).join('\n'),
  'a label over many lines': (n) => times('[a\n', n),
  'quotes in quotes': (n) => `${'>'.repeat(n)}a`,
  'lazy lines of a deep quote': (n) => `${'> '.repeat(100)}a\n${times('b\n', n)}`,
  'lists in lists': (n) => `${times('- ', n)}a`,
  'lists in lists by indentation': (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
  'lists and quotes in turns': (n) => `${times('- > ', n)}a`,
  'runs of backticks': (n) => Array.from({ length: Math.sqrt(2 * n) }, (_, i) => '`'.repeat(i)).join(' '),
  'fences never closed': (n) => times('~~~ a\n', n),
  'a wide table with short rows': (n) => `${'a|'.repeat(400)}\n${'-|'.repeat(400)}\n${times('x\n', n)}`,
  'a table with late cells': (n) => `|${'a|'.repeat(100)}\n|${':-:|'.repeat(100)}\n${times(`|${'|'.repeat(98)}a|\n`, n)}`,
  'many tables': (n) => times('a|b\n-|-\n', n),
  ampersands: (n) => times('&amp', n),
  'equal headings': (n) => times('## a\n', n),
  'ids that no option has': (n) =>
    times(`## a\n{type: selection, multiple: true, exclusive: [${times('xy, ', 3600)}xy]}\n${times('- xyz\n', 1200)}\n`, n),
  'equal options': (n) => `{type: selection}\n${times('- a\n', n)}`,
  'equal options with different markers': (n) => `{type: selection}\n${times('- a\n* b\n', n)}`,
  'equal items': (n) => `{type: ranking}\n\`\`\`\n${times('a\n', n)}\`\`\``,
  'equal fields': (n) => times('a\n{type: text}\n', n),
  'one option after the other': (n) => `{type: select, options: [${times('a,', n)}]}`,
  'directives never closed': (n) => times('{type: a\n', n),
  'quotes never closed in directives': (n) => times('{type: "a\n', n),
  'brackets in a directive': (n) => `{type: ${'['.repeat(n)}`,
  braces: (n) => times('{\n', n),
  'spaces before an id': (n) => `# a${' '.repeat(n)}{#`,
  'ids after ids': (n) => `# a${times(' {#b}', n)}`,
  'comments never closed': (n) => times('<!--\n', n),
  'comments closed outside their box': (n) => `- a\n${times('  <!--\n', n)}b\n\n-->`,
  'comments closed outside their quote': (n) => `${times('> <!--\n', n)}\n-->`,
  'tags never closed': (n) => times('<a x="', n),
  'subscripts never closed': (n) => times('<sub>', n),
  'math never closed': (n) => times('$$ a\n', n),
  addresses: (n) => times('http://a(', n),
  'refused addresses': (n) => times('[a](javascript:b) ', n),
  backslashes: (n) => '\\'.repeat(n),
  spaces: (n) => ' '.repeat(n),
  'carriage returns': (n) => '\r'.repeat(n),
  'control characters': (n) => times('\u0001|', n),
  'halves of surrogate pairs': (n) => '\ud800'.repeat(n),
  'front matter of one flow': (n) => `---\na: ${'['.repeat(n)}`,
  'front matter of many keys': (n) => `---\n${Array.from({ length: n / 8 }, (_, i) => `k${i}: v`).join('\n')}\n---`,
  'groups without fields': (n) => `{type: form}\n${times('### a\n', n)}`,
  'navigation everywhere': (n) => times('{type: navigation}\n', n),
}

describe.each(Object.entries(families))('%s', (_, make) => {
  test('20 KB are read in a second, into a spec of bounded size and depth', () => {
    const source = make(20_000)
    // The processor's time, so that other work on the machine does not count.
    const before = process.cpuUsage()
    const { spec, messages } = parsePhase(source)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
    expect(isPhaseSpec(spec)).toBe(true)
    expect(JSON.stringify(spec).length).toBeLessThanOrEqual(40 * source.length + 200_000)
    expect(messages.length).toBeLessThanOrEqual(600)
    for (const { depth } of nodesOf(spec)) expect(depth).toBeLessThanOrEqual(100)
  })
})

test('reads a megabyte, though an argument list could not hold it', () => {
  for (const make of [() => times('<br>', 1_000_000), () => times('- a\n', 1_000_000)]) {
    expect(isPhaseSpec(parsePhase(make()).spec)).toBe(true)
  }
}, 120_000)

test('refuses what is longer than two million characters, with a message', () => {
  const { spec, messages } = parsePhase('a'.repeat(2_000_001), { file: 'long.md' })
  expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['source-too-large', 'error']])
  expect(spec).toMatchObject({ title: 'long', blocks: [] })
})

test('lists at most a hundred messages of a rule, then counts the rest', () => {
  const messages = parsePhase(`---\ntitle: T\n---\n${'<b>\n\n'.repeat(250)}`).messages
  expect(messages).toHaveLength(101)
  expect(messages.map(({ message }) => message)).toContain('150 more of this kind are not listed.')
})

test('shows a link as its text once a long address would make the file large', () => {
  const { messages } = parsePhase(`---\ntitle: T\n---\n[a]: /${'u'.repeat(10_000)}\n\n${'[a] '.repeat(3000)}`)
  expect(messages.map(({ ruleId }) => ruleId)).toContain('url-refused')
})
