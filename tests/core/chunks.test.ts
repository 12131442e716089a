import { expect, test } from 'vitest'
import { CHUNK_SIZE, toChunks, updateChunks } from '../../src/ui/chunks.js'

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `r${from + at}`)
const all = rows(0, 2 * CHUNK_SIZE + 5)
const runs = toChunks(all)

test('rows in another order stay in the same runs', () => {
  expect(runs.map((run) => run.length)).toEqual([CHUNK_SIZE, CHUNK_SIZE, 5])
  expect(updateChunks(runs, all.toReversed())).toBe(runs)
})

test('a row that goes shifts none into another run', () => {
  const [first, second, third] = updateChunks(runs, all.toSpliced(3, 1))
  expect(first).toEqual(rows(0, CHUNK_SIZE).toSpliced(3, 1))
  expect(second).toBe(runs[1])
  expect(third).toBe(runs[2])
})

test('rows that come fill the runs that have room, then begin new ones', () => {
  const fewer = updateChunks(runs, all.toSpliced(3, 1))
  const more = updateChunks(fewer, [...rows(900, 900 + CHUNK_SIZE), ...all.toSpliced(3, 1)])
  expect(more.map((run) => run.length)).toEqual([CHUNK_SIZE, CHUNK_SIZE, CHUNK_SIZE, 4])
  expect(more[0]?.at(-1)).toBe('r900')
  expect(more[1]).toBe(runs[1])
  expect(new Set(more.flat()).size).toBe(all.length - 1 + CHUNK_SIZE)
})

test('taking out and putting back without end makes no more runs', () => {
  let kept: ReturnType<typeof updateChunks<string>> = runs
  for (let turn = 0; turn < 50; turn += 1) kept = updateChunks(updateChunks(kept, all.slice(1)), all)
  expect(kept).toHaveLength(3)
})
