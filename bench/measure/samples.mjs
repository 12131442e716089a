// What was measured so far, by peer and metric, and what failed.

/**
 * @typedef {{ median: number, low: number, high: number, n: number }} Statistic quartiles, since a busy machine makes a
 * few samples very long
 */

/** @param {number[]} samples @returns {Statistic} */
export function statistic(samples) {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share) => {
    const place = (sorted.length - 1) * share
    const below = sorted[Math.floor(place)]
    return below + (sorted[Math.ceil(place)] - below) * (place % 1)
  }
  return { median: at(0.5), low: at(0.25), high: at(0.75), n: sorted.length }
}

export function createSamples() {
  /** @type {Map<string, Map<string, number[]>>} */
  const taken = new Map()
  /** @type {string[]} */
  const failures = []
  const keep = { on: true }
  return {
    keep,
    failures,
    /** @param {string} peer @param {string} metric @param {number | null | undefined} value */
    add(peer, metric, value) {
      if (!keep.on || value === null || !Number.isFinite(value)) return
      const metrics = taken.get(peer) ?? taken.set(peer, new Map()).get(peer)
      if (!metrics.has(metric)) metrics.set(metric, [])
      metrics.get(metric).push(value)
    },
    /**
     * An action without its effect is listed, never timed.
     * @template T
     * @param {string} what
     * @param {() => Promise<T>} act
     * @returns {Promise<T | null>}
     */
    async attempt(what, act) {
      try {
        return await act()
      } catch (error) {
        const line = `${what}: ${String(error).split('\n')[0].slice(0, 200)}`
        if (!failures.includes(line)) failures.push(line)
        console.error(`FAILED ${line}`)
        return null
      }
    },
    /** @returns {Record<string, Record<string, Statistic>>} */
    statistics: () =>
      Object.fromEntries(
        [...taken].map(([peer, metrics]) => [
          peer,
          Object.fromEntries([...metrics].map(([metric, list]) => [metric, statistic(list)])),
        ]),
      ),
  }
}
