/**
 * Replaces a `#` that is text but starts a comment in YAML. A noncharacter of the same length, so no text contains it.
 */
export const HASH_PLACEHOLDER = '\ufdd0'

export function restoreHashes(text: string): string {
  return text.replaceAll(HASH_PLACEHOLDER, '#')
}

/** The indent, dashes, key and value of a line. The flag `s` is needed because a value may contain U+2028. */
const LINE = /^([ \t]*)((?:-[ \t]+)*)((?:"[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s"'#[{][^#]*?):[ \t]+)?(.*)$/s
/** A commented-out line of YAML. */
const DISABLED = /^#(?:-[ \t]|[\w-]+:(?:[ \t]|$))/
const HASHES = /(?<=[ \t])#(?=\S)/g
/** The same in brackets, where `#` after a bracket or a quote starts a comment. */
const HASHES_IN_BRACKETS = /(?<=[^\]}"'\s][ \t]+)#(?=\S)/g

/**
 * Replaces each `#` between a space and a letter in unquoted text, such as `title: Take #1 of C#`, including
 * continuation lines. Offsets do not change.
 */
export function protectHashes(text: string): string {
  if (!text.includes('#') || text.includes(HASH_PLACEHOLDER)) return text
  /** Whether the next line may continue unquoted text. */
  let isOpen = false
  return text.replace(/[^\r\n]+/g, (line, at: number) => {
    if (line.trim() === '') return line
    const [, indent = '', dashes = '', key = '', value = ''] = LINE.exec(line)!
    const wasOpen = isOpen
    isOpen = false
    const head = indent + dashes + key
    if (value[0] === '#') {
      const isBelow = dashes + key === ''
      if (
        isBelow
          ? !wasOpen || indent === '' || DISABLED.test(value)
          : opensBlock(text.slice(at + line.length), indent, key)
      )
        return line
    } else if (/^(?:["']|[|>][-+\d]*[ \t]*(?:#|$))/.test(value)) return line
    const comment = /(?:^|[ \t])#(?:[ \t]|$)/.exec(value)
    const own = comment ? value.slice(0, comment.index) : value
    isOpen = !comment && !/^[[{]/.test(value) && (wasOpen || dashes + key !== '')
    const pattern = /^[[{]/.test(value) ? HASHES_IN_BRACKETS : HASHES
    return head + ` ${own}`.replace(pattern, HASH_PLACEHOLDER).slice(1) + value.slice(own.length)
  })
}

/** Whether lines that belong to the key or dash follow. Then the text after it is a comment. */
function opensBlock(rest: string, indent: string, key: string): boolean {
  const [, next = '', dash = ''] = /^\s*[\r\n]([ \t]*)(-[ \t])?(?=\S)/.exec(rest) ?? []
  return next.length > indent.length || (key !== '' && dash !== '' && next.length === indent.length)
}
