import type { ImageNode, Inline, TextNode } from '../../core/content/content.js'
import { safeImageUrl, safeLinkUrl } from '../../core/guards/url.js'
import type { SourceRange } from '../../core/messages/source-range.js'
import { excerpt, type Report } from '../messages/reporter.js'
import type { Cursor } from './inline-cursor.js'
import type { Token } from './token.js'

/** The maximum depth of content. Deeper containers are dropped and their text is kept. */
const MAX_DEPTH = 100

export interface InlineContext {
  report: Report
  cursor: Cursor
  /** The depth of the block that contains the tokens. */
  depth: number
  /** Characters that references may still add. A long URL used often would inflate a small file. */
  budget: { left: number }
  /** The number of open HTML elements shown as text, by name. Their closing tags are not reported again. */
  openHtml: Map<string, number>
}

type Parent = Extract<Inline, { children: Inline[] }>

/** An open container. `mark` is the text of an HTML tag that is not closed yet. */
interface Frame {
  node: Parent | null
  mark?: { tag: string; node: TextNode; at: number; range: SourceRange }
}

const htmlNodes = { sub: 'subscript', sup: 'superscript', kbd: 'kbd' } as const
const BARE_TAG = /^<(\/?)(sub|sup|kbd)>$/i
const BARE_BREAK = /^<br ?\/?>$/i
/** Comments, and tags that are not shown as text elsewhere either. */
const HIDDEN_HTML = /^<(?:!--|br ?\/?>|\/?(?:sub|sup|kbd)>)/i

/** Converts inline tokens to content without recursion. */
export function tokensToInlines(tokens: Token[], context: InlineContext): Inline[] {
  const root: Inline[] = []
  const frames: Frame[] = []
  const lists: Inline[][] = [root]
  const list = () => lists[lists.length - 1]!
  const add = (node: Inline) => list().push(node)
  const text = (value: string) => value !== '' && add({ type: 'text', value })

  const open = (node: Parent | null) => {
    const kept = node && context.depth + lists.length < MAX_DEPTH ? node : null
    if (kept) add(kept)
    frames.push({ node: kept })
    lists.push(kept ? kept.children : list())
  }
  const close = () => {
    // An HTML tag that is not closed within its parent is text.
    while (frames.length > 0 && frames[frames.length - 1]!.mark) unmark()
    const frame = frames.pop()
    const closed = lists.pop()
    if (frame?.node && closed) joinTexts(closed)
  }
  const unmark = () => {
    const { mark } = frames.pop()!
    lists.pop()
    if (mark) reportHtml(context, `<${mark.tag}>`, mark.range)
  }

  const html = (raw: string) => {
    if (raw.startsWith('<!--')) return
    const range = context.cursor.find(raw)
    if (BARE_BREAK.test(raw)) {
      add({ type: 'break' })
      return
    }
    const [, slash, name] = BARE_TAG.exec(raw) ?? []
    const tag = name?.toLowerCase() as keyof typeof htmlNodes | undefined
    const top = frames[frames.length - 1]
    if (tag && slash === '' && context.depth + lists.length < MAX_DEPTH) {
      const node: TextNode = { type: 'text', value: raw }
      frames.push({ node: null, mark: { tag, node, at: list().length, range } })
      add(node)
      lists.push(list())
    } else if (tag && slash === '/' && top?.mark?.tag === tag) {
      frames.pop()
      lists.pop()
      const children = list().splice(top.mark.at + 1)
      joinTexts(children)
      list()[top.mark.at] = { type: htmlNodes[tag], children }
    } else {
      text(raw)
      reportHtml(context, raw, range)
    }
  }

  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        if (token.content.includes('<!--')) reportComment(context)
        text(token.content)
        break
      case 'text_special':
        text(token.content)
        break
      case 'softbreak':
        text('\n')
        break
      case 'hardbreak':
        add({ type: 'break' })
        break
      case 'code_inline':
        add({ type: 'inlineCode', value: token.content })
        break
      case 'image':
        add(image(token, context))
        break
      case 'em_open':
        open({ type: 'emphasis', children: [] })
        break
      case 'strong_open':
        open({ type: 'strong', children: [] })
        break
      case 's_open':
        open({ type: 'delete', children: [] })
        break
      case 'link_open':
        open(link(token, context))
        break
      case 'html_inline':
        html(token.content)
        break
      default:
        if (token.nesting === -1) close()
    }
  }
  while (frames.length > 0) {
    if (frames[frames.length - 1]!.mark) unmark()
    else close()
  }
  joinTexts(root)
  return root
}

const attribute = (token: Token, name: string): string => String(token.attrs?.find(([key]) => key === name)?.[1] ?? '')

function link(token: Token, context: InlineContext): Parent | null {
  const href = attribute(token, 'href')
  const title = attribute(token, 'title')
  if (!spendBudget(token, context, href.length + title.length)) return null
  const range = context.cursor.find(href)
  const url = safeLinkUrl(href)
  if (url === null) {
    reportRefusedUrl(context, href, range, 'an http, https, mailto or tel address, or a relative one')
    return null
  }
  return { type: 'link', url, ...(title && { title }), children: [] }
}

function image(token: Token, context: InlineContext): ImageNode | TextNode {
  const src = attribute(token, 'src')
  const title = attribute(token, 'title')
  const alt = altText(token.children ?? [], context)
  if (!spendBudget(token, context, src.length + title.length)) return { type: 'text', value: alt }
  const range = context.cursor.find(src)
  const url = safeImageUrl(src)
  if (url === null) {
    reportRefusedUrl(context, src, range, 'an https address or a relative one')
    return { type: 'text', value: alt }
  }
  if (alt === '') {
    const message =
      'This image has no description, so learners who cannot see it miss what ' +
      'it shows. Write one between its square brackets.'
    context.report({ ruleId: 'image-alt', message, expected: '![What it shows](…)', ...range })
  }
  return { type: 'image', url, alt, ...(title && { title }) }
}

// Only references can repeat a URL that the file contains once. Beyond the budget it is not even validated.
function spendBudget(token: Token, { budget, report, cursor }: InlineContext, cost: number): boolean {
  if (!token.meta?.['label']) return true
  budget.left -= cost
  if (budget.left >= 0) return true
  const message = 'This long address is used too often in the file. Its text is kept, the link is not.'
  report({ ruleId: 'url-refused', message, ...cursor.block })
  return false
}

function reportRefusedUrl({ report }: InlineContext, actual: string, range: SourceRange, expected: string): void {
  const message =
    `The address \`${excerpt(actual)}\` is not allowed here, so its ` + `text is shown without it. Use ${expected}.`
  report({ ruleId: 'url-refused', message, expected, actual, ...range })
}

function reportHtml({ report, openHtml }: InlineContext, raw: string, range: SourceRange): void {
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(raw.toLowerCase()) ?? []
  if (name !== undefined) {
    const count = openHtml.get(name) ?? 0
    if (slash === '/' && count > 0) {
      openHtml.set(name, count - 1)
      return
    }
    if (slash === '' && !raw.endsWith('/>')) openHtml.set(name, count + 1)
  }
  const message =
    `HTML is shown as text: \`${excerpt(raw)}\`. Only <br>, and <sub>, <sup> and <kbd> ` +
    'with their closing tags, mean something here, without attributes.'
  report({ ruleId: 'html-as-text', message, actual: raw, ...range })
}

function reportComment({ report, cursor }: InlineContext): void {
  const message = 'This comment is never closed, so learners see it. Close it with `-->`.'
  report({ ruleId: 'comment-unclosed', message, expected: '-->', ...cursor.find('<!--') })
}

/** Returns the text of an image label, which may contain further images. */
function altText(tokens: Token[], { report, cursor }: InlineContext): string {
  let text = ''
  const rest = [...tokens].reverse()
  for (let token = rest.pop(); token; token = rest.pop()) {
    if (token.type === 'link_open' || token.type === 'image') {
      const message = 'A text alternative is plain text, so the address in this one is left out.'
      report({ ruleId: 'content-dropped', message, ...cursor.block })
    }
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' '
    else if (token.children) for (let i = token.children.length - 1; i >= 0; i--) rest.push(token.children[i]!)
    else if (token.type !== 'html_inline' || !HIDDEN_HTML.test(token.content)) text += token.content
  }
  return text.trim()
}

function joinTexts(list: Inline[]): void {
  let kept = 0
  for (const node of list) {
    const last = kept > 0 ? list[kept - 1]! : undefined
    if (node.type === 'text' && last?.type === 'text') list[kept - 1] = { type: 'text', value: last.value + node.value }
    else list[kept++] = node
  }
  list.length = kept
}
