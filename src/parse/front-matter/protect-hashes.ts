/** Stands for a `#` that is text here and starts a comment in YAML. No text holds this code point, which is as long. */
export const HASH_PLACEHOLDER = '\ufdd0'

export const restoreHashes = (text: string): string => text.replaceAll(HASH_PLACEHOLDER, '#')

/**
 * The indent, the dashes, the key and the value of a line. A value may hold U+2028, which `.` matches only with `s`.
 */
const LINE = /^([ \t]*)((?:-[ \t]+)*)((?:"[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s"'#[{][^#]*?):[ \t]+)?(.*)$/s
/** A line of YAML that was made a comment. */
const DISABLED = /^#(?:-[ \t]|[\w-]+:(?:[ \t]|$))/
const HASHES = /(?<=[ \t])#(?=\S)/g
/** The same in brackets, where one behind a bracket or a quote starts a comment. */
const HASHES_IN_BRACKETS = /(?<=[^\]}"'\s][ \t]+)#(?=\S)/g

/**
 * Puts `HASH` for each `#` that stands between a space and a letter in an unquoted text: `title: Take #1 of C#`, also
 * where the text goes on in the next line. Places stay as they are.
 */
export const protectHashes = (text: string): string => {
  if (!text.includes('#') || text.includes(HASH_PLACEHOLDER)) return text
  /** Whether the next line may go on with an unquoted text. */
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

/** Whether lines that belong to a key or a dash follow, so that what stands right behind it is a comment. */
const opensBlock = (rest: string, indent: string, key: string): boolean => {
  const [, next = '', dash = ''] = /^\s*[\r\n]([ \t]*)(-[ \t])?(?=\S)/.exec(rest) ?? []
  return next.length > indent.length || (key !== '' && dash !== '' && next.length === indent.length)
}
