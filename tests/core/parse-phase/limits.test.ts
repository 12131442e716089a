import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'
import { families, times } from '../../support/slow-families.js'
import { nodesOf } from './walk.js'

describe.each(Object.entries(families))('%s', (_, make) => {
  test('20 KB are read in a second, into a spec of bounded size and depth', () => {
    const source = make(20_000)
    // CPU time, so that other processes do not count.
    const before = process.cpuUsage()
    const { spec, messages } = parsePhase(source)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
    expect(isPhaseSpec(spec)).toBe(true)
    expect(JSON.stringify(spec).length).toBeLessThanOrEqual(40 * source.length + 200_000)
    expect(messages.length).toBeLessThanOrEqual(600)
    for (const { depth } of nodesOf(spec)) expect(depth).toBeLessThanOrEqual(100)
  })
})

test('reads a megabyte, which is too long for an argument list', () => {
  for (const make of [() => times('<br>', 1_000_000), () => times('- a\n', 1_000_000)]) {
    expect(isPhaseSpec(parsePhase(make()).spec)).toBe(true)
  }
}, 120_000)

test('rejects sources longer than two million characters with a message', () => {
  const { spec, messages } = parsePhase('a'.repeat(2_000_001), { file: 'long.md' })
  expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['source-too-large', 'error']])
  expect(spec).toMatchObject({ title: 'long', blocks: [] })
})

test('lists at most a hundred messages of a rule, then counts the rest', () => {
  const messages = parsePhase(`---\ntitle: T\n---\n${'<b>\n\n'.repeat(250)}`).messages
  expect(messages).toHaveLength(101)
  expect(messages.map(({ message }) => message)).toContain('150 more of this kind are not listed.')
})

test('renders a link as text once a long URL would make the file large', () => {
  const { messages } = parsePhase(`---\ntitle: T\n---\n[a]: /${'u'.repeat(10_000)}\n\n${'[a] '.repeat(3000)}`)
  expect(messages.map(({ ruleId }) => ruleId)).toContain('url-refused')
})
