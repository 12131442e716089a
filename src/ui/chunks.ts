/** Rows in one chunk. */
export const CHUNK_SIZE = 32

/**
 * Splits rows into chunks of `CHUNK_SIZE`, each rendered by a memoized component without an element of its own. After a
 * change React compares the props of the chunks, not of every row.
 */
export function toChunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK_SIZE) }, (_, at) =>
    rows.slice(at * CHUNK_SIZE, (at + 1) * CHUNK_SIZE),
  )
}

/**
 * Updates the chunks for new `rows`, and returns the same array while it holds the same rows. A row never moves to
 * another chunk, because React would remount it and lose its focus. New rows fill chunks that have space.
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
