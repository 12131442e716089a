/** Replaces `mdurl` in the bundled engine. Both methods that call it are replaced in engine.ts (see encode-url.ts). */
const unused = (url: string): string => url

export { unused as decode, unused as encode, unused as format, unused as parse }
