/**
 * Characters left at which a learner hears the count, after the first time: often enough to plan, seldom enough to
 * think.
 */
const ANNOUNCED_AT = [20, 10, 0, -1]

/** The count begins with this many characters left. */
const getFirstThreshold = (maxLength: number): number => Math.floor(maxLength * 0.2)

/** Whether the end is near enough for a count to be of use: from 80 % of the limit on. */
export const isNearLimit = (length: number, maxLength: number): boolean =>
  maxLength - length <= getFirstThreshold(maxLength)

/**
 * What an edit makes worth saying: the characters left (below zero: too many) when a threshold was crossed on the way
 * down, or when a text that was too long fits again. Otherwise nothing.
 */
export function getAnnouncedCount(lengthBefore: number, length: number, maxLength: number): number | undefined {
  const before = maxLength - lengthBefore
  const left = maxLength - length
  const first = getFirstThreshold(maxLength)
  const crossed = [first, ...ANNOUNCED_AT].some((at) => at <= first && before > at && left <= at)
  return crossed || (before < 0 && left >= 0) ? left : undefined
}
