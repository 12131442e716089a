import { parsePhase } from 'phasekit/parse'
import type { PhaseSpec } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { families } from '../support/slow-families.js'
import { LessonPage } from './page/lesson.js'

/** The processor's time in ms, so that other work on the machine does not count. */
function timeOf(read: (source: string) => unknown, source: string): number {
  const before = process.cpuUsage()
  read(source)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Under this a clock says little, and a learner notices nothing. */
const NOISE = 20

/**
 * Whether twice as much takes at most three times as long. A measurement is never too short, only too long, so the shortest of several is
 * nearest to the truth; what looks too long is measured again.
 */
function isTripled(once: string, twice: string, read: (source: string) => unknown = parsePhase): [short: number, long: number] | false {
  let [short, long] = [Infinity, Infinity]
  for (let round = 0; round < 12; round += 1) {
    short = Math.min(short, timeOf(read, once))
    long = Math.min(long, timeOf(read, twice))
    if (round > 0 && long <= Math.max(NOISE, 3 * short)) return false
  }
  return [short, long]
}

/** The controls of a row of a ranking are the same however short its words are, so each row has its own share beyond the promise. */
const ROW = 2_200
const rowsIn = (spec: PhaseSpec) => spec.blocks.reduce((sum, block) => sum + (block.type === 'ranking' ? block.items.length : 0), 0)

describe.each(Object.entries(families))('%s', (_, make) => {
  test('twice as much takes at most three times as long', () => {
    expect(isTripled(make(10_000), make(20_000))).toBe(false)
  })

  test('is drawn into bounded HTML', () => {
    const source = make(6_000)
    const { spec } = parsePhase(source)
    const html = renderToString(createElement(LessonPage, { lesson: { spec } }))
    expect(html.length).toBeLessThanOrEqual(80 * source.length + 500_000 + ROW * rowsIn(spec))
  })
})

test('a reader that looks back over all it has read is found', () => {
  const lookBack = (source: string) => {
    let found = 0
    for (let at = 0; at < source.length; at += 1) for (let back = 0; back < at; back += 2) if (source[back] === 'b') found += 1
    return found
  }
  expect(isTripled('a'.repeat(10_000), 'a'.repeat(20_000), lookBack)).toHaveLength(2)
})
