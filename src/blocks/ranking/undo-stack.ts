/** One change that can be undone. */
export interface UndoStep<T> {
  before: T
  after: T
  /** Id of the item that moved, if only one did. */
  movedId?: string | undefined
}

/**
 * Index of the step that led to `value`, or -1. Matched by value, not by count: the answer can be replaced or a change
 * rejected from outside, and undoing a change that never happened would be a new change.
 */
export function findStepTo<T>(steps: readonly UndoStep<T>[], value: T, same: (a: T, b: T) => boolean): number {
  return steps.findLastIndex((step) => same(step.after, value))
}

/** Adds a change. Drops steps that no longer lead to its start. */
export function pushStep<T>(
  steps: readonly UndoStep<T>[],
  step: UndoStep<T>,
  same: (a: T, b: T) => boolean,
): UndoStep<T>[] {
  return [...steps.slice(0, findStepTo(steps, step.before, same) + 1), step]
}
