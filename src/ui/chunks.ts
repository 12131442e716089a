/** Rows in one run. */
export const CHUNK_SIZE = 32

/**
 * Rows as they are drawn: `RUN` at a time, each run a component and no element. React visits all children of an element
 * when one of them changes, and compares the props of each; of runs it visits the one that changed, and the other runs.
 */
export const toChunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK_SIZE) }, (_, at) =>
    rows.slice(at * CHUNK_SIZE, (at + 1) * CHUNK_SIZE),
  )

/**
 * The runs in which `rows` are drawn, after they were drawn in `runs`: the same while the same rows are there. No row
 * goes from one run to another, for React would draw it anew, without its focus; those that come go where there is
 * room.
 */
export function updateChunks<T>(chunks: readonly (readonly T[])[], rows: readonly T[]): readonly (readonly T[])[] {
  const added = new Set(rows)
  const next = chunks.map((chunk) => {
    const kept = chunk.filter((row) => added.delete(row))
    return kept.length === chunk.length ? chunk : kept
  })
  if (added.size === 0 && next.every((chunk, at) => chunk === chunks[at])) return chunks
  for (const row of added) {
    const at = next.findIndex((chunk) => chunk.length < CHUNK_SIZE)
    if (at < 0) next.push([row])
    else next[at] = [...(next[at] ?? []), row]
  }
  return next
}
