import type { Code, Content, Heading, List, ListItem, TableCell, TableRow } from '../../core/content/content.js'
import type { TextEdit } from '../../core/messages/phase-message.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import type { BlockRange } from '../../reading/reader.js'
import type { DirectiveRange } from '../directives/directive-root.js'
import { reportNearId, takeInlineId } from '../ids/inline-id.js'
import type { Report } from '../messages/reporter.js'
import type { LineIndex } from '../source/line-index.js'
import { finishItem, finishQuote, finishRow } from './finish-blocks.js'
import { createCursor } from './inline-cursor.js'
import { reportDialects } from './report-dialects.js'
import {
  reportDirectiveLines,
  reportIndentedDirectives,
  reportInlineDirective,
  reportStrayDirectives,
} from './report-stray-directives.js'
import { reportUnusedDefinitions } from './report-unused-definitions.js'
import { createSourceInfo, type Root, type SourceInfo, toBlockRange } from './root-nodes.js'
import type { Token } from './token.js'
import { type InlineContext, tokensToInlines } from './tokens-to-inlines.js'

type Node = Content | ListItem | TableRow | TableCell

/** An open block. It joins its parent's children when it closes. */
interface Frame {
  /** `null` for table parts that have no node. */
  node: Node | null
  range: BlockRange
}

/** Converts tokens to content iteratively, and records source ranges separately. */
export function tokensToContent(
  tokens: Token[],
  lines: LineIndex,
  report: Report,
): { roots: Root[]; sourceInfo: SourceInfo } {
  const roots: Root[] = []
  const sourceInfo = createSourceInfo()
  const frames: Frame[] = []
  const shared = { budget: { left: Math.max(20_000, lines.source.length * 4) }, openHtml: new Map<string, number>() }
  const fixBudget = { fixes: 100 }
  const dialects = new Set<string>()
  let heading: { depth: 1 | 2 } | null = null
  let range = toBlockRange(lines, 0, 1)
  let row = range
  let isInBody = false

  const parent = () => {
    for (let i = frames.length - 1; i >= 0; i--) if (frames[i]!.node) return frames[i]!.node
    return null
  }
  const append = (node: Node, at: BlockRange) => {
    sourceInfo.ranges.set(node, at)
    const into = parent()
    if (into) (into as { children: unknown[] }).children.push(node)
    // List items, rows and cells always have a parent.
    else roots.push({ kind: 'content', node: node as Content, ...at })
  }
  const inline = (token: Token) => {
    const nested = frames.length > 1
    const context: InlineContext = {
      report,
      cursor: createCursor(lines.source, range),
      depth: frames.length,
      ...shared,
    }
    const children = tokensToInlines(token.children ?? [], context)
    const node = parent()
    // A row without a leading bar may be a line that was meant to end the table.
    const isLine = frames[0]?.node?.type === 'table' && isInBody && startsLine(token, row, lines)
    reportStrayDirectives(token, range, isLine ? 1 : 0, describeContainer(node, nested), lines, report)
    reportDialects(token, range, lines, dialects, report)
    if (isLine || node?.type === 'paragraph')
      reportDirectiveLines(token.content, range.firstLine, nested && !isLine, lines, report, fixBudget)
    if (heading) roots.push({ kind: 'heading', depth: heading.depth, children, ...range })
    // A paragraph, heading or cell has one inline token.
    else if (node) (node as { children: unknown[] }).children = children
  }
  const open = (token: Token, node: Node | null) =>
    frames.push({ node, range: node && token.map ? range : (frames.at(-1)?.range ?? range) })
  const close = () => {
    const { node, range: at } = frames.pop()!
    if (!node) return
    if (node.type === 'paragraph' && node.children.every((each) => each.type === 'text' && /^[ \n]*$/.test(each.value)))
      return
    // Only sections have ids, but learners should not see one that is written here.
    if (node.type === 'heading') {
      const { content, explicit } = takeInlineId(node.children, at, lines.source)
      node.children = content
      if (explicit && !explicit.writeCanonical) sourceInfo.headingIds.set(node, explicit.id)
      reportNearId(explicit, report)
    }
    append(finishNode(node), at)
  }

  reportUnusedDefinitions(tokens, lines, report)
  for (const token of tokens) {
    if (token.map) {
      const last = isContainer(token) ? findLastLine(lines, token.map) : token.map[1]
      range = { ...toBlockRange(lines, token.map[0], last), ...(token.meta?.['range'] as SourceRange | undefined) }
    }
    switch (token.type) {
      case 'inline':
        inline(token)
        break
      case 'paragraph_open':
        if (!token.hidden) markLoose(parent(), frames)
        open(token, { type: 'paragraph', children: [] })
        break
      case 'heading_open': {
        const depth = Number(token.tag.slice(1))
        if (frames.length === 0 && depth < 3) heading = { depth: depth as 1 | 2 }
        else open(token, { type: 'heading', depth: Math.max(3, depth) as Heading['depth'], children: [] })
        break
      }
      case 'heading_close':
        if (heading) heading = null
        else close()
        break
      case 'bullet_list_open':
        open(token, { type: 'list', ordered: false, children: [] })
        break
      case 'ordered_list_open':
        open(token, { type: 'list', ordered: true, ...readStart(token), children: [] })
        break
      case 'list_item_open':
        open(token, { type: 'listItem', children: [] })
        break
      case 'blockquote_open':
        open(token, { type: 'blockquote', children: [] })
        break
      case 'table_open':
        open(token, { type: 'table', children: [] })
        break
      case 'tr_open':
        row = range
        open(token, { type: 'tableRow', children: [] })
        break
      case 'th_open':
      case 'td_open':
        open(token, { type: 'tableCell', ...readAlign(token), children: [] })
        break
      case 'thead_open':
      case 'tbody_open':
        isInBody = token.type === 'tbody_open'
        open(token, null)
        break
      case 'fence': {
        const node = toCode(token)
        if (node.type === 'code' && token.info.trim() === '') sourceInfo.bareFences.add(node)
        append(node, range)
        break
      }
      case 'code_block':
        reportIndentedDirectives(token.content, range.firstLine, frames.length === 0, lines, report)
        append({ type: 'code', value: dropLastBreak(token.content) }, range)
        break
      case 'math_block':
        append({ type: 'math', value: token.content }, range)
        break
      case 'hr':
        append({ type: 'thematicBreak' }, range)
        break
      case 'directive': {
        const { moves, ...at } = token.meta as unknown as DirectiveRange & { moves?: TextEdit[] }
        if (moves) reportInlineDirective(at, moves, report)
        roots.push({ kind: 'directive', ...range, ...at })
        break
      }
      case 'tr_close':
        if (isInBody) reportExtraCells(parent() as TableRow, row, lines, report)
        close()
        break
      default:
        if (token.nesting === -1) close()
    }
  }
  return { roots, sourceInfo }
}

/** GFM drops cells beyond the width of the header. */
function reportExtraCells({ children }: TableRow, { start, end }: BlockRange, lines: LineIndex, report: Report): void {
  const line = lines.source.slice(start, end)
  let at = /^[\s>]*\|?/.exec(line)![0].length
  const bar = /(?<!\\)\|/g
  for (let cell = 0; cell < children.length; cell++) {
    bar.lastIndex = at
    if (!bar.test(line)) return
    at = bar.lastIndex
  }
  if (/^[\s|]*$/.test(line.slice(at))) return
  const message =
    `This table has ${children.length} columns, so what follows in this row is left out. ` +
    `Add a column to its header, or write \`\\|\` where a bar is text.`
  report({ ruleId: 'content-dropped', message, start: start + at, end })
}

function startsLine({ content }: Token, { start, end }: BlockRange, { source }: LineIndex): boolean {
  return source.slice(start, end).trimStart().startsWith(content)
}

/** Returns where a stray directive is, for messages. */
function describeContainer(node: Node | null, nested: boolean) {
  return node?.type === 'tableCell' ? 'in a table' : nested ? 'in a list item or a quote' : undefined
}

const isContainer = ({ type }: Token): boolean => /^(?:bullet_list|ordered_list|list_item|blockquote)_open$/.test(type)

/** markdown-it includes trailing blank lines in a container block. */
function findLastLine(lines: LineIndex, [first, end]: [number, number]): number {
  let last = end
  for (; last > first + 1; last--) {
    const { start, end: stop } = lines.lineRange(last)
    if (lines.source.slice(start, stop).trim() !== '') break
  }
  return last
}

function finishNode(node: Node): Node {
  if (node.type === 'blockquote') return finishQuote(node)
  if (node.type === 'listItem') return finishItem(node)
  if (node.type === 'tableRow') return finishRow(node)
  if (node.type === 'tableCell' && node.children.length === 0) return { type: 'tableCell', children: [] }
  return node
}

/** A visible paragraph makes its list loose. */
function markLoose(parent: Node | null, frames: Frame[]): void {
  if (parent?.type !== 'listItem') return
  const list = frames[frames.length - 2]?.node
  if (list?.type === 'list') list.spread = true
}

function readStart(token: Token): Pick<List, 'start'> {
  const start = token.attrs?.find(([name]) => name === 'start')?.[1]
  return start === undefined ? {} : { start: Number(start) }
}

function readAlign(token: Token): Pick<TableCell, 'align'> {
  const style = String(token.attrs?.find(([name]) => name === 'style')?.[1] ?? '')
  const align = /left|center|right/.exec(style)?.[0] as TableCell['align']
  return align ? { align } : {}
}

/** Uses the first word of the info string as the language when it is a plain name. */
function toCode(token: Token): Code | { type: 'math'; value: string } {
  const lang = /^[A-Za-z0-9+#._-]{1,40}(?=\s|$)/.exec(token.info.trim())?.[0]
  const value = dropLastBreak(token.content)
  if (lang?.toLowerCase() === 'math') return { type: 'math', value }
  return { type: 'code', ...(lang && { lang }), value }
}

const dropLastBreak = (text: string): string => (text.endsWith('\n') ? text.slice(0, -1) : text)
