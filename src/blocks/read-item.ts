import type { Content, Inline, ListItem } from '../spec/content.js'
import type { BlockSource, Extent, Labelled } from './reader.js'

/** What an item of a list says first, and what follows. */
export interface ItemLabel extends Labelled {
  at: Extent
  rest: Content[]
  /** Whether the label stands on a line that an id may be written after. */
  isLine: boolean
}

/** An item's own marker, then the marks of what opens on the same line: `3.` in `- 3. October`. */
const LEAD = /^\s*(?:[-+*]|\d{1,9}[.)])\s+((?:(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})(?!\S)|>)[ \t]*)+(?:\[[ xX]\][ \t]+)?)/

/** Options and items are lines of text: a list, a quote or a heading that starts on an item's first line is read with its mark. */
export function itemLabel(item: ListItem, source: BlockSource<object>, what: 'option' | 'item'): ItemLabel {
  const { extent, takeId, takeTextId } = source
  const [first, ...rest] = item.children
  if (first?.type === 'paragraph') return { ...takeId(first.children, extent(first)), at: extent(first), rest, isLine: true }
  const at = extent(item)
  const line = source.line(at.firstLine)
  const [whole = '', lead] = LEAD.exec(source.slice(line)) ?? []
  const start = lead === undefined ? null : startOf(item.children, at.firstLine, extent)
  if (lead === undefined || !start) return { content: [], at, rest: item.children, isLine: false }

  const { content, explicit = takeTextId(source.slice(line), line).explicit } = takeId(
    start.inlines,
    start.node ? extent(start.node) : line,
  )
  const label = joinTexts([{ type: 'text', value: content.length > 0 ? lead : lead.trimEnd() }, ...content])
  report(lead, line.start + whole.length - lead.length, at, start, source, what)
  return { content: label, ...(explicit && { explicit }), at: { ...at, ...line }, rest: start.rest, isLine: true }
}

const joinTexts = ([first, second, ...rest]: Inline[]): Inline[] =>
  first?.type === 'text' && second?.type === 'text'
    ? [{ type: 'text', value: first.value + second.value }, ...rest]
    : [first, second, ...rest].filter((node) => node !== undefined)

function report(lead: string, at: number, { firstLine, endLine }: Extent, start: Start, source: BlockSource<object>, what: string): void {
  const line = source.line(firstLine)
  const text = source.slice(line)
  const mark = lead.trim()
  // Before the bracket or full stop of a number. What a backslash does to further lines, or to `# so #`, is not the same.
  const before = at + (/^\d*/.exec(lead)?.[0].length ?? 0)
  const fix = { title: 'Put a backslash before it', edits: [{ start: before, end: before, text: '\\' }] }
  const isSame = endLine === firstLine + 1 && start.rest.length === 0 && !(start.node?.type === 'heading' && /#\s*$/.test(text))
  const message = `This ${what} starts with \`${mark}\`, which means something else in Markdown. It is read as text.`
  source.report({ ruleId: 'item-as-text', message, actual: mark, start: at, end: line.end, ...(isSame && { fix }) })
}

interface Start {
  inlines: Inline[]
  /** The paragraph or heading that holds them. */
  node?: Content
  rest: Content[]
}

/** What a line says inside the blocks that its marks open; `null` when that is no text. */
function startOf(children: Content[], line: number, extent: (node: object) => Extent): Start | null {
  const [first, ...rest] = children
  if (!first || extent(first).firstLine !== line) return { inlines: [], rest: children }
  if (first.type === 'paragraph' || first.type === 'heading') return { inlines: first.children, node: first, rest }
  if (first.type === 'list') {
    const [item, ...others] = first.children
    const start = startOf(item?.children ?? [], line, extent)
    const list = { ...first, ...(first.ordered && { start: (first.start ?? 1) + 1 }), children: others }
    return start && { ...start, rest: [...start.rest, ...(others.length > 0 ? [list] : []), ...rest] }
  }
  if (first.type !== 'blockquote') return null
  const start = startOf(first.children, line, extent)
  return start && { ...start, rest: [...(start.rest.length > 0 ? [{ ...first, children: start.rest }] : []), ...rest] }
}
