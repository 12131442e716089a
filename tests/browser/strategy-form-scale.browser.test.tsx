import { StrategyForm } from 'phasekit'
import type { CSSProperties } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { MAX_SCALE_POINTS } from '../../src/core/validation/scale-points.js'
import { emulateMedia } from '../support/media.js'

const GAP = 4
const counts = Array.from({ length: MAX_SCALE_POINTS - 1 }, (_, at) => at + 2)
const widths = [100, 144, 200, 254, 272, 312, 420, 480, 560, 700]

/** Scales of every number of points, stacked in a column of this width. */
async function drawScales(width: number, dir: 'ltr' | 'rtl') {
  const fields = counts.map((count) => ({
    id: `to-${count}`,
    control: 'scale' as const,
    label: `To ${count}`,
    min: 1,
    max: count,
  }))
  const { container } = await render(
    <div dir={dir} style={{ inlineSize: width, '--pk-measure': 'none' } as CSSProperties}>
      <StrategyForm groups={[{ fields }]} />
    </div>,
  )
  return [...container.querySelectorAll('.pk-field')].map((field) => {
    const points = [...field.querySelectorAll('.pk-field-option')].map((point) => point.getBoundingClientRect())
    const tops = [...new Set(points.map(({ top }) => top))]
    return { count: points.length, rows: tops.map((top) => points.filter((point) => point.top === top)), field }
  })
}

/** Number of points in each row for a number of columns. */
const inRowsOf = (columns: number, count: number) =>
  Array.from({ length: Math.ceil(count / columns) }, (_, row) => Math.min(columns, count - row * columns))

afterEach(() => emulateMedia())

describe.each([
  ['a mouse', 40],
  ['a coarse pointer', 44],
] as const)('for %s a scale is', (pointer, least) => {
  test.each(widths)('in as few rows as %i px allow, in as few columns as so many rows need', async (width) => {
    if (pointer === 'a coarse pointer') await emulateMedia('coarse-pointer')
    const fit = Math.floor((width + GAP) / (least + GAP))
    const scales = await drawScales(width, 'ltr')
    expect(scales.map(({ count }) => count)).toEqual(counts)
    for (const { count, rows } of scales) {
      const lengths = rows.map((row) => row.length)
      const columns = Math.ceil(count / Math.ceil(count / fit))
      expect(lengths, `${count}`).toEqual(inRowsOf(columns, count))
    }
  })

  test.each(['ltr', 'rtl'] as const)('in columns of one width, from edge to edge (%s)', async (dir) => {
    if (pointer === 'a coarse pointer') await emulateMedia('coarse-pointer')
    for (const { count, rows, field } of await drawScales(272, dir)) {
      const { left, right } = field.getBoundingClientRect()
      const first = rows[0] as DOMRect[]
      expect([Math.min(...first.map((point) => point.left)), Math.max(...first.map((point) => point.right))]).toEqual([
        expect.closeTo(left, 1),
        expect.closeTo(right, 1),
      ])
      for (const row of rows) {
        row.forEach((point, column) => {
          expect(point.left, `${count}`).toBeCloseTo(first[column]?.left ?? Number.NaN, 1)
          expect(point.width, `${count}`).toBeGreaterThanOrEqual(least)
        })
      }
    }
  })
})

test('0 to 10 is a row of 6 and a row of 5 on a phone of 320 px, and one row if there is space', async () => {
  const rowsOf11 = async (width: number) => {
    const scales = await drawScales(width, 'ltr')
    return scales.find(({ count }) => count === 11)?.rows.map((row) => row.length)
  }
  expect(await rowsOf11(272)).toEqual([6, 5])
  expect(await rowsOf11(480)).toEqual([11])
})
