// `]`, `[` and a backtick end an address here although GFM lets them stand: they are most likely the Markdown around
// it.
const ADDRESS = /^https?:\/\/[\p{L}\p{N}][^\s<>"`[\]\\|]*/iu

/**
 * Takes a bare `http(s)://` address off the start of `text`, by the rules of GFM: punctuation at its end belongs to the
 * sentence, and so does a closing parenthesis that was not opened in it.
 *
 * @returns the address, or an empty string when the text does not start with one.
 */
export const matchBareUrl = (text: string): string => {
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
