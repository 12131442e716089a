import type { Content, Inline, List, ListItem } from '../spec/content.js'
import { plainText } from '../spec/plain-text.js'
import type { Choice } from '../spec/spec.js'
import type { BlockSource, ContentPart, IdRequest } from './reader.js'

/** A body cut at its list: what precedes it, the list's items, what follows. */
export interface ListCut {
  before: Content[]
  items: ListItem[]
  after: Content[]
  found: boolean
}

/** Finds the first list of a body. Neighbours that differ only in their marker (`-`, then `*`) belong to it; a further list is reported. */
export const cutAtList = ({ parts, extent, report }: BlockSource<object>, noun: string): ListCut => {
  const content = parts.filter((part): part is ContentPart => part.kind === 'content')
  const first = content.findIndex(({ node }) => node.type === 'list')
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

/** Reads list items as choices: the first paragraph is the label, the rest are its details. */
export const choicesOf = (items: ListItem[], source: BlockSource<object>, what: 'option' | 'item'): Choice[] => {
  const requests: IdRequest[] = []
  const choices = items.flatMap((item) => {
    const [first, ...rest] = item.children
    const isLabel = first?.type === 'paragraph'
    const at = source.extent(isLabel ? first : item)
    const { content, explicit } = source.takeId(isLabel ? withoutLinks(first.children) : [], at)
    const details = isLabel ? rest : item.children
    // An item of code or a table has no label of its own; one with nothing in it is nothing to choose.
    const text = plainText(content) || plainText(details)
    if (text === '' && details.length === 0 && content.length === 0) return []
    const choice: Choice = { id: '', text, content: content.length > 0 ? content : [{ type: 'text', value: text }] }
    if (details.length > 0) choice.details = details
    const write = isLabel ? (id: string) => ({ start: at.end, end: at.end, text: ` {#${id}}` }) : undefined
    requests.push({ target: choice, text, start: at.start, end: at.end, ...(explicit && { explicit }), ...(write && { write }) })
    return [choice]
  })
  source.nameChoices(requests, what)
  return choices
}

/** A label is chosen by a click, so a link in it is its text. */
function withoutLinks(nodes: Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'link') return withoutLinks(node.children)
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node]
  })
}
