import type { Content, Inline, ListItem } from '../core/content/content.js'
import { plainText } from '../core/content/plain-text.js'
import type { TextEdit } from '../core/messages/phase-message.js'
import type { BlockRange, BlockSource, InlineWithId } from './reader.js'

/** The label of a list item, and the content after it. */
export interface ItemLabel extends InlineWithId {
  at: BlockRange
  rest: Content[]
  /** Whether an id can be written after the label. */
  isLine: boolean
}

/** The item's own list marker. */
const MARKER = /^\s*(?:[-+*]|\d{1,9}[.)])[ \t]+/
/** The list marker, and the markers of blocks that open on the same line: `3.` in `- 3. October`. */
const LEAD = /^\s*(?:[-+*]|\d{1,9}[.)])\s+((?:(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})(?!\S)|>)[ \t]*)+(?:\[[ xX]\][ \t]+)?)/

/** Reads the first line of an item as its label, including marks that Markdown would read as a block. */
export function readItemLabel(item: ListItem, source: BlockSource<object>, what: 'option' | 'item'): ItemLabel {
  const { rangeOf, takeId, takeTextId } = source
  const [first, ...rest] = item.children
  if (first?.type === 'paragraph')
    return { ...takeId(first.children, rangeOf(first)), at: rangeOf(first), rest, isLine: true }
  const at = rangeOf(first?.type === 'thematicBreak' ? first : item)
  const line = source.lineRange(at.firstLine)
  const [whole = '', lead] = LEAD.exec(source.slice(line)) ?? []
  const start = lead === undefined ? null : findItemStart(item.children, at.firstLine, rangeOf)
  if (lead === undefined || !start) return readBlockLabel(item, source, what)

  const { content, explicit = takeTextId(source.slice(line), line).explicit } = takeId(
    start.inlines,
    start.node ? rangeOf(start.node) : line,
  )
  const label = joinTexts([{ type: 'text', value: content.length > 0 ? lead : lead.trimEnd() }, ...content])
  reportMark(lead, line.start + whole.length - lead.length, at, start, source, what)
  return { content: label, ...(explicit && { explicit }), at: { ...at, ...line }, rest: start.rest, isLine: true }
}

/** Reads the label of an item that starts with a block other than a paragraph. */
function readBlockLabel({ children }: ListItem, source: BlockSource<object>, what: 'option' | 'item'): ItemLabel {
  const { rangeOf, lineRange, slice, takeId, takeTextId } = source
  const [first, ...rest] = children
  if (!first) return { content: [], at: source.range as BlockRange, rest, isLine: false }
  const at = rangeOf(first)
  const firstLine = lineRange(at.firstLine)
  const gap = MARKER.exec(slice(firstLine))?.[0].length ?? /^\s*/.exec(slice(firstLine))![0].length
  const start = firstLine.start + gap
  const own = slice({ start, end: firstLine.end }).trim()
  const reportAsText = (reason: string, edits?: TextEdit[]) => {
    const fix = edits && { fix: { title: 'Make it plain text', edits } }
    source.report({
      ruleId: 'item-as-text',
      message: `This ${what} ${reason}`,
      actual: own,
      start,
      end: firstLine.end,
      ...fix,
    })
  }
  const asLine = { at: { ...at, start, end: firstLine.end }, isLine: true }

  if (first.type === 'heading') {
    const last = lineRange(at.endLine - 1)
    const isUnderlined = /^[\s>]*(?:=+|-+)\s*$/.test(slice(last))
    const { end } = lineRange(at.endLine - (isUnderlined ? 2 : 1))
    const edits = isUnderlined ? [{ start: end, end: last.end, text: '' }] : undefined
    reportAsText('is a heading in Markdown. Its words are read as plain text.', edits)
    // Content does not include the id of a small heading.
    const { content, explicit = takeTextId(slice({ start, end }), { start, end }).explicit } = takeId(
      first.children,
      at,
    )
    return { content, ...(explicit && { explicit }), at: { ...at, end }, rest, isLine: true }
  }
  if (plainText([first]) === '') {
    reportAsText(`starts with \`${own}\`, which means something else in Markdown. It is read as text.`, [
      { start, end: start, text: '\\' },
    ])
    return { content: [{ type: 'text', value: own }], ...asLine, rest }
  }
  if (first.type === 'code') {
    const [head = '', ...more] = first.value.split('\n')
    const isFence = /^(?:`{3}|~{3})/.test(own)
    if (isFence && more.length === 0) return { content: [{ type: 'inlineCode', value: head }], at, rest, isLine: false }
    if (!isFence) {
      const { text, explicit } = takeTextId(head.trim(), firstLine)
      const indent = slice({ start: firstLine.start, end: start }).search(/\s*$/)
      reportAsText('stands behind five spaces or more, which make code of it. It is read as text.', [
        { start: firstLine.start + indent, end: start, text: ' ' },
      ])
      const after = more.length > 0 ? [{ ...first, value: more.join('\n') }, ...rest] : rest
      return { content: [{ type: 'text', value: text }], ...(explicit && { explicit }), ...asLine, rest: after }
    }
  }
  reportAsText(`starts with ${nodeNames[first.type]}, whose text is also its name. Write a name before it.`)
  return { content: [], at, rest: children, isLine: false }
}

function joinTexts([first, second, ...rest]: Inline[]): Inline[] {
  return first?.type === 'text' && second?.type === 'text'
    ? [{ type: 'text', value: first.value + second.value }, ...rest]
    : [first, second, ...rest].filter((node) => node !== undefined)
}

function reportMark(
  lead: string,
  at: number,
  { firstLine, endLine }: BlockRange,
  start: ItemStart,
  source: BlockSource<object>,
  what: string,
): void {
  const line = source.lineRange(firstLine)
  const text = source.slice(line)
  const mark = lead.trim()
  // Escapes the bracket or full stop after a number. No fix when a backslash would also change further lines or `# so
  // #`.
  const before = at + (/^\d*/.exec(lead)?.[0].length ?? 0)
  const fix = { title: 'Put a backslash before it', edits: [{ start: before, end: before, text: '\\' }] }
  const isSame =
    endLine === firstLine + 1 && start.rest.length === 0 && !(start.node?.type === 'heading' && /#\s*$/.test(text))
  const message = `This ${what} starts with \`${mark}\`, which means something else in Markdown. It is read as text.`
  source.report({ ruleId: 'item-as-text', message, actual: mark, start: at, end: line.end, ...(isSame && { fix }) })
}

interface ItemStart {
  inlines: Inline[]
  /** The paragraph or heading that contains them. */
  node?: Content
  rest: Content[]
}

/** Finds the text of a line inside the blocks that its marks open. `null` when it is not text. */
function findItemStart(children: Content[], line: number, rangeOf: (node: object) => BlockRange): ItemStart | null {
  const [first, ...rest] = children
  if (!first || rangeOf(first).firstLine !== line) return { inlines: [], rest: children }
  if (first.type === 'paragraph' || first.type === 'heading') return { inlines: first.children, node: first, rest }
  if (first.type === 'list') {
    const [item, ...others] = first.children
    const start = findItemStart(item?.children ?? [], line, rangeOf)
    const list = { ...first, ...(first.ordered && { start: (first.start ?? 1) + 1 }), children: others }
    return start && { ...start, rest: [...start.rest, ...(others.length > 0 ? [list] : []), ...rest] }
  }
  if (first.type !== 'blockquote') return null
  const start = findItemStart(first.children, line, rangeOf)
  return start && { ...start, rest: [...(start.rest.length > 0 ? [{ ...first, children: start.rest }] : []), ...rest] }
}

/** Block content as named in messages. */
export const nodeNames: Record<Content['type'], string> = {
  paragraph: 'a paragraph',
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a quote',
  callout: 'a callout',
  table: 'a table',
  code: 'code',
  math: 'a formula',
  thematicBreak: 'a line',
}
