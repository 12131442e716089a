import { excerpt, type Report } from '../messages/reporter.js'
import type { LineIndex } from '../source/line-index.js'
import type { Token } from './token.js'

/** `[//]: # (a note)`: a common way to write comments in Markdown. */
const IS_NOTE = /^\[[^\]]*\]:[ \t]*(?:#|<>)(?=\s|$)/

/** Reports definitions, `[label]: url`, that no link uses. Markdown renders nothing for them. */
export function reportUnusedDefinitions(tokens: Token[], { source, lineRange }: LineIndex, report: Report): void {
  const unused = tokens.filter(({ type }) => type === 'reference_definition')
  if (unused.length === 0) return
  const used = collectUsedLabels(tokens)
  for (const { map, meta } of unused) {
    const label = String(meta?.['label'])
    // Links use the first of two definitions with the same label.
    if (used.delete(label)) continue
    const [first, end] = map!
    const line = lineRange(first + 1)
    const start = source.indexOf('[', line.start)
    const stop = lineRange(end).end
    if (start < 0 || start >= stop || IS_NOTE.test(source.slice(start, stop))) continue
    const text = source.slice(start, stop).trimEnd()
    const name = text.slice(0, text.indexOf(']:') + 1)
    report({
      ruleId: 'content-dropped',
      message:
        `Markdown reads this line as the address of \`${excerpt(name)}\`, which no link ` +
        `uses, so learners do not see it. Write \`\\[\` to show it.`,
      expected: '\\[',
      actual: excerpt(text),
      start,
      end: start + text.length,
      fix: { title: 'Show it as text', edits: [{ start, end: start, text: '\\' }] },
    })
  }
}

function collectUsedLabels(tokens: Token[]): Set<string> {
  const used = new Set<string>()
  const left = tokens.flatMap(({ children }) => children ?? [])
  for (let token = left.pop(); token; token = left.pop()) {
    const label = token.meta?.['label']
    if (label !== undefined) used.add(String(label))
    if (token.children) left.push(...token.children)
  }
  return used
}
