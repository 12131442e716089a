import { parsePhase } from 'phasekit/parse'
import type { PhaseSpec } from 'phasekit/spec'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { nodesOf } from '../core/parse-phase/walk.js'
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

/** Before so many rounds the shorter text's time may itself be too long still, and hide what is looked for. */
const ENOUGH = 4

/**
 * Whether twice as much takes at most three times as long. A measurement is never too short, only too long, so the
 * shortest of several is nearest to the truth; what looks too long is measured again.
 */
function isTripled(
  once: string,
  twice: string,
  read: (source: string) => unknown = parsePhase,
): [short: number, long: number] | false {
  let [short, long] = [Infinity, Infinity]
  for (let round = 0; round < 12; round += 1) {
    short = Math.min(short, timeOf(read, once))
    long = Math.min(long, timeOf(read, twice))
    if (long <= NOISE || (round >= ENOUGH && long <= 3 * short)) return false
  }
  return [short, long]
}

/**
 * Controls are the same however short their words are: each of these has a share of its own beyond the promise
 * (docs/decisions/0017-size-of-html.md).
 */
const SHARE = 1_500

/** Items of rankings, fields, and blocks of code, which a learner can copy. */
function sharesIn(spec: PhaseSpec): number {
  const own = spec.blocks.map((block) => {
    if (block.type === 'ranking') return block.items.length
    return block.type === 'form' ? block.groups.flatMap(({ fields }) => fields).length : 0
  })
  const copied = [...nodesOf(spec)].filter(({ node }) => node.type === 'code' || node.type === 'math')
  return own.reduce((sum, each) => sum + each, copied.length)
}

function measure(source: string) {
  const { spec } = parsePhase(source)
  const html = renderToString(createElement(LessonPage, { lesson: { spec } })).length
  return { html, most: 80 * source.length + SHARE * sharesIn(spec) }
}

/**
 * Whether HTML is bounded by its source: as a whole, and what is added by more of the same, where no constant hides
 * anything.
 */
function isBounded(make: (length: number) => string): boolean {
  const [little, much] = [measure(make(1_000)), measure(make(6_000))]
  return much.html <= much.most + 500_000 && much.html - little.html <= Math.max(much.most - little.most, NOT_MUCH)
}

/** What a phase has that has anything in it. */
const NOT_MUCH = 10_000

/** Where a few characters make the most HTML. */
const dense: Record<string, (length: number) => string> = {
  'items of one letter': (n) => `{type: ranking}\n\n\`\`\`\n${'a\n'.repeat(n / 2)}\`\`\``,
  'items of a pool': (n) => `{type: ranking, top: 3}\n\n${'- a\n'.repeat(n / 4)}`,
  'rankings of two items': (n) => '{type: ranking}\n- a\n- b\n'.repeat(n / 24),
  'dates without a label': (n) => `{type: form}\n\n${'{type: date}\n'.repeat(n / 13)}`,
  'scales of eleven points': (n) => `{type: form}\n\n${'a\n{type: scale, min: 0, max: 10}\n\n'.repeat(n / 34)}`,
  'radios of one letter': (n) => `{type: selection}\n\n${'- a\n'.repeat(n / 4)}`,
  'radios of a field': (n) => `a\n{type: radio}\n${'- a\n'.repeat(n / 4)}`,
  'empty fences': (n) => '```\n```\n'.repeat(n / 8),
  formulas: (n) => '$$\na\n$$\n'.repeat(n / 8),
  'quotes in an item': (n) => `{type: ranking}\n\n\`\`\`\nb\n${'"'.repeat(n)}\n\`\`\``,
}

describe.each(Object.entries(families))('%s', (_, make) => {
  test('twice as much takes at most three times as long', () => {
    expect(isTripled(make(10_000), make(20_000))).toBe(false)
  })

  test('is drawn into bounded HTML', () => {
    expect(isBounded(make)).toBe(true)
  })
})

test.each(Object.entries(dense))('%s are drawn into bounded HTML', (_, make) => {
  expect(isBounded(make)).toBe(true)
})

// A processor that runs half as fast for a moment hides a factor of four, but not one of eight.
test('a reader that looks back over all it has read, and from each place again, is found', () => {
  const lookBack = (source: string) => {
    let found = 0
    for (let at = 0; at < source.length; at += 40)
      for (let back = 0; back < at; back += 40)
        for (let again = 0; again < back; again += 40) if (source[again] === 'b') found += 1
    return found
  }
  expect(isTripled('a'.repeat(10_000), 'a'.repeat(20_000), lookBack)).toHaveLength(2)
})
