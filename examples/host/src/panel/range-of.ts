import type { Position } from 'phasekit/spec'

/**
 * Where a place of the source is in a textarea, which has turned every line end into one `\n`: so by line and column,
 * not by offset. An empty place becomes its whole line.
 */
export function rangeOf(value: string, { start, end }: Position): { start: number; end: number; line: number } {
  const lines = value.split('\n')
  // The text may have become shorter since it was parsed.
  const at = ({ line, column }: Position['start']) => {
    const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
    return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), value.length)
  }
  const from = at(start)
  const to = at(end)
  if (to > from) return { start: from, end: to, line: start.line }
  const lineStart = at({ ...start, column: 1 })
  return { start: lineStart, end: lineStart + (lines[start.line - 1]?.length ?? 0), line: start.line }
}
