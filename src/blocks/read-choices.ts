import type { Content, Inline, List, ListItem } from '../spec/content.js'
import { plainText } from '../spec/plain-text.js'
import type { Choice } from '../spec/spec.js'
import { itemLabel } from './read-item.js'
import type { BlockSource, ContentPart, IdRequest, Named } from './reader.js'

/** A body cut at its list: what precedes it, the list's items, what follows. */
export interface ListCut {
  before: Content[]
  items: ListItem[]
  after: Content[]
  found: boolean
}

/** Finds the first list of a body. Neighbours that differ only in their marker (`-`, then `*`) belong to it; a further list is reported. */
export const cutAtList = ({ parts, extent, report, place, slice }: BlockSource<object>, noun: string): ListCut => {
  const content = parts.filter((part): part is ContentPart => part.kind === 'content')
  const isList = ({ node }: ContentPart) => node.type === 'list'
  let first = content.findIndex(isList)
  // `1. Which?` straight above the directive asks; the list below it answers.
  const above = content[first]
  const isAbove = above && above.end < place.start && /^\s*$/.test(slice({ start: above.end, end: place.start }))
  const below = content.findIndex((part) => part.start > place.start && isList(part))
  if (isAbove && below > 0 && !/\n\s*\n/.test(slice({ start: above.end, end: place.start }))) first = below
  if (first < 0) return { before: content.map(({ node }) => node), items: [], after: [], found: false }
  const list = content[first]!.node as List
  const items = [...list.children]
  let end = first + 1
  for (let next = content[end]?.node; next?.type === 'list' && next.ordered === list.ordered; next = content[end]?.node) {
    for (const item of next.children) items.push(item)
    end++
  }
  const after = content.slice(end).map(({ node }) => node)
  const second = after.find((node) => node.type === 'list')
  if (second) {
    const message = `This list is shown as text: the ${noun} are the first list. Put all of them into one list, or open a section of its own for these.`
    report({ ruleId: 'list-second', message, ...extent(second) })
  }
  return { before: content.slice(0, first).map(({ node }) => node), items, after, found: true }
}

/** How a question shows its choices. */
interface ChoicesOptions {
  /** The field that asks; the block when left out. */
  question?: Named
  /** Text only, as a native select does. */
  plain?: boolean
}

/** Reads list items as choices: the first line is the label, the rest are its details. What cannot be shown is reported. */
export function choicesOf(
  items: ListItem[],
  source: BlockSource<object>,
  what: 'option' | 'item',
  { question, plain = false }: ChoicesOptions = {},
): Choice[] {
  const requests: IdRequest[] = []
  const choices = items.flatMap((item) => {
    const { content, explicit, at, rest, isLine } = itemLabel(item, source, what)
    const dropped = new Set<string>()
    const label = shownInline(content, plain, dropped)
    // An item of code or a table has no label of its own; one with nothing in it is nothing to choose.
    const text = plainText(label) || plainText(rest)
    if (plain) for (const node of rest) dropped.add(names[node.type])
    const isNothing = text === '' && (plain || (rest.length === 0 && label.length === 0))
    reportItem(item, dropped, plain, source, what)
    if (isNothing) return []
    const choice: Choice = { id: '', text, content: label.length > 0 ? label : [{ type: 'text', value: text }] }
    if (rest.length > 0 && !plain) choice.details = rest
    const write = isLine ? (id: string) => ({ start: at.end, end: at.end, text: ` {#${id}}` }) : undefined
    requests.push({ target: choice, text, start: at.start, end: at.end, ...(explicit && { explicit }), ...(write && { write }) })
    return [choice]
  })
  source.nameChoices(requests, what, question)
  return choices
}

function reportItem(item: ListItem, dropped: Set<string>, plain: boolean, source: BlockSource<object>, what: string): void {
  const { start, end, firstLine } = source.extent(item)
  if (item.checked) {
    const message = '`[x]` is reserved for marking right answers in a later version. Learners do not see it; remove it.'
    source.report({ ruleId: 'option-correct-reserved', message, start, end: source.line(firstLine).end })
  }
  if (dropped.size === 0) return
  const found = [...dropped].join(' and ')
  const message = plain
    ? `A select shows its options as text, so ${found} of this one is left out. With \`type: radio\` learners see all of it.`
    : `A click on this ${what} chooses it, so ${found} in it is shown as text. Write the address below it, indented, or above the list.`
  source.report({ ruleId: 'content-dropped', message, start, end })
}

/** A label is chosen by a click, so a link in it is its text. */
function shownInline(nodes: Inline[], plain: boolean, dropped: Set<string>): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'image' && plain) dropped.add('an image')
    if (!('children' in node)) return [node]
    const children = shownInline(node.children, plain, dropped)
    if (node.type !== 'link') return [{ ...node, children }]
    if (withoutScheme(node.url) !== withoutScheme(plainText(children)) || node.title) dropped.add('a link')
    return children
  })
}

const withoutScheme = (url: string): string => url.replace(/^(?:https?:\/\/|mailto:)/i, '')

const names: Record<Content['type'], string> = {
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
