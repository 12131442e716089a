import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDropIndex } from '../../src/blocks/ranking/drag/drag-session.js'
import { getTargetIndex, type LiftAction, reduceLift, toRowCommand } from '../../src/blocks/ranking/keyboard/lift.js'

const order = ['a', 'b', 'c', 'd']
const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
})

describe('reduceLift', () => {
  it('carries the lifted item and remembers its origin', () => {
    const lifted = reduceLift(null, { type: 'lift', id: 'b', order })
    const carried = reduceLift(reduceLift(lifted, { type: 'carry', by: 1 }), { type: 'carry', by: 1 })
    expect(carried).toEqual({ id: 'b', initialOrder: order, order: ['a', 'c', 'd', 'b'] })
    expect(reduceLift(carried, { type: 'carry', by: 'first' })?.order).toEqual(['b', 'a', 'c', 'd'])
  })

  it('stays the same at an end', () => {
    const lifted = reduceLift(null, { type: 'lift', id: 'a', order })
    expect(reduceLift(lifted, { type: 'carry', by: -1 })).toBe(lifted)
  })

  it('is null after a drop or a cancel, and before a lift', () => {
    const lifted = reduceLift(null, { type: 'lift', id: 'a', order })
    expect(reduceLift(lifted, { type: 'drop' })).toBeNull()
    expect(reduceLift(lifted, { type: 'cancel' })).toBeNull()
    expect(reduceLift(null, { type: 'carry', by: 1 })).toBeNull()
  })

  it('keeps a permutation of the initial order, whatever the keys', () => {
    const carry = fc.constantFrom<LiftAction>(
      { type: 'carry', by: 1 },
      { type: 'carry', by: -1 },
      { type: 'carry', by: 'first' },
      { type: 'carry', by: 'last' },
    )
    fc.assert(
      fc.property(fc.constantFrom(...order), fc.array(carry), (id, actions) => {
        const end = actions.reduce(reduceLift, reduceLift(null, { type: 'lift', id, order }))
        expect(end?.initialOrder).toBe(order)
        expect([...(end?.order ?? [])].sort()).toEqual(order)
      }),
    )
  })
})

describe('readKey', () => {
  it('lifts on the handle only', () => {
    expect(toRowCommand(key(' '), { onHandle: true, lifted: false })).toEqual({ type: 'lift' })
    expect(toRowCommand(key('Enter'), { onHandle: true, lifted: true })).toEqual({ type: 'drop' })
    expect(toRowCommand(key(' '), { onHandle: false, lifted: false })).toBeNull()
  })

  it('moves focus between rows, or carries a lifted item', () => {
    expect(toRowCommand(key('ArrowDown'), { onHandle: false, lifted: false })).toEqual({ type: 'go', by: 1 })
    expect(toRowCommand(key('Home'), { onHandle: true, lifted: true })).toEqual({ type: 'carry', by: 'first' })
  })

  it('moves without lifting when Alt is held', () => {
    expect(toRowCommand(key('ArrowUp', { altKey: true }), { onHandle: false, lifted: false })).toEqual({
      type: 'move',
      by: -1,
    })
  })

  it('leaves other keys to the browser', () => {
    expect(toRowCommand(key('Tab'), { onHandle: true, lifted: true })).toBeNull()
    expect(toRowCommand(key('Escape'), { onHandle: true, lifted: false })).toBeNull()
    expect(toRowCommand(key('ArrowDown', { ctrlKey: true }), { onHandle: true, lifted: false })).toBeNull()
    expect(toRowCommand(key('Home', { altKey: true }), { onHandle: true, lifted: false })).toBeNull()
  })
})

it('jumps within the list', () => {
  expect([
    getTargetIndex(0, -1, 3),
    getTargetIndex(2, 1, 3),
    getTargetIndex(1, 'first', 3),
    getTargetIndex(1, 'last', 3),
    getTargetIndex(1, 1, 3),
  ]).toEqual([0, 2, 0, 2, 2])
})

describe('indexAt', () => {
  const stack = (...heights: number[]) => {
    let top = 0
    return heights.map((height) => {
      const rect = { top, bottom: top + height }
      top += height + 8
      return rect
    })
  }

  it('passes a row when the leading edge crosses its middle', () => {
    const rects = stack(40, 40, 40)
    expect(findDropIndex(rects, 0, 0, 27)).toBe(0)
    expect(findDropIndex(rects, 0, 0, 29)).toBe(1)
    expect(findDropIndex(rects, 2, 2, -29)).toBe(1)
  })

  it('comes back the way it went', () => {
    const rects = stack(40, 40, 40)
    expect(findDropIndex(rects, 0, 2, 80)).toBe(2)
    expect(findDropIndex(rects, 0, 2, 30)).toBe(1)
    expect(findDropIndex(rects, 0, 2, 0)).toBe(0)
  })

  it('has not crossed a middle that the edge is exactly on', () => {
    const rects = stack(90, 114, 20)
    expect([2, 1, 0].map((to) => findDropIndex(rects, 2, to, -175))).toEqual([1, 1, 1])
    expect([0, 1, 2].map((to) => findDropIndex(stack(40, 40, 40), 0, to, 28))).toEqual([0, 0, 0])
  })

  it('gives the same index step by step as at once, with rows of any height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 10 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: -800, max: 800 }),
        (heights, a, b, y) => {
          const rects = stack(...heights)
          const from = a % rects.length
          expect(findDropIndex(rects, from, b % rects.length, y)).toBe(findDropIndex(rects, from, from, y))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
