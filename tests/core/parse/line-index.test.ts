import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createReporter, excerpt } from '../../../src/parse/messages/reporter.js'
import { createLineIndex } from '../../../src/parse/source/line-index.js'

it.each([
  ['LF', 'ab\ncd\n'],
  ['CR', 'ab\rcd\r'],
])('counts lines and columns from 1 with %s', (_, source) => {
  const { point, count } = createLineIndex(source)
  expect(count).toBe(3)
  expect(point(0)).toEqual({ line: 1, column: 1, offset: 0 })
  expect(point(4)).toEqual({ line: 2, column: 2, offset: 4 })
  expect(point(6)).toEqual({ line: 3, column: 1, offset: 6 })
})

it('treats CRLF as one line break and counts a BOM and both surrogates of an emoji', () => {
  const { point } = createLineIndex('\ufeffa\r\n😀b')
  expect(point(1)).toEqual({ line: 1, column: 2, offset: 1 })
  expect(point(3)).toEqual({ line: 1, column: 4, offset: 3 })
  expect(point(6)).toEqual({ line: 2, column: 3, offset: 6 })
})

it('clamps offsets to the source', () => {
  const { point, position } = createLineIndex('ab')
  expect(point(9)).toEqual({ line: 1, column: 3, offset: 2 })
  expect(point(-1).offset).toBe(0)
  expect(position(2, 1)).toEqual({ start: point(2), end: point(2) })
})

it('agrees with splitting the source into lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ') }), (source) => {
      const lines = createLineIndex(source)
      const texts = source.split(/\r\n|\r|\n/)
      expect(lines.count).toBe(texts.length)
      texts.forEach((text, index) => {
        const { start, end } = lines.lineRange(index + 1)
        expect(source.slice(start, end)).toBe(text)
        expect(lines.point(start)).toEqual({ line: index + 1, column: 1, offset: start })
      })
    }),
  )
})

it('sorts messages by position and takes the severity from the rule', () => {
  const { report, messages } = createReporter(createLineIndex('one\ntwo'))
  report({ ruleId: 'param-unknown', message: 'late', start: 4, end: 7 })
  report({ ruleId: 'id-duplicate', message: 'early', start: 0, end: 3, actual: 'x'.repeat(500) })
  expect(messages().map(({ message, severity, position }) => [message, severity, position.start.line])).toEqual([
    ['early', 'error', 1],
    ['late', 'warning', 2],
  ])
  expect(messages()[0]!.actual!.length).toBe(200)
})

it('lists a hundred messages of a rule, then counts the rest', () => {
  const { report, messages } = createReporter(createLineIndex('x'.repeat(300)))
  for (let i = 0; i < 250; i++) report({ ruleId: 'param-unknown', message: 'm', start: i, end: i + 1 })
  report({ ruleId: 'param-type', message: 'other', start: 0, end: 1 })
  const unknown = messages().filter(({ ruleId }) => ruleId === 'param-unknown')
  expect(unknown).toHaveLength(101)
  expect(unknown[100]).toMatchObject({
    message: '150 more of this kind are not listed.',
    position: { start: { offset: 100 } },
  })
  expect(messages()).toHaveLength(102)
})

it('shortens an excerpt without cutting an emoji', () => {
  expect(excerpt('short')).toBe('short')
  expect(excerpt('abcdef', 4)).toBe('abc…')
  expect(excerpt('ab😀def', 4)).toBe('ab…')
})
