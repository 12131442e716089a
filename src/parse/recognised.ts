import { closingFence } from './front-matter.js'
import { keyAt } from './front-matter-salvage.js'
import type { Report } from './messages.js'
import { isFrontMatterKey } from './param-table.js'
import type { Root } from './root.js'
import { bomLength, nextLine } from './source-lines.js'

/** Reports what a file that is not recognised as a phase may lack: its front matter at the start, or any directive. */
export const checkRecognised = (roots: readonly Root[], source: string, lacksFrontMatter: boolean, report: Report): void => {
  if (!lacksFrontMatter) return
  reportLate(roots, source, report)
  const [first] = roots
  if (!first || roots.some(({ kind }) => kind === 'directive')) return
  const message =
    'This file has no directive, so learners only read it. A line such as `{type: selection}` under a heading asks them something.'
  report({ ruleId: 'no-directive', message, expected: '{type: …}', start: first.start, end: first.start })
}

/** Front matter after other text is a rule, and a heading of its keys. */
function reportLate(roots: readonly Root[], source: string, report: Report): void {
  const bom = bomLength(source)
  for (let i = 0; i + 1 < roots.length; i++) {
    const rule = roots[i]!
    const from = Math.max(bom, rule.start)
    const next = roots[i + 1]!
    if (rule.kind !== 'content' || rule.node.type !== 'thematicBreak' || next.kind === 'directive') continue
    const line = source.slice(next.start, next.end).split(/[\r\n]/, 1)[0]!
    if (!isFrontMatterKey(keyAt(source, next.start, next.start + line.length)?.name) || !/^-+[ \t]*$/.test(source.slice(from, rule.end)))
      continue
    const fence = closingFence(source, next.start)
    const why = i === 0 && source.slice(bom, from).trim() === '' ? 'a blank line follows its `---`' : 'other text comes before it'
    const message = `This looks like front matter, but ${why}, so it is shown as text. Move it to the start of the file.`
    const end = fence && nextLine(source, fence.end)
    const lineBreak = source.slice(rule.end, nextLine(source, rule.end))
    const edits = fence && [
      {
        start: bom,
        end: bom,
        text: `---${lineBreak}${source.slice(next.start, fence.start)}---${lineBreak}${from > bom ? lineBreak : ''}`,
      },
      { start: from, end: Math.min(source.length, end!), text: '' },
    ]
    const fix = edits && { fix: { title: 'Move it to the start of the file', edits } }
    report({ ruleId: 'front-matter-late', message, start: from, end: rule.end, ...fix })
    return
  }
}
