import type { SourceRange } from '../../core/messages/source-range.js'
import { isFrontMatterKey } from '../../schema/param-table.js'
import type { Root } from '../markdown/root-nodes.js'
import type { Report } from '../messages/reporter.js'
import { bomLength, getNextLineStart } from '../source/source-lines.js'
import { findClosingFence } from './read-front-matter.js'
import { findKey } from './recover-entries.js'
import { reportMisspeltFences } from './report-misspelt-fences.js'

/** Reports what a file that is not recognized as a phase may lack: front matter at the start, or any directive. */
export function checkRecognized(
  roots: readonly Root[],
  source: string,
  lacksFrontMatter: boolean,
  report: Report,
): void {
  if (!lacksFrontMatter) return
  if (!reportMisspeltFences(source, report)) reportLateFrontMatter(roots, source, report)
  const [first] = roots
  if (!first || roots.some(({ kind }) => kind === 'directive')) return
  const message =
    'This file has no directive, so learners only read it. A line such as `{type: ' +
    'selection}` under a heading asks them something.'
  const start = Math.max(bomLength(source), first.start)
  report({ ruleId: 'no-directive', message, expected: '{type: …}', start, end: start })
}

const hasBlankLine = (text: string): boolean => /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(text)

/** Returns the line of hyphens before `next`: a thematic break, or the underline of a heading. */
function findHyphens(root: Root, next: Root, source: string): SourceRange | undefined {
  if (root.kind === 'heading') {
    const [, lineBreak, line] = /^(\r\n?|\n)(-+[ \t]*)(?:\r\n?|\n)$/.exec(source.slice(root.end, next.start)) ?? []
    const start = root.end + (lineBreak?.length ?? 0)
    return line === undefined ? undefined : { start, end: start + line.length }
  }
  const isRule =
    root.kind === 'content' &&
    root.node.type === 'thematicBreak' &&
    /^\ufeff?-+[ \t]*$/.test(source.slice(root.start, root.end))
  return isRule ? root : undefined
}

/** Markdown reads front matter after other text as a thematic break and a heading. */
function reportLateFrontMatter(roots: readonly Root[], source: string, report: Report): void {
  const bom = bomLength(source)
  for (let i = 0; i + 1 < roots.length; i++) {
    const next = roots[i + 1]!
    const rule = next.kind === 'directive' ? undefined : findHyphens(roots[i]!, next, source)
    if (!rule) continue
    const from = Math.max(bom, rule.start)
    const line = source.slice(next.start, next.end).split(/[\r\n]/, 1)[0]!
    if (!isFrontMatterKey(findKey(source, next.start, next.start + line.length)?.name)) continue
    const closing = findClosingFence(source, next.start)
    const fence = closing && !hasBlankLine(source.slice(next.start, closing.start)) ? closing : null
    const why =
      i === 0 && source.slice(bom, from).trim() === '' ? 'a blank line follows its `---`' : 'other text comes before it'
    const result = 'so it is shown as text. Move it to the start of the file.'
    const message = `This looks like front matter, but ${why}, ${result}`
    const end = fence && getNextLineStart(source, fence.end)
    const lineBreak = source.slice(rule.end, getNextLineStart(source, rule.end))
    const edits = fence && [
      {
        start: bom,
        end: bom,
        text: `---${lineBreak}${source.slice(next.start, fence.start)}---${lineBreak}${from > bom ? lineBreak : ''}`,
      },
      {
        start: from,
        end: Math.min(source.length, end!),
        text: /^[ \t]*[^\s]/.test(source.slice(end!)) ? lineBreak : '',
      },
    ]
    const fix = edits && { fix: { title: 'Move it to the start of the file', edits } }
    report({ ruleId: 'front-matter-late', message, start: from, end: rule.end, ...fix })
    return
  }
}
