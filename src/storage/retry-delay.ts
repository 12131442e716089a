const FIRST = 1000
const LONGEST = 60_000

/**
 * Milliseconds until the next try: twice as long each time, with chance in it, so that a thousand pages do not come
 * back to a recovered server in the same second ("full jitter", but never less than a quarter).
 */
export function retryDelay(failures: number, atLeast: number, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 10))
  return Math.max(atLeast, longest * (0.25 + 0.75 * random()))
}
