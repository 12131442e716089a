/**
 * The greatest count that a document may hold. Nobody gets there by answering; who writes it there by hand stays there.
 */
export const MAX_REVISION = 2 ** 52

/** The next count: a document that was let in must not become one that is not. */
export const nextRevision = (count: number): number => Math.min(count + 1, MAX_REVISION)
