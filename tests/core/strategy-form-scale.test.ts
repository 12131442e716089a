import fc from 'fast-check'
import type { Field } from 'phasekit/spec'
import { describe, expect, it, test } from 'vitest'
import { checkField } from '../../src/blocks/form/rules.js'
import { getScalePoints, MAX_SCALE_POINTS } from '../../src/core/validation/scale-points.js'

describe('pointsOf', () => {
  it.each([
    [{ min: 1, max: 5 }, [1, 2, 3, 4, 5]],
    [{ min: 0, max: 0.3, step: 0.1 }, [0, 0.1, 0.2, 0.3]],
    [{ min: -1, max: 1, step: 0.5 }, [-1, -0.5, 0, 0.5, 1]],
    [{ min: 1, max: 6, step: 2 }, [1, 3, 5]],
    [{ min: 1, max: 2, step: 4 }, [1]],
    [{ min: 0, max: 20 }, Array.from({ length: 21 }, (_, at) => at)],
  ])('of %j are %j', (scale, points) => {
    expect(getScalePoints(scale)).toEqual(points)
  })

  it.each([
    {},
    { min: 1 },
    { min: 5, max: 1 },
    { min: 1, max: 1 },
    { min: 0, max: 21 },
    { min: 0, max: 1, step: 0 },
    { min: 0, max: 1, step: -1 },
    { min: Number.NaN, max: 1 },
    { min: 1e16, max: 1e16 + 4 },
    { min: -1e308, max: 1e308 },
  ])('of %j are none', (scale) => {
    expect(getScalePoints(scale)).toEqual([])
  })

  test('are few, in order, and each is a valid answer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0.1, 0.25, 0.5, 1, 2, 5, 1 / 3),
        (min, steps, step) => {
          const max = min + steps * step
          const points = getScalePoints({ min, max, step })
          expect(points.length).toBe(steps < MAX_SCALE_POINTS ? steps + 1 : 0)
          expect([...points].sort((a, b) => a - b)).toEqual(points)
          const field: Field = {
            id: 'q',
            control: 'scale',
            label: 'Q',
            required: true,
            before: [],
            min,
            max: points.at(-1) ?? max,
            step,
          }
          for (const point of points) expect(checkField(field, point)).toBeUndefined()
        },
      ),
    )
  })
})
