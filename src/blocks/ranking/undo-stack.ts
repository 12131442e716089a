/** One change that can be taken back. */
export interface UndoStep<T> {
  before: T
  after: T
  /** The id of the one item that moved, if one did. */
  movedId?: string | undefined
}

/**
 * The step that led to `value`, or -1. Steps are matched by where they led, not by count: the answer can be replaced or
 * a change refused from outside, and taking back something that never happened would be a new change.
 */
export const findStepTo = <T>(steps: readonly UndoStep<T>[], value: T, same: (a: T, b: T) => boolean): number =>
  steps.findLastIndex((step) => same(step.after, value))

/** Remembers a change. What no longer leads to where it started is forgotten. */
export function pushStep<T>(
  steps: readonly UndoStep<T>[],
  step: UndoStep<T>,
  same: (a: T, b: T) => boolean,
): UndoStep<T>[] {
  return [...steps.slice(0, findStepTo(steps, step.before, same) + 1), step]
}
