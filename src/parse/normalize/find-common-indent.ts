import { startsDirective } from '../directives/find-directive.js'
import type { LineIndex } from '../source/line-index.js'
import { bomLength } from '../source/source-lines.js'

/** What every line begins with, and the first line (from 0) that it begins. */
export interface CommonIndent {
  text: string
  first: number
}

/**
 * The indent that all lines share, as in a template literal or a `<script>`; null when there is none, or nothing in the
 * file says that it is a phase: four spaces make code of Markdown. The first line may lack it when it is `---`, right
 * after a backtick.
 */
export const findCommonIndent = ({ source, count, lineRange: span }: LineIndex): CommonIndent | null => {
  const bom = bomLength(source)
  let indent: string | undefined
  let first = 0
  const starts: number[] = []
  for (let line = 0; line < count && indent !== ''; line++) {
    const { start, end } = span(line + 1)
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
