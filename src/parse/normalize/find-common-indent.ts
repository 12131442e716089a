import { startsDirective } from '../directives/find-directive.js'
import type { LineIndex } from '../source/line-index.js'
import { bomLength } from '../source/source-lines.js'

/** The common indent of all lines, and the first line (0-based) that has it. */
export interface CommonIndent {
  text: string
  first: number
}

/**
 * Finds the indent that all lines share, as in a template literal or a `<script>`. Null when there is none, or when
 * nothing marks the file as a phase: an indent of four spaces is code in Markdown. The first line may lack it when it
 * is `---`, directly after a backtick.
 */
export function findCommonIndent({ source, count, lineRange }: LineIndex): CommonIndent | null {
  const bom = bomLength(source)
  let indent: string | undefined
  let first = 0
  const starts: number[] = []
  for (let line = 0; line < count && indent !== ''; line++) {
    const { start, end } = lineRange(line + 1)
    const text = source.slice(line === 0 ? start + bom : start, end)
    if (text.trim() === '') continue
    if (line === 0 && /^---[ \t]*$/.test(text)) {
      first = 1
      continue
    }
    const own = /^[ \t]*/.exec(text)![0]
    indent ??= own
    let same = 0
    while (same < indent.length && same < own.length && own[same] === indent[same]) same++
    indent = indent.slice(0, same)
    starts.push(end - text.length)
  }
  if (!indent) return null
  const { length } = indent
  const isPhase = starts.some((start, index) => {
    const at = start + length
    const isFence = /^---\s/.test(source.slice(at, at + 4)) && (first === 1 || index === 0)
    return isFence || (source[at] === '{' && startsDirective(source, at))
  })
  return isPhase ? { text: indent, first } : null
}
