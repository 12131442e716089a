/** Replaces `punycode.js` in the bundled engine. engine.ts replaces the method that calls it: browsers encode hosts. */
const unused = {
  toASCII: (host: string): string => host,
  toUnicode: (host: string): string => host,
}

export { unused as default }
