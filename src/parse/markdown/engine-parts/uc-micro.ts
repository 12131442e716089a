/** Replaces `uc.micro` in the bundled engine with the Unicode tables of the JavaScript engine. */
export const P = /\p{P}/u
export const S = /\p{S}/u
