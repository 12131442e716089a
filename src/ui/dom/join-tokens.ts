/** A list of class names or ids for an attribute, without those that are missing; `undefined` where none is left. */
export const joinTokens = (...tokens: (string | false | null | undefined)[]): string | undefined =>
  tokens.filter(Boolean).join(' ') || undefined
