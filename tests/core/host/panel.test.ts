import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../../examples/host/src/panel/range-of.js'

const place = (from: [number, number], to: [number, number]) => {
  // Offsets of a source with other line ends are of no use in a textarea, so they are nonsense here.
  const point = ([line, column]: [number, number]) => ({ line, column, offset: 999 })
  return { start: point(from), end: point(to) }
}

describe('the place of a message in the editor', () => {
  const value = 'one\ntwo words\nthree'

  it('is found by line and column', () => {
    const { start, end, line } = rangeOf(value, place([2, 5], [2, 10]))
    expect(value.slice(start, end)).toBe('words')
    expect(line).toBe(2)
  })

  it('may go over lines', () => {
    const { start, end } = rangeOf(value, place([1, 2], [3, 1]))
    expect(value.slice(start, end)).toBe('ne\ntwo words\n')
  })

  it('is the whole line when it is empty', () => {
    const { start, end } = rangeOf(value, place([2, 3], [2, 3]))
    expect(value.slice(start, end)).toBe('two words')
  })

  it('stays inside of a text that has become shorter', () => {
    expect(rangeOf('x', place([9, 9], [9, 12]))).toMatchObject({ start: 1, end: 1 })
  })
})
