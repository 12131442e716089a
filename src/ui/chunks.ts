/** Rows in one run. */
export const RUN = 32

/**
 * Rows as they are drawn: `RUN` at a time, each run a component and no element. React visits all children of an element
 * when one of them changes, and compares the props of each; of runs it visits the one that changed, and the other runs.
 */
export const inRuns = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / RUN) }, (_, at) => rows.slice(at * RUN, (at + 1) * RUN))

/**
 * The runs in which `rows` are drawn, after they were drawn in `runs`: the same while the same rows are there. No row
 * goes from one run to another, for React would draw it anew, without its focus; those that come go where there is
 * room.
 */
export function keepRuns<T>(runs: readonly (readonly T[])[], rows: readonly T[]): readonly (readonly T[])[] {
  const come = new Set(rows)
  const next = runs.map((run) => {
    const stay = run.filter((row) => come.delete(row))
    return stay.length === run.length ? run : stay
  })
  if (come.size === 0 && next.every((run, at) => run === runs[at])) return runs
  for (const row of come) {
    const at = next.findIndex((run) => run.length < RUN)
    if (at < 0) next.push([row])
    else next[at] = [...(next[at] ?? []), row]
  }
  return next
}
