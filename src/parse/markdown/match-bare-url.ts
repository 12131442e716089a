// Unlike GFM, `]`, `[` and a backtick end a URL: they most likely belong to the surrounding Markdown.
const ADDRESS = /^https?:\/\/[\p{L}\p{N}][^\s<>"`[\]\\|]*/iu

/**
 * Matches a bare `http(s)://` URL at the start of `text`, by the rules of GFM: trailing punctuation and unmatched
 * closing parentheses belong to the sentence.
 *
 * @returns the URL, or an empty string when there is none
 */
export function matchBareUrl(text: string): string {
  const address = ADDRESS.exec(text)?.[0] ?? ''
  let open = 0
  for (const character of address) {
    if (character === '(') open++
    else if (character === ')') open--
  }
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1]!
    if (last === ')') {
      if (open >= 0) break
      open++
    } else if (!/[?!.,:;*_~']/.test(last)) break
  }
  return /^https?:\/\/.?$/i.test(address.slice(0, end)) ? '' : address.slice(0, end)
}
