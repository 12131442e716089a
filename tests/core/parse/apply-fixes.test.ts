import { applyFixes, parsePhase } from 'phasekit/parse'
import { describe, expect, it } from 'vitest'

const fix = (...edits: [start: number, end: number, text: string][]) => ({
  fix: { title: 'Fix', edits: edits.map(([start, end, text]) => ({ start, end, text })) },
})

describe('applyFixes', () => {
  it('applies all edits of all fixes, whatever their order', () => {
    const first = fix([4, 5, ''], [0, 1, 'One'])
    const second = fix([2, 2, '-'])
    expect(applyFixes('1 2 3', [first, second])).toEqual({ source: 'One -2 ', applied: [first, second] })
  })

  it('applies edits that touch', () => {
    expect(applyFixes('ab', [fix([0, 1, 'x']), fix([1, 2, 'y'])]).source).toBe('xy')
    expect(applyFixes('ab', [fix([0, 1, 'x']), fix([1, 1, '-'])]).source).toBe('x-b')
  })

  it.each([
    ['overlap', [0, 3, 'x'], [2, 4, 'y']],
    ['are the same', [0, 3, 'x'], [0, 3, 'x']],
    ['insert at the same place', [1, 1, 'x'], [1, 1, 'y']],
    ['insert inside a replacement', [0, 3, 'x'], [1, 1, 'y']],
  ] as const)('leaves out the later of two fixes that %s', (_, one, other) => {
    const [first, second] = [fix([...one]), fix([...other])]
    expect(applyFixes('abcd', [first, second])).toEqual({
      source: applyFixes('abcd', [first]).source,
      applied: [first],
    })
    expect(applyFixes('abcd', [second, first]).applied).toEqual([second])
  })

  it('applies a fix as a whole or not at all', () => {
    expect(applyFixes('abcd', [fix([0, 1, 'x']), fix([3, 4, 'y'], [0, 1, 'z'])]).source).toBe('xbcd')
    expect(applyFixes('abcd', [fix([0, 2, 'x'], [1, 3, 'y'])])).toEqual({ source: 'abcd', applied: [] })
  })

  it('refuses edits outside the source, and passes messages without a fix', () => {
    expect(applyFixes('ab', [{}, fix([1, 9, 'x']), fix([-1, 0, 'x']), fix([1, 0, 'x']), fix()])).toEqual({
      source: 'ab',
      applied: [],
    })
  })

  it('takes the messages of parsePhase as they are', () => {
    const source = '---\ntitle: Bees\n---\n\n## A\n\n{type:information,title:Hello}\n'
    const { source: fixed, applied } = applyFixes(source, parsePhase(source).messages)
    expect(applied.map(({ ruleId }) => ruleId)).toEqual(['colon-space', 'colon-space'])
    expect(fixed).toContain('{type: information,title: Hello}')
    expect(parsePhase(fixed).messages).toEqual([])
  })
})
