import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ActiveClock } from '../../src/phase/lifecycle/active-clock.js'

function clock() {
  const time = { now: 1000 }
  return { time, active: new ActiveClock(() => time.now) }
}

describe('the active clock', () => {
  test('stands until the learner does something', () => {
    const { time, active } = clock()
    time.now += 5000
    expect(active.read()).toBe(0)
    active.touch()
    time.now += 5000
    expect(active.read()).toBe(5000)
  })

  test('counts a minute after the last thing that was done, and not more', () => {
    const { time, active } = clock()
    active.touch()
    time.now += 600_000
    expect(active.read()).toBe(60_000)
    active.touch()
    time.now += 1000
    expect(active.read()).toBe(61_000)
  })

  test('stands while the page is hidden, and after, until the learner does something', () => {
    const { time, active } = clock()
    active.touch()
    time.now += 2000
    active.pause()
    time.now += 2000
    expect(active.read()).toBe(2000)
    active.touch()
    time.now += 1
    expect(active.read()).toBe(2001)
  })

  test('loses nothing to fractions of a millisecond', () => {
    const { time, active } = clock()
    active.touch()
    for (let i = 0; i < 10_000; i++) {
      time.now += 0.3
      active.touch()
    }
    expect(active.read()).toBe(3000)
  })

  test('never goes back and never counts more than went by, whatever the time does', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('touch', 'pause', 'wait'), fc.integer({ min: -100_000, max: 200_000 })),
    )
    fc.assert(
      fc.property(steps, (all) => {
        const { time, active } = clock()
        let [before, most, latest] = [0, 0, time.now]
        for (const [what, ms] of all) {
          time.now += ms
          most += Math.max(0, time.now - latest)
          latest = Math.max(latest, time.now)
          if (what === 'touch') active.touch()
          if (what === 'pause') active.pause()
          const now = active.read()
          expect(now).toBeGreaterThanOrEqual(before)
          expect(now).toBeLessThanOrEqual(most)
          before = now
        }
      }),
      { numRuns: 1000 },
    )
  })
})
