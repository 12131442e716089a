import { describe, expect, it } from 'vitest'
import { getAnnouncedCount, isNearLimit } from '../../src/blocks/form/values/character-limit.js'
import { getOwnEntry, withField } from '../../src/blocks/form/values/field-values.js'

describe('withField', () => {
  it('keeps the other fields, of this form or not', () => {
    expect(withField({ a: 1, elsewhere: 'x' }, 'a', 2)).toEqual({ a: 2, elsewhere: 'x' })
  })

  it('removes a field without an answer', () => {
    expect(withField({ a: 1, b: false }, 'a', undefined)).toEqual({ b: false })
  })

  it('returns the same object if nothing changes', () => {
    const value = { a: 1 }
    expect(withField(value, 'a', 1)).toBe(value)
    expect(withField(value, 'b', undefined)).toBe(value)
  })

  it('accepts names of JavaScript builtins as ids', () => {
    expect(getOwnEntry({}, 'constructor')).toBeUndefined()
    const value = withField({}, '__proto__', 'x')
    expect(getOwnEntry(value, '__proto__')).toBe('x')
    expect(getOwnEntry(withField(value, 'constructor', 'y'), '__proto__')).toBe('x')
  })
})

describe('limitNews', () => {
  const typed = (max: number) => {
    const said: number[] = []
    for (let length = 1; length <= max + 5; length++) {
      const news = getAnnouncedCount(length - 1, length, max)
      if (news !== undefined) said.push(news)
    }
    return said
  }

  it('announces when the count appears, at 20, 10 and 0 left, and once above the limit', () => {
    expect(typed(200)).toEqual([40, 20, 10, 0, -1])
  })

  it('announces by how much a paste is too long', () => {
    expect(getAnnouncedCount(0, 250, 200)).toBe(-50)
  })

  it('announces when a text fits again, and is silent while it shrinks', () => {
    expect(getAnnouncedCount(201, 200, 200)).toBe(0)
    expect(getAnnouncedCount(200, 150, 200)).toBeUndefined()
    expect(getAnnouncedCount(205, 203, 200)).toBeUndefined()
  })

  it('does not count down from the start of a short field', () => {
    expect(typed(8)).toEqual([1, 0, -1])
  })
})

describe('isNearLimit', () => {
  it('begins at 80 % of the limit', () => {
    for (const limit of [10, 30, 100, 2000]) {
      expect(isNearLimit(limit * 0.8 - 1, limit)).toBe(false)
      expect(isNearLimit(limit * 0.8, limit)).toBe(true)
      expect(isNearLimit(limit + 5, limit)).toBe(true)
    }
  })
})
