import fc from 'fast-check'
import type { RankingAnswer } from 'phasekit/answers'
import { describe, expect, it } from 'vitest'
import {
  addItem,
  arrange,
  findStationaryIds,
  getRankLimit,
  isSameOrder,
  moveItem,
  removeItem,
} from '../../src/blocks/ranking/order.js'
import { findStepTo, pushStep, type UndoStep } from '../../src/blocks/ranking/undo-stack.js'

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 12 })
const moved = (...order: string[]): RankingAnswer => ({ type: 'ranking', order, via: 'moved' })

describe('moveItem', () => {
  it('puts an item at an index and keeps the rest in order', () => {
    expect(moveItem(['a', 'b', 'c', 'd'], 'a', 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moveItem(['a', 'b', 'c', 'd'], 'd', 0)).toEqual(['d', 'a', 'b', 'c'])
  })

  it('returns the same array if nothing moves', () => {
    const order = ['a', 'b']
    expect(moveItem(order, 'a', 0)).toBe(order)
    expect(moveItem(order, 'b', 9)).toBe(order)
    expect(moveItem(order, 'nowhere', 0)).toBe(order)
  })

  it('is always a permutation, and is undone by moving back', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.integer({ min: -3, max: 15 }), (order, pick, to) => {
        const id = order[pick % order.length]!
        const next = moveItem(order, id, to)
        expect([...next].sort()).toEqual([...order].sort())
        expect(next.filter((other) => other !== id)).toEqual(order.filter((other) => other !== id))
        expect(moveItem(next, id, order.indexOf(id))).toEqual(order)
      }),
    )
  })
})

describe('arrange', () => {
  it('shows the author’s order as pending without an answer', () => {
    expect(arrange(['a', 'b', 'c'], null)).toEqual({ rows: ['a', 'b', 'c'], pool: [], pending: true, limit: 3 })
  })

  it('has all items in the pool before the top items are chosen', () => {
    expect(arrange(['a', 'b', 'c'], null, 2)).toEqual({ rows: [], pool: ['a', 'b', 'c'], pending: true, limit: 2 })
    expect(arrange(['a', 'b', 'c'], moved('c'), 2)).toEqual({ rows: ['c'], pool: ['a', 'b'], pending: false, limit: 2 })
  })

  it('ignores unknown and repeated ids, and does not rank items missing from the answer', () => {
    expect(arrange(['a', 'b', 'c'], moved('x', 'c', 'c', 'a'))).toEqual({
      rows: ['c', 'a'],
      pool: ['b'],
      pending: false,
      limit: 3,
    })
  })

  it('is pending when no id of the answer is known', () => {
    expect(arrange(['a', 'b'], moved('x'))).toMatchObject({ rows: ['a', 'b'], pending: true })
  })

  it('shows each item exactly once, whatever the answer', () => {
    const hostile = fc.oneof(
      fc.constant(null),
      fc.anything(),
      fc.record({ order: fc.array(fc.oneof(fc.anything(), fc.constantFrom('a', 'b', 'c', 'd'))) }),
    )
    fc.assert(
      fc.property(ids, hostile, fc.option(fc.double(), { nil: undefined }), (items, answer, top) => {
        const { rows, pool } = arrange(items, answer as RankingAnswer | null, top)
        expect([...rows, ...pool].sort()).toEqual([...items].sort())
      }),
    )
  })
})

it('ranks all if `top` is invalid', () => {
  expect([undefined, 0, -1, Number.NaN, 4, 99].map((top) => getRankLimit(4, top))).toEqual([4, 4, 4, 4, 4, 4])
  expect(getRankLimit(4, 2.7)).toBe(2)
})

it('adds at the next rank and removes again', () => {
  expect(addItem(['a'], 'b')).toEqual(['a', 'b'])
  expect(removeItem(['a', 'b', 'c'], 'b')).toEqual(['a', 'c'])
  const order = ['a']
  expect(addItem(order, 'a')).toBe(order)
  expect(removeItem(order, 'b')).toBe(order)
})

describe('a refusal', () => {
  const both = ids.chain((wanted) =>
    fc.tuple(fc.shuffledSubarray(wanted, { minLength: wanted.length }), fc.constant(wanted), fc.nat()),
  )

  it('moves one row if one item moved', () => {
    expect(findStationaryIds(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual(new Set(['b', 'c', 'd']))
  })

  it('keeps the fixed item in place and leaves the rest in their wanted order', () => {
    fc.assert(
      fc.property(both, ([current, wanted, pick]) => {
        const fixed = current[pick % current.length]!
        const stay = findStationaryIds(current, wanted, fixed)
        expect(stay.has(fixed)).toBe(true)
        expect(current.filter((id) => stay.has(id))).toEqual(wanted.filter((id) => stay.has(id)))
      }),
    )
  })

  it('never moves more rows without a fixed item than with one', () => {
    fc.assert(
      fc.property(both, ([current, wanted, pick]) => {
        expect(findStationaryIds(current, wanted).size).toBeGreaterThanOrEqual(
          findStationaryIds(current, wanted, current[pick % current.length]).size,
        )
      }),
    )
  })
})

describe('history', () => {
  type Value = readonly string[] | null
  const same = (a: Value, b: Value) => a === b || (a !== null && b !== null && isSameOrder(a, b))

  it('undoes every change, one by one, to the start', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }), { maxLength: 8 }),
        (values) => {
          let value: Value = null
          let steps: UndoStep<Value>[] = []
          const visited: Value[] = []
          for (const next of values) {
            if (same(value, next)) continue
            steps = pushStep(steps, { before: value, after: next }, same)
            visited.push(value)
            value = next
          }
          for (let step = steps[findStepTo(steps, value, same)]; step; step = steps[findStepTo(steps, value, same)]) {
            steps = steps.slice(0, steps.indexOf(step))
            value = step.before
            expect(value).toEqual(visited.pop())
          }
          expect(visited).toEqual([])
        },
      ),
    )
  })

  it('skips a rejected change', () => {
    const first = pushStep([], { before: null, after: ['a'] }, same)
    const refused = pushStep(first, { before: ['a'], after: ['b'] }, same)
    expect(refused[findStepTo(refused, ['a'], same)]).toEqual({ before: null, after: ['a'] })
  })

  it('drops steps that no longer lead to the value', () => {
    const first = pushStep<Value>([], { before: null, after: ['a'] }, same)
    expect(findStepTo<Value>(first, ['elsewhere'], same)).toBe(-1)
    expect(pushStep<Value>(first, { before: ['elsewhere'], after: ['b'] }, same)).toHaveLength(1)
  })
})
