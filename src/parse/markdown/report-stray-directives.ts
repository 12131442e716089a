import type { TextEdit } from '../../core/messages/phase-message.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import { MAX_DIRECTIVE, startsDirective } from '../directives/find-directive.js'
import { fixDirectiveLike, separateDirective } from '../directives/fix-directive-like.js'
import { matchDirectiveLike } from '../directives/match-directive-like.js'
import { applyFixes } from '../messages/apply-fixes.js'
import { excerpt, type Finding, type Report } from '../messages/reporter.js'
import type { LineIndex } from '../source/line-index.js'
import { type Brace, createMoveEdits } from './line-directives.js'
import type { Token } from './token.js'

const FIRST = new Set('{[(<｛"\'t')

/**
 * Reports directives among the lines of a paragraph: those in container blocks (`directive-nested`) and text that looks
 * like one (`directive-like`). Both stay text.
 *
 * @param content the source of the paragraph without the markers of its container blocks
 * @param firstLine 0-based
 * @param budget the number of fixes left for the file: each is tried before it is offered
 */
export function reportDirectiveLines(
  content: string,
  firstLine: number,
  nested: boolean,
  lines: LineIndex,
  report: Report,
  budget: { fixes: number },
): void {
  const { source } = lines
  withoutComments(content)
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.trimStart()
      if (!FIRST.has(line[0] ?? '')) return
      const lineRange = lines.lineRange(firstLine + index + 1)
      const before = source.slice(lineRange.start, lineRange.end).indexOf(line.slice(0, 20))
      const range = { start: lineRange.start + Math.max(0, before), end: lineRange.end }
      const actual = excerpt(line)
      // A directive left of the item's text would end the container block.
      const isNested = nested && (index === 0 || range.start - lineRange.start > 1)

      if (line[0] === '{' && startsDirective(line, 0)) {
        if (isNested) {
          const message =
            'This directive is in a list item or a quote, so it is text. Move it to a ' +
            'line of its own that starts left of the item’s text.'
          report({ ruleId: 'directive-nested', message, actual, ...range })
        } else {
          const message =
            raw.length - line.length > 3
              ? 'This looks like a directive, but it is indented by more than three ' +
                'spaces. Move it to the start of its line.'
              : 'This looks like a directive, but it is not alone on its line. Move ' +
                'what follows its closing brace to the next line.'
          const fix = budget.fixes-- > 0 && separateDirective(source, lineRange.start, range.start, lineRange.end)
          report({ ruleId: 'directive-like', message, actual, ...range, ...(fix && { fix }) })
        }
        return
      }
      const like = isNested ? null : matchDirectiveLike(source.slice(range.start, range.start + MAX_DIRECTIVE))
      if (!like) return
      const fix = budget.fixes-- > 0 && fixDirectiveLike(source, range.start, like)
      const expected = fix && excerpt(fixedLine(source, range, fix), 200)
      const message = `This looks like a directive, but ${like.reason}`
      report({
        ruleId: 'directive-like',
        message,
        actual,
        ...range,
        ...(expected && { expected }),
        ...(fix && { fix }),
      })
    })
}

/** Returns the line with the fix applied. */
function fixedLine(source: string, { start, end }: SourceRange, fix: NonNullable<Finding['fix']>): string {
  const edits = fix.edits
    .filter((edit) => edit.end <= end)
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  return applyFixes(source.slice(start, end), [{ fix: { ...fix, edits } }]).source.trimEnd()
}

/** Blanks out comments and keeps line breaks. Text after the last `-->` contains none and is not searched. */
function withoutComments(content: string): string {
  const end = content.lastIndexOf('-->') + 3
  if (end < 3) return content
  return (
    content.slice(0, end).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')) + content.slice(end)
  )
}

/** Reports a directive at the end of a heading or a line of text. */
export function reportInlineDirective({ start, end }: SourceRange, edits: TextEdit[], report: Report): void {
  const message = 'This directive shares its line with text. It counts all the same; give it a line of its own.'
  report({ ruleId: 'directive-inline', message, start, end, fix: { title: 'Move it to a line of its own', edits } })
}

/** `Why? {type: text} (optional)`: a remark that belongs to the text before the directive. */
const REMARK = /^\s*[(（][^(){}（）]{1,80}[)）]\s*$/

/**
 * Reports directives among text, from the offset `first` of the token. `container` names their container block.
 */
export function reportStrayDirectives(
  token: Token,
  { firstLine }: { firstLine: number },
  first: number,
  container: string | undefined,
  lines: LineIndex,
  report: Report,
): void {
  for (const { at, end, reason } of (token.meta?.['strays'] ?? []) as Brace[]) {
    if (at < first) continue
    const { content } = token
    const from = content.lastIndexOf('\n', at - 1) + 1
    const [line = ''] = content.slice(from).split('\n', 1)
    const breaks = content.slice(0, from).split('\n').length
    const lineRange = lines.lineRange(firstLine + breaks)
    const found = lines.source.slice(lineRange.start, lineRange.end).indexOf(line)
    const start = found < 0 ? lineRange.start : lineRange.start + found + at - from
    const stop = found < 0 || end === undefined ? lineRange.end : Math.min(lineRange.end, start + end - at)
    const why = reason
      ? `${reason} Correct it, on a line of its own.`
      : `it is ${container ?? 'among other text'}. Move it to a line of its own.`
    const message = `This looks like a directive, but ${why}`
    const actual = excerpt(content.slice(at, end ?? from + line.length))
    // `**{type: selection}**`: only the emphasis marks are wrong.
    const marks = line.slice(0, at - from).trim()
    const onlyMarks =
      !container && found >= 0 && end !== undefined && /^[*_~]+$/.test(marks) && line.slice(end - from).trim() === marks
    const tail = end === undefined || found < 0 || container ? '' : line.slice(end - from)
    const fix = (title: string, edits: TextEdit[]) => ({ fix: { title, edits } })
    const remove = (from: number, to: number): TextEdit => ({ start: from, end: to, text: '' })
    const maybeFix = onlyMarks
      ? fix('Remove the marks around it', [remove(lineRange.start, start), remove(stop, lineRange.end)])
      : /^(?:[.,:;!?。，：；！？]|\s*<br\s*\/?>)+\s*$/i.test(tail)
        ? fix(`Remove \`${tail.trim()}\``, [remove(stop, stop + tail.length)])
        : /^[^{]+$/.test(marks) &&
          REMARK.test(tail) &&
          fix(
            'Move it to the next line',
            createMoveEdits(lines, start, { line: firstLine + breaks - 1, offset: stop }, firstLine + breaks),
          )
    report({ ruleId: 'directive-like', message, actual, start, end: stop, ...maybeFix })
  }
}

/** Reports directives in an indented code block. */
export function reportIndentedDirectives(
  content: string,
  firstLine: number,
  isTop: boolean,
  lines: LineIndex,
  report: Report,
): void {
  content.split('\n').forEach((line, index) => {
    const text = line.trimStart()
    if (text[0] !== '{' || !startsDirective(text, 0)) return
    const { start, end } = lines.lineRange(firstLine + index + 1)
    const message =
      'This looks like a directive, but an indent of four spaces or a tab ' +
      'makes code of it. Move it to the start of its line.'
    const from = end - lines.source.slice(start, end).trimStart().length
    const fix = isTop && { fix: { title: 'Remove the indent', edits: [{ start, end: from, text: '' }] } }
    report({ ruleId: 'directive-like', message, actual: excerpt(text), start: from, end, ...fix })
  })
}
