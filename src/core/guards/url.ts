// Control characters. Browsers strip them from the ends of a URL, and tabs and newlines from its middle.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/

const SCHEME = /^([a-z][a-z0-9+.-]*):/i

const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel']
const IMAGE_SCHEMES = ['https']

function safeUrl(url: string, schemes: string[]): string | null {
  const trimmed = url.trim()
  if (CONTROL.test(trimmed)) return null
  // `//host` is another site on a web page and a network share on a local page. Browsers read a backslash as a slash.
  if (/^[/\\]{2}/.test(trimmed)) return null
  const scheme = SCHEME.exec(trimmed)?.[1]
  return scheme === undefined || schemes.includes(scheme.toLowerCase()) ? trimmed : null
}

/**
 * Returns the trimmed URL when it is safe to use as a link, else `null`. Allows http, https, mailto, tel and relative
 * URLs. A URL without a scheme is relative; one with control characters is refused.
 *
 * @param url the address as the author wrote it
 */
export function safeLinkUrl(url: string): string | null {
  return safeUrl(url, LINK_SCHEMES)
}

/**
 * Returns the trimmed URL when it is safe to use as an image source, else `null`. Allows https and relative URLs.
 *
 * @param url the address as the author wrote it
 */
export function safeImageUrl(url: string): string | null {
  return safeUrl(url, IMAGE_SCHEMES)
}

/**
 * Whether a URL starts with `http:` or `https:`. Apply to URLs that {@link safeLinkUrl} returned.
 *
 * @param url an address that `safeLinkUrl` returned
 */
export function isExternalUrl(url: string): boolean {
  return /^https?:/i.test(url)
}
