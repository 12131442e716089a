/** Joins class names or ids and skips missing ones; `undefined` if none is left. */
export function joinTokens(...tokens: (string | false | null | undefined)[]): string | undefined {
  return tokens.filter(Boolean).join(' ') || undefined
}
