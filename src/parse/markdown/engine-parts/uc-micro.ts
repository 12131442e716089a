/**
 * Stands in for `uc.micro` in the bundled engine: the JavaScript engine's own Unicode tables instead of a copy of them.
 */
export const P = /\p{P}/u
export const S = /\p{S}/u
