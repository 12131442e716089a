import { isFrontMatterKey } from '../../schema/param-table.js'
import type { Report } from '../messages/reporter.js'
import { bomLength, findLineEnd, getNextLineStart } from '../source/source-lines.js'
import { findKey } from './recover-entries.js'

/** Marks that may be meant for `---`, optionally with a language: `+++`, `----`, `---yaml`, a code fence. */
export const FENCE_LIKE = /^([-+=*_`~;])(?:[ \t]?\1)+[ \t]*[A-Za-z]*[ \t]*(?:#.*)?$/
const TOML = /^([\w-]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|'[^']*'|[\w.+-]+)[ \t]*$/

interface Line {
  start: number
  end: number
  text: string
}

/** Reports front matter at the start of a file that is not enclosed in `---` and therefore renders as text. */
export function reportMisspeltFences(source: string, report: Report): boolean {
  const lines = readLines(source, bomLength(source))
  let at = lines.findIndex(({ text }) => text !== '')
  const first = lines[at]
  if (!first) return false
  let opening = 0
  while (opening < 2 && FENCE_LIKE.test(lines[at]?.text ?? '')) {
    opening++
    at++
  }
  const bodyAt = at
  const keyOf = ({ start, end, text }: Line) => TOML.exec(text)?.[1] ?? findKey(source, start, end)?.name
  if (!lines[at] || !isFrontMatterKey(keyOf(lines[at]!))) return false
  while (
    lines[at] &&
    (keyOf(lines[at]!) !== undefined || /^(?:[ \t]+\S|-[ \t]|#)/.test(source.slice(lines[at]!.start, lines[at]!.end)))
  ) {
    if (FENCE_LIKE.test(lines[at]!.text)) break
    at++
  }
  const body = lines.slice(bodyAt, at)
  const isToml = body.every(({ text }) => TOML.test(text))
  let next = at
  if (opening === 0 && lines[next]?.text === '') next++
  let closing = 0
  while (closing < Math.max(opening, 1) && FENCE_LIKE.test(lines[next]?.text ?? '')) {
    closing++
    next++
  }
  // Prose may begin with a word and a colon.
  if (closing === 0 && (lines[at]?.text || opening + body.length < 2)) return false
  const last = lines[closing > 0 ? next - 1 : at - 1]!
  const what = isToml
    ? 'TOML, which is not read'
    : `front matter, but ${opening === 0 ? 'no line `---` is before it' : 'it is not between lines `---`'}`
  const lineBreak = source.slice(first.end, getNextLineStart(source, first.end))
  const yaml = body.map(({ start, end, text }) => (isToml ? text.replace(TOML, '$1: $2') : source.slice(start, end)))
  const isSure = closing === 0 || closing === Math.max(opening, 1)
  const edit = { start: first.start, end: last.end, text: ['---', ...yaml, '---'].join(lineBreak) }
  report({
    ruleId: 'front-matter-fence',
    message: `This looks like ${what}, so it is shown as text. Write \`key: value\` lines between two lines \`---\`.`,
    expected: '---',
    start: first.start,
    end: last.end,
    ...(isSure && { fix: { title: 'Write `---`', edits: [edit] } }),
  })
  return true
}

/** Limited to the maximum length of front matter. */
function readLines(source: string, from: number): Line[] {
  const lines: Line[] = []
  for (let start = from; start < source.length && start < 16_384; ) {
    const end = findLineEnd(source, start)
    lines.push({ start, end, text: source.slice(start, end).trim() })
    start = getNextLineStart(source, end)
  }
  return lines
}
