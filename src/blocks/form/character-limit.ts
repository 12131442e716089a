/** From here on a learner hears how much is left: while typing, often enough to plan, seldom enough to think. */
const SPOKEN_AT = [20, 10, 0, -1]

/** Whether the end is near enough for a count to be of use: the last tenth, and never less than the last 20 characters. */
export const isNearLimit = (length: number, maxLength: number): boolean => maxLength - length <= Math.max(20, Math.round(maxLength / 10))

/**
 * What an edit makes worth saying: the characters left (below zero: too many) when a threshold was crossed on the way down, or
 * when a text that was too long fits again. Otherwise nothing.
 */
export function limitNews(lengthBefore: number, length: number, maxLength: number): number | undefined {
  const before = maxLength - lengthBefore
  const left = maxLength - length
  const crossed = SPOKEN_AT.some((at) => before > at && left <= at)
  return crossed || (before < 0 && left >= 0) ? left : undefined
}
