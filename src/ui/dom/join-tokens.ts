/** Joins class names or ids and skips missing ones; `undefined` if none is left. */
export const joinTokens = (...tokens: (string | false | null | undefined)[]): string | undefined =>
  tokens.filter(Boolean).join(' ') || undefined
