import { Script } from 'node:vm'

/** `npm run fuzz` tries 100,000; the share of one property is a part of that. */
const CASES = Number(process.env['FUZZ'] ?? 3000)
export const share = (part: number) => ({ numRuns: Math.max(20, Math.round(CASES * part)) })

/** Long enough for any honest run, on a machine that does other work. */
export const patience = 60_000 + CASES * 60

const timed: { guarded?: () => unknown } = {}
const script = new Script('guarded()')
Object.defineProperty(globalThis, 'guarded', { configurable: true, value: () => timed.guarded?.() })

/**
 * Runs something that may hang, and ends it after a time: a hang then fails with its input in hand instead of stopping
 * the whole run. The limit is no benchmark, hence ten times the second that is promised.
 */
export function within<T>(run: () => T, limit = 10_000): T {
  timed.guarded = run
  return script.runInThisContext({ timeout: limit }) as T
}

/** The slowest input so far, for the report. */
export function createRecord(name: string) {
  let [cases, worst, input] = [0, 0, '']
  return {
    measure<T>(source: string, run: () => T): T {
      const before = process.cpuUsage()
      const result = within(run)
      const { user, system } = process.cpuUsage(before)
      const took = (user + system) / 1000
      cases += 1
      if (took > worst) [worst, input] = [took, source]
      return result
    },
    get worst() {
      return worst
    },
    tell() {
      console.log(
        `${name}: ${cases} cases, slowest ${worst.toFixed(1)} ms for ${input.length} ` +
          `characters: ${JSON.stringify(input.slice(0, 160))}`,
      )
    },
  }
}
