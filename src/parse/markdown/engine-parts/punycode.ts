/**
 * Stands in for `punycode.js` in the bundled engine, which calls it from a method that engine.ts replaces: the browser
 * writes hosts.
 */
const unused = {
  toASCII: (host: string): string => host,
  toUnicode: (host: string): string => host,
}

export { unused as default }
