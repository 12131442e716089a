// Space and control characters, which browsers drop from the ends of an address and (tab, newline) from its middle.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/

const SCHEME = /^([a-z][a-z0-9+.-]*):/i

const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel']
const IMAGE_SCHEMES = ['https']

function safeUrl(url: string, schemes: string[]): string | null {
  const trimmed = url.trim()
  if (CONTROL.test(trimmed)) return null
  // `//host` means another site in a page from the web and a network share in a page from a disk: refused.
  // Browsers read a backslash as a slash here.
  if (/^[/\\]{2}/.test(trimmed)) return null
  const scheme = SCHEME.exec(trimmed)?.[1]
  return scheme === undefined || schemes.includes(scheme.toLowerCase()) ? trimmed : null
}

/**
 * The link as it may be rendered, or `null`: http, https, mailto, tel and relative addresses pass. What has no scheme
 * is relative; what hides its scheme behind control characters is refused.
 */
export const safeLinkUrl = (url: string): string | null => safeUrl(url, LINK_SCHEMES)

/** The same for images: https and relative addresses pass. */
export const safeImageUrl = (url: string): string | null => safeUrl(url, IMAGE_SCHEMES)

/** Whether a safe link leaves the host's site, as far as its text tells. */
export const isExternalUrl = (url: string): boolean => /^https?:/i.test(url)
