// Characters allowed in a URL; `%` is handled separately.
const PLAIN = /^[A-Za-z0-9;/?:@&=+$,\-_.!~*'()#]*$/

/**
 * Percent-encodes characters that a URL cannot contain, as the CommonMark examples do. Encoded characters stay.
 * Non-ASCII hosts are left to the browser.
 */
export function encodeUrl(url: string): string {
  if (PLAIN.test(url)) return url
  const hostEnd = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i.exec(url)?.[0].length ?? 0
  let encoded = ''
  for (let i = 0; i < url.length; ) {
    const character = String.fromCodePoint(url.codePointAt(i)!)
    encoded += isKept(url, i, character, i < hostEnd) ? character : percent(character)
    i += character.length
  }
  return encoded
}

function isKept(url: string, at: number, character: string, inHost: boolean): boolean {
  if (character === '%') return /^[0-9a-f]{2}$/i.test(url.slice(at + 1, at + 3))
  return PLAIN.test(character) || (inHost && character > '\u009f')
}

// encodeURIComponent throws on a lone surrogate, which has no UTF-8 form.
function percent(character: string): string {
  return /^[\ud800-\udfff]$/.test(character) ? '%EF%BF%BD' : encodeURIComponent(character).replace(/^[^%]$/, hexOf)
}

const hexOf = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
