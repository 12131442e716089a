import { expect, test } from 'vitest'
import { CHUNK_SIZE, toChunks, updateChunks } from '../../src/ui/chunks.js'

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `r${from + at}`)
const all = rows(0, 2 * CHUNK_SIZE + 5)
const runs = toChunks(all)

test('reordered rows stay in the same chunks', () => {
  expect(runs.map((run) => run.length)).toEqual([CHUNK_SIZE, CHUNK_SIZE, 5])
  expect(updateChunks(runs, all.toReversed())).toBe(runs)
})

test('a removed row shifts no other into another chunk', () => {
  const [first, second, third] = updateChunks(runs, all.toSpliced(3, 1))
  expect(first).toEqual(rows(0, CHUNK_SIZE).toSpliced(3, 1))
  expect(second).toBe(runs[1])
  expect(third).toBe(runs[2])
})

test('added rows fill chunks with space, then start new ones', () => {
  const fewer = updateChunks(runs, all.toSpliced(3, 1))
  const more = updateChunks(fewer, [...rows(900, 900 + CHUNK_SIZE), ...all.toSpliced(3, 1)])
  expect(more.map((run) => run.length)).toEqual([CHUNK_SIZE, CHUNK_SIZE, CHUNK_SIZE, 4])
  expect(more[0]?.at(-1)).toBe('r900')
  expect(more[1]).toBe(runs[1])
  expect(new Set(more.flat()).size).toBe(all.length - 1 + CHUNK_SIZE)
})

test('removing and adding repeatedly creates no more chunks', () => {
  let kept: ReturnType<typeof updateChunks<string>> = runs
  for (let turn = 0; turn < 50; turn += 1) kept = updateChunks(updateChunks(kept, all.slice(1)), all)
  expect(kept).toHaveLength(3)
})
