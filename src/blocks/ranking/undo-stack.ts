/** One change that can be taken back. */
export interface Step<T> {
  before: T
  after: T
  /** The id of the one item that moved, if one did. */
  moved?: string | undefined
}

/**
 * The step that led to `value`, or -1. Steps are matched by where they led, not by count: the answer can be replaced or
 * a change refused from outside, and taking back something that never happened would be a new change.
 */
export const stepTo = <T>(steps: readonly Step<T>[], value: T, same: (a: T, b: T) => boolean): number =>
  steps.findLastIndex((step) => same(step.after, value))

/** Remembers a change. What no longer leads to where it started is forgotten. */
export function remember<T>(steps: readonly Step<T>[], step: Step<T>, same: (a: T, b: T) => boolean): Step<T>[] {
  return [...steps.slice(0, stepTo(steps, step.before, same) + 1), step]
}
