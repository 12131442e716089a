import { describe, expect, test } from 'vitest'
import { selectionAnswer } from '../../src/blocks/selection/answer.js'
import { createReader, judge, withChoice } from '../../src/blocks/selection/choosing.js'

const options = ['a', 'b', 'c', 'd']
const several = { multiple: true }

describe('reading a value', () => {
  test('leaves out ids that no option has, and repeated ones', () => {
    expect([...createReader(options, several)(['c', 'ghost', 'c', 'a', '__proto__', '']).ids]).toEqual(['a', 'c'])
  })

  test('takes the first in the options’ order when only one may be chosen', () => {
    expect([...createReader(options, { multiple: false })(['d', 'b']).ids]).toEqual(['b'])
  })

  test('is full at `max` and beyond, and never for a single choice', () => {
    const read = createReader(options, { multiple: true, max: 2 })
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map((value) => read(value).full)).toEqual([false, true, true])
    expect(createReader(options, { multiple: false, max: 1 })(['a']).full).toBe(false)
  })

  test('does not count unknown ids towards `max`', () => {
    expect(createReader(options, { multiple: true, max: 2 })(['a', 'ghost', 'gone']).full).toBe(false)
  })

  test('gives the same reading for the same value', () => {
    const read = createReader(options, several)
    const [one, other] = [['a'], ['b']]
    const first = read(one)
    read(other)
    expect(read(one)).toBe(first)
  })
})

describe('a choice', () => {
  test('comes out in the options’ order, however it was made', () => {
    expect(withChoice(options, new Set(['d', 'a']), 'c', true, true)).toEqual(['a', 'c', 'd'])
  })

  test('is given up alone', () => {
    expect(withChoice(options, new Set(['a', 'c']), 'a', false, true)).toEqual(['c'])
  })

  test('replaces the other one when only one may be chosen', () => {
    expect(withChoice(options, new Set(['a']), 'c', true, false)).toEqual(['c'])
  })
})

test('judges as the checks of a whole phase do', () => {
  const bounds = [undefined, 1, 2, 3]
  for (const multiple of [true, false])
    for (const required of [true, false])
      for (const min of bounds)
        for (const max of bounds)
          for (let count = 0; count <= (multiple ? options.length : 1); count++) {
            const block = {
              type: 'selection' as const,
              id: 'q',
              multiple,
              required,
              min,
              max,
              prompt: [],
              after: [],
              options: options.map((id) => ({ id, text: id, content: [] })),
            }
            const [problem] = selectionAnswer.check(block, count > 0 ? { selected: options.slice(0, count) } : null)
            const rules = { multiple, required, min, max }
            expect(judge(count, rules), JSON.stringify({ ...rules, count })).toBe(problem?.code ?? null)
          }
})
