/** Further thresholds at which the count is announced, in characters left. */
const ANNOUNCED_AT = [20, 10, 0, -1]

/** Characters left at which the count first appears. */
const getFirstThreshold = (maxLength: number): number => Math.floor(maxLength * 0.2)

/** Whether the count is shown: from 80 % of the limit. */
export function isNearLimit(length: number, maxLength: number): boolean {
  return maxLength - length <= getFirstThreshold(maxLength)
}

/**
 * The count that an edit must announce, in characters left (negative: too many): when it crosses a threshold, or when a
 * text that was too long fits again. Otherwise `undefined`.
 */
export function getAnnouncedCount(lengthBefore: number, length: number, maxLength: number): number | undefined {
  const before = maxLength - lengthBefore
  const left = maxLength - length
  const first = getFirstThreshold(maxLength)
  const crossed = [first, ...ANNOUNCED_AT].some((at) => at <= first && before > at && left <= at)
  return crossed || (before < 0 && left >= 0) ? left : undefined
}
