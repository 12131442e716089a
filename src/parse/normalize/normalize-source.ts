import type { TextEdit } from '../../core/messages/phase-message.js'
import type { Finding } from '../messages/reporter.js'
import type { LineIndex } from '../source/line-index.js'
import { describeChar, LOOK_ALIKE, toPlainChar, toPlainChars } from '../source/look-alikes.js'
import { bomLength } from '../source/source-lines.js'
import { findCommonIndent } from './find-common-indent.js'
import { normalizeBody } from './normalize-body.js'
import { normalizeFrontMatter } from './normalize-front-matter.js'
import type { Row } from './row.js'
import { applySourceEdits, type EditedSource } from './source-edits.js'

/** More edits are not useful in one fix. */
const MAX_FIX = 500

/**
 * Replaces look-alike and invisible characters where Markdown, YAML and directives expect marks, and removes an indent
 * that all lines share. Text and code do not change. Returns the edited source, and findings with offsets of the
 * original.
 */
export function normalizeSource(lines: LineIndex): EditedSource & { findings: Finding[] } {
  const { source } = lines
  const bom = bomLength(source)
  const indent = findCommonIndent(lines)
  const hasAlikes = LOOK_ALIKE.test(bom ? source.slice(1) : source)
  const findings: Finding[] = []
  if (!indent && !hasAlikes) return { ...applySourceEdits(source, []), findings }

  const indents: TextEdit[] = []
  const rows: Row[] = []
  const edits: TextEdit[] = []
  let open = 0
  const done = () => {
    if (edits.length > open) findings.push(lookAlikeFinding(source, edits.slice(open)))
    open = edits.length
  }
  for (let line = 1; line <= lines.count; line++) {
    const { start: from, end } = lines.lineRange(line)
    let start = line === 1 ? from + bom : from
    if (indent && line > indent.first && source.startsWith(indent.text, start)) {
      indents.push({ start, end: start + indent.text.length, text: '' })
      start += indent.text.length
    }
    const put: Row['put'] = (from, to, plain) => {
      const edit = { start: start + from, end: start + to }
      const old = source.slice(edit.start, edit.end)
      const text = plain ?? toPlainChars(old)
      if (old !== text) edits.push({ ...edit, text })
    }
    rows.push({ start, end, text: source.slice(start, end), put, done })
  }
  // A template literal or script element starts with a line break, or with front matter directly after its backtick.
  if (indent?.first === 0 && rows[0]!.text.trim() !== '') findings.push(indentFinding(indent.text, indents))
  if (hasAlikes) normalizeBody(source, rows, normalizeFrontMatter(rows))
  return {
    ...applySourceEdits(
      source,
      [...indents, ...edits].sort((a, b) => a.start - b.start || a.end - b.end),
    ),
    findings,
  }
}

function lookAlikeFinding(source: string, edits: TextEdit[]): Finding {
  const chars = [...new Set(edits.flatMap(({ start, end }) => source.slice(start, end).match(/[^\0-\x7f]/g) ?? []))]
  const names = chars.slice(0, 3).map(describeChar)
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]
  const what = chars.every((char) => toPlainChar(char) === '')
    ? `${list} beside a mark, where nobody sees it. It was left out.`
    : `${list} where Markdown looks for a plain character. It was read as what it looks like.`
  const message = `This line has ${what}`
  return {
    ruleId: 'look-alike',
    message,
    start: edits[0]!.start,
    end: edits.at(-1)!.end,
    fix: { title: 'Write plain characters', edits },
  }
}

function indentFinding(indent: string, edits: TextEdit[]): Finding {
  const what = indent.includes('\t') ? 'whitespace' : `${indent.length} ${indent.length === 1 ? 'space' : 'spaces'}`
  return {
    ruleId: 'file-indented',
    message:
      `Every line of this file is indented by ${what}. The indent was left ` +
      'out here, but other Markdown readers see code.',
    start: edits[0]!.start,
    end: edits[0]!.end,
    ...(edits.length <= MAX_FIX && { fix: { title: 'Remove the indent', edits } }),
  }
}
