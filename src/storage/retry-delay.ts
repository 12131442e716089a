const INITIAL_DELAY = 1000
const MAX_DELAY = 60_000

/**
 * Milliseconds until the next retry: exponential backoff with jitter, so that clients do not return to a recovered
 * server at the same moment. Never less than a quarter of the backoff.
 */
export function retryDelay(failures: number, minimum: number, random: () => number = Math.random): number {
  const longest = Math.min(MAX_DELAY, INITIAL_DELAY * 2 ** Math.min(failures - 1, 10))
  return Math.max(minimum, longest * (0.25 + 0.75 * random()))
}
