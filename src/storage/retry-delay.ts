const INITIAL_DELAY = 1000
const MAX_DELAY = 60_000

/**
 * Milliseconds until the next try: twice as long each time, with chance in it, so that a thousand pages do not come
 * back to a recovered server in the same second ("full jitter", but never less than a quarter).
 */
export function retryDelay(failures: number, minimum: number, random: () => number = Math.random): number {
  const longest = Math.min(MAX_DELAY, INITIAL_DELAY * 2 ** Math.min(failures - 1, 10))
  return Math.max(minimum, longest * (0.25 + 0.75 * random()))
}
