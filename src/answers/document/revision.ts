/** The greatest revision. A document that reaches it keeps it. */
export const MAX_REVISION = 2 ** 52

/** Capped, so that a valid document stays valid. */
export function nextRevision(count: number): number {
  return Math.min(count + 1, MAX_REVISION)
}
