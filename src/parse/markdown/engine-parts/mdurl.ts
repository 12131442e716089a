/**
 * Stands in for `mdurl` in the bundled engine, which calls it in two methods only, both replaced in engine.ts (see
 * encode-url.ts).
 */
const unused = (url: string): string => url

export { unused as decode, unused as encode, unused as format, unused as parse }
