import { applyFixes } from 'phasekit/parse'
import { describe, expect, it } from 'vitest'
import { findDirective, startsDirective } from '../../../src/parse/directives/find-directive.js'
import { fixDirectiveLike } from '../../../src/parse/directives/fix-directive-like.js'
import { matchDirectiveLike } from '../../../src/parse/directives/match-directive-like.js'

/** Returns the directive at the start of `source`, or the reason that there is none. */
const found = (source: string): string => {
  const { end, broken } = findDirective(source, 0)
  return broken ?? source.slice(0, end)
}

describe('startsDirective', () => {
  it.each([
    '{type: selection}',
    '{ type : x}',
    '{"type": x}',
    "{'type':'x'}",
    '{type:x}',
    '{\n  type: x',
    '{type:\n  x}',
  ])('accepts %j', (source) => {
    expect(startsDirective(source, 0)).toBe(true)
  })
  it.each([
    '{typ: x}',
    '{type}',
    '{type: }',
    '{title: a, type: x}',
    '{types: x}',
    '{Type: x}',
    '{\n\ntype: x}',
    'type: x',
    '{type: {a: b}}',
  ])('refuses %j', (source) => {
    expect(startsDirective(source, 0)).toBe(false)
  })
})

describe('findDirective', () => {
  it.each([
    ['one line', '{type: x}', '{type: x}'],
    ['blanks after the brace', '{type: x} \t\nText', '{type: x}'],
    ['several lines', '{type: x,\n  title: y\n}\nText', '{type: x,\n  title: y\n}'],
    ['CRLF lines', '{type: x,\r\n title: y}\r\nText', '{type: x,\r\n title: y}'],
    ['braces in quotes', '{type: x, title: "a } b", hint: \'}\'}\n', '{type: x, title: "a } b", hint: \'}\'}'],
    ['an apostrophe inside a word', "{type: x, title: It's here}\nIt's", "{type: x, title: It's here}"],
    ['a quote that is never closed', '{type: x, title: "open}\n- one "and" two', '{type: x, title: "open}'],
    ['nested brackets', '{type: x, a: [{b: c}, {d: e}]}', '{type: x, a: [{b: c}, {d: e}]}'],
    ['a comment with a brace', '{type: x, # not } here\n title: y}', '{type: x, # not } here\n title: y}'],
    ['a hash in text', '{type: x, title: Problem #1}\nText', '{type: x, title: Problem #1}'],
    [
      'a hash in text before prose with a brace',
      '{type: x, title: Problem #1}\nText }',
      '{type: x, title: Problem #1}',
    ],
    ['a blank line', '{type: x, title: y\n\n}', 'blank-line'],
    ['a line of blanks', '{type: x,\n \t\n}', 'blank-line'],
    ['the next directive', '{type: x, title: y\n  {type: z}', 'next-directive'],
    ['the end of the file', '{type: x, title: y\nmore', 'unclosed'],
    ['text after the brace', '{type: x} and more', 'trailing-text'],
    ['more than 4 KB', `{type: x, title: ${'y'.repeat(5000)}}`, 'too-long'],
  ])('handles %s', (_, source, expected) => {
    expect(found(source)).toBe(expected)
  })

  it('ends a broken directive after its first line', () => {
    const source = '{type: x, title: y\r\nmore'
    expect(findDirective(source, 0)).toEqual({ end: source.indexOf('\r'), broken: 'unclosed' })
  })

  it('stops at the limit', () => {
    expect(findDirective('{type: x,\n title: y}', 0, 9)).toEqual({ end: 9, broken: 'unclosed' })
  })

  it('accepts up to 4 KB', () => {
    const source = `{type: x, title: ${'y'.repeat(4000)}}`
    expect(findDirective(source, 0)).toEqual({ end: source.length })
  })
})

describe('matchDirectiveLike', () => {
  it.each([
    ['{typ: selection}', '{type: selection}'],
    ['{tpye: selection, multiple: true}', '{type: selection, multiple: true}'],
    ['{Type: selection}', '{type: selection}'],
    ['{type = selection}', '{type: selection}'],
    ['{type selection}', '{type: selection}'],
    ['{{type: selection}}', '{type: selection}'],
    ['[type: selection]', '{type: selection}'],
    ['{ selection }', '{type: selection }'],
    ['{selection, multiple: true}', '{type: selection, multiple: true}'],
    ['type: selection', '{type: selection}'],
    ['type: selection, multiple: true}', '{type: selection, multiple: true}'],
    ['{title: Tools, type: selection}', '{type: selection, title: Tools}'],
    ['{block: selection}', '{type: selection}'],
    ['{tape: red}', undefined],
  ])('recognises %s', (line, suggestion) => {
    const like = matchDirectiveLike(line)
    expect(like).not.toBeNull()
    const fix = fixDirectiveLike(line, 0, like!)
    expect(fix && applyFixes(line, [{ fix }]).source).toBe(suggestion)
  })

  it.each([
    '{name}',
    '{ "id": 1 }',
    '{{ variable }}',
    '[a link](https://example.org)',
    '[type](x)',
    'type: of animal',
    'A line',
    '',
    '{',
    '{a, b}',
    '(text in brackets)',
    '{title: Tools}',
    '<kbd>',
  ])('leaves %j alone', (line) => {
    expect(matchDirectiveLike(line)).toBeNull()
  })
})
