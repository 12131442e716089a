import { directiveLike } from './directive-like.js'
import { startsDirective } from './find-directive.js'
import { excerpt, type Report } from './messages.js'
import type { Lines } from './places.js'

const FIRST = new Set('{[(<｛"\'t')

/**
 * Looks for directives among the lines of a paragraph: those that stand in a box (`directive-nested`), and what was meant to be one
 * (`directive-like`). Both stay text.
 *
 * @param content the paragraph's source without the marks of its boxes.
 * @param firstLine from 0.
 */
export const judgeLines = (content: string, firstLine: number, nested: boolean, lines: Lines, report: Report): void => {
  withoutComments(content)
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.trimStart()
      if (!FIRST.has(line[0] ?? '')) return
      const span = lines.span(firstLine + index + 1)
      const before = lines.source.slice(span.start, span.end).indexOf(line.slice(0, 20))
      const place = { start: span.start + Math.max(0, before), end: span.end }
      const actual = excerpt(line)

      if (line[0] === '{' && startsDirective(line, 0)) {
        if (nested) {
          const message =
            'This directive stands in a list item or a quote, so it is text. Move it to a line of its own that starts left of the item’s text.'
          report({ ruleId: 'directive-nested', message, actual, ...place })
        } else {
          const message =
            raw.length - line.length > 3
              ? 'This looks like a directive, but it is indented by more than three spaces. Move it to the start of its line.'
              : 'This looks like a directive, but it is not alone on its line. Move what follows its closing brace to the next line.'
          report({ ruleId: 'directive-like', message, actual, ...place })
        }
        return
      }
      const like = nested ? null : directiveLike(line)
      if (!like) return
      const { reason, suggestion } = like
      const fix = suggestion && { title: `Write \`${excerpt(suggestion)}\``, edits: [{ ...place, text: suggestion }] }
      const message = `This looks like a directive, but ${reason}`
      report({ ruleId: 'directive-like', message, actual, ...place, ...(suggestion && { expected: suggestion }), ...(fix && { fix }) })
    })
}

/** Blanks what stands in comments, keeping its lines. What follows the last `-->` holds none, and is not searched for any. */
function withoutComments(content: string): string {
  const end = content.lastIndexOf('-->') + 3
  if (end < 3) return content
  return content.slice(0, end).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')) + content.slice(end)
}
