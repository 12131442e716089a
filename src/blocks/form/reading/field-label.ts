import type { Blockquote, Content, Heading, Inline, List, Paragraph } from '../../../core/content/content.js'
import { plainText } from '../../../core/content/plain-text.js'
import type { BlockRange, BodyPart, ContentPart, FieldPart, InlineWithId } from '../../../reading/reader.js'

/** A label found above a field. */
export interface FoundLabel extends InlineWithId {
  text: string
  at: BlockRange
  /** The paragraph without its last line. */
  prose: Content[]
}

/** Whether prose above a directive is its label: the line directly above, or a paragraph that is all bold. */
export function isLabel(part: BodyPart | undefined, field: BlockRange): part is ContentPart & { node: Paragraph } {
  return (
    part?.kind === 'content' &&
    part.node.type === 'paragraph' &&
    (part.endLine === field.firstLine || isSingleStrong(part.node))
  )
}

/** Takes the label from the prose above a field; `null` if there is none. */
export function takeLabelAbove(
  part: BodyPart | undefined,
  field: FieldPart,
  takeId: (content: Inline[], extent: BlockRange) => InlineWithId,
): FoundLabel | null {
  if (!isLabel(part, field)) return null
  const { earlier, last } = cutLastLine(part.node.children)
  const at: BlockRange = { ...part, start: part.start, end: part.end }
  const taken = takeId(last, at)
  const text = plainText(taken.content)
  if (text === '') return null
  return { ...taken, text, at, prose: earlier.length > 0 ? [{ type: 'paragraph', children: earlier }] : [] }
}

type LabelContainer = List | Blockquote | Heading

/** Whether a list, a quote or a heading below `###` ends on the line directly above a field. */
export function endsAbove(
  part: BodyPart | undefined,
  field: BlockRange,
): part is ContentPart & { node: LabelContainer } {
  return (
    part?.kind === 'content' &&
    (part.node.type === 'list' ||
      part.node.type === 'blockquote' ||
      (part.node.type === 'heading' && part.node.depth > 3)) &&
    part.endLine === field.firstLine
  )
}

interface LabelLines {
  extent: (node: object) => BlockRange
  /** The id written after a heading. */
  idOf: (heading: object) => string | undefined
  textAt: (line: number) => string
  lineAt: (line: number) => { start: number; end: number }
  /** The items are options: take only a line that does not look like part of an item. */
  onlyLazy: boolean
}

/**
 * Takes the line directly above a field out of a list, a quote or a heading: the last item, whole and with its number,
 * or the last line of a quote. `null` if that line is not text.
 */
export function takeLastLine(
  { node, ...at }: BlockRange & { node: LabelContainer },
  lines: LabelLines,
): ContentPart | null {
  if (node.type === 'heading') {
    const id = lines.idOf(node)
    const children: Inline[] =
      id === undefined ? node.children : [...node.children, { type: 'text', value: ` {#${id}}` }]
    node.children = []
    return { ...at, kind: 'content', node: { type: 'paragraph', children } }
  }
  return takeLastLineFrom(node, lines, getIndent(lines.textAt(at.firstLine)))
}

const getIndent = (line: string): number => line.length - line.trimStart().length

/** @param indent indent of the outermost marker: a line indented no further does not look like part of an item */
function takeLastLineFrom(box: List | Blockquote, lines: LabelLines, indent: number): ContentPart | null {
  const last = box.children.at(-1)
  const children = last?.type === 'listItem' ? last.children : box.type === 'blockquote' ? box.children : []
  const block = children.at(-1)
  let taken: ContentPart | null = null
  if (block?.type === 'paragraph') {
    const at = lines.extent(block)
    const line = at.endLine - 1
    const isLazy = box.type === 'list' && line > at.firstLine && getIndent(lines.textAt(line)) <= indent
    const cut = cutLastLine(block.children)
    const isCut =
      cut.earlier.length > 0 &&
      (box.type === 'blockquote' || (isLazy && (lines.onlyLazy || cut.last[0]?.type === 'strong')))
    if (lines.onlyLazy && !isCut) return null
    const { earlier, last: words } = isCut ? cut : { earlier: [], last: joinLines(block.children) }
    const isNumbered = box.type === 'list' && box.ordered && children.length === 1 && !isCut
    const number = isNumbered ? /\d{1,9}[.)]/.exec(lines.textAt(at.firstLine))?.[0] : undefined
    const label: Inline[] = number ? [{ type: 'text', value: `${number} ` }, ...words] : words
    const place =
      isCut && box.type === 'list' ? { firstLine: line, endLine: at.endLine, ...lines.lineAt(line + 1) } : at
    taken = { kind: 'content', node: { type: 'paragraph', children: label }, ...place }
    if (earlier.length > 0) block.children = earlier
    else children.pop()
  } else if (block?.type === 'list' || block?.type === 'blockquote') {
    taken = takeLastLineFrom(block, lines, indent)
    if (block.children.length === 0) children.pop()
  }
  if (children.length === 0 && box.type === 'list') box.children.pop()
  return taken
}

/** Joins the lines of a wrapped item. */
function joinLines(nodes: Inline[]): Inline[] {
  return nodes.map((node) => (node.type === 'text' ? { ...node, value: node.value.replaceAll('\n', ' ') } : node))
}

/** Nothing, `{#id}`, or a misspelled form of it. */
const ID_AFTER = /^\s*(?:[{｛][\s:]*(?:[#＃]|id\s*[:=])[^{}｛｝]{1,100}(?:[}｝]\S{0,8})?)?\s*$/

/** `**Label**`, optionally followed by `{#id}`. */
function isSingleStrong({ children }: Paragraph): boolean {
  const [first, second] = children
  if (first?.type !== 'strong' || children.length > 2) return false
  return second === undefined || (second.type === 'text' && ID_AFTER.test(second.value))
}

/** Cuts at the last line break, but not inside a strong or a link. */
function cutLastLine(children: Inline[]): { earlier: Inline[]; last: Inline[] } {
  for (let i = children.length - 1; i >= 0; i--) {
    const node = children[i]!
    if (node.type === 'break') return { earlier: children.slice(0, i), last: children.slice(i + 1) }
    if (node.type !== 'text' || !node.value.includes('\n')) continue
    const at = node.value.lastIndexOf('\n')
    const head: Inline = { type: 'text', value: node.value.slice(0, at) }
    const tail: Inline = { type: 'text', value: node.value.slice(at + 1) }
    return {
      earlier: [...children.slice(0, i), ...(head.value === '' ? [] : [head])],
      last: [...(tail.value === '' ? [] : [tail]), ...children.slice(i + 1)],
    }
  }
  return { earlier: [], last: children }
}
