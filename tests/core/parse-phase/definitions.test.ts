import { applyFixes, parsePhase } from 'phasekit/parse'
import { expect, test } from 'vitest'
import { read } from './support.js'
import { wordsOf } from './walk.js'

test.each([
  ['an option', '{type: selection}\n\n- [Bees]: honey\n- Wasps'],
  ['an item', '{type: ranking}\n\n- Wasps\n- [Bees]: honey'],
  ['an option of a field', '**Q**\n{type: radio}\n- [Bees]: honey\n- Wasps'],
  ['a label', '[Bees]: honey\n{type: text}'],
  ['a paragraph', 'Text.\n\n[Bees]: honey'],
  ['a quote', '> [Bees]: honey'],
  ['a nested list', '- A\n  - [Bees]: honey'],
  ['a second one with its label', '[Bees].\n\n[Bees]: /one\n[Bees]: honey'],
  ['a footnote of one word', '[^1]: honey'],
  ['one with a title', '[Bees]: honey "and\nwax"'],
])('an address that no link uses is reported as %s, and the fix shows it', (_, body) => {
  const source = `---\ntitle: T\n---\n\n${body}\n`
  const { messages } = parsePhase(source)
  const found = messages.filter(({ ruleId }) => ruleId === 'content-dropped')
  expect(found).toHaveLength(1)
  expect(source.slice(found[0]!.position.start.offset, found[0]!.position.end.offset)).toContain('honey')
  const fixed = parsePhase(applyFixes(source, found).source)
  expect(wordsOf(fixed.spec)).toContain('honey')
  expect(fixed.messages.map(({ ruleId }) => ruleId)).not.toContain('content-dropped')
})

test.each([
  '[a].\n\n[a]: /b',
  '![c][a]\n\n[a]: /b',
  '![the [a]](x.png)\n\n[a]: /b',
  '[A B]\n\n[a  b]: /b',
  '[//]: # (a note)',
  '[note]: <> (a note)',
])('not where a link uses it, or as a note: %j', (body) =>
  expect(read(body).quotes.filter((quote) => quote.startsWith('['))).toEqual([]),
)
