import type { Content, Inline, ListItem } from '../core/content/content.js'
import { plainText } from '../core/content/plain-text.js'
import type { Choice } from '../core/spec/spec.js'
import { nodeNames, readItemLabel } from './read-item-label.js'
import {
  type BlockSource,
  type BodyPart,
  type ContentPart,
  type IdRequest,
  type IdTarget,
  isListPart,
} from './reader.js'

/** A body split at its list. */
export interface ListSplit {
  before: Content[]
  items: ListItem[]
  after: Content[]
  found: boolean
}

/** Markdown reads `- ---` as a thematic break; between items it is an item. */
const DASHES = /^\s*([-*])[ \t]+\1{3,}\s*$/

/**
 * Collects the items of the list at `at`. Adjacent lists that differ only in their marker (`-`, then `*`) belong to it,
 * and so does an adjacent `- ---`.
 */
export function collectItems(
  parts: readonly (BodyPart | undefined)[],
  at: number,
  slice: BlockSource<object>['slice'],
): ListRun {
  const items: ListItem[] = []
  let ordered: boolean | undefined
  let end = at
  for (; ; end++) {
    const part = parts[end]
    if (part?.kind !== 'content') break
    const { node } = part
    if (node.type === 'list' && (ordered ?? node.ordered) === node.ordered) {
      ordered = node.ordered
      for (const item of node.children) items.push(item)
    } else if (node.type === 'thematicBreak' && DASHES.test(slice(part)) && touchesList(parts, end)) {
      ordered ??= false
      items.push({ type: 'listItem', children: [node] })
    } else break
  }
  return { items, used: end - at }
}

interface ListRun {
  items: ListItem[]
  used: number
}

function touchesList(parts: readonly (BodyPart | undefined)[], at: number): boolean {
  const [before, part, after] = [parts[at - 1], parts[at]!, parts[at + 1]]
  const isBullets = (each: BodyPart | undefined) =>
    each?.kind === 'content' && each.node.type === 'list' && !each.node.ordered
  return (
    (isBullets(before) && before!.endLine === part.firstLine) || (isBullets(after) && after!.firstLine === part.endLine)
  )
}

/** Splits a body at its first list. Reports a second one. */
export function splitAtList({ parts, rangeOf, report, range, slice }: BlockSource<object>, noun: string): ListSplit {
  const content = parts.filter((part): part is ContentPart => part.kind === 'content')
  let first = content.findIndex((_, at) => collectItems(content, at, slice).used > 0)
  // `1. Which?` directly above the directive is the question; the list below it has the options.
  const above = content[first]
  const isAbove = above && above.end < range.start && /^\s*$/.test(slice({ start: above.end, end: range.start }))
  const below = content.findIndex((part) => part.start > range.start && isListPart(part))
  if (isAbove && below > 0 && !/\n\s*\n/.test(slice({ start: above.end, end: range.start }))) first = below
  if (first < 0) return { before: content.map(({ node }) => node), items: [], after: [], found: false }
  const { items, used } = collectItems(content, first, slice)
  const end = first + used
  const after = content.slice(end).map(({ node }) => node)
  const second = after.find((node) => node.type === 'list')
  if (second) {
    const message =
      `This list is shown as text: the ${noun} are the first list. Put all of them ` +
      'into one list, or open a section of its own for these.'
    report({ ruleId: 'list-second', message, ...rangeOf(second) })
  }
  return { before: content.slice(0, first).map(({ node }) => node), items, after, found: true }
}

/** How a question renders its choices. */
interface ChoicesOptions {
  /** The field that the choices belong to. @default the block */
  question?: IdTarget
  /** Renders text only, as a native select does. @default false */
  plain?: boolean
}

/**
 * Reads list items as choices: the first line is the label, the rest are details. Reports content that cannot be
 * rendered.
 */
export function readChoices(
  items: ListItem[],
  source: BlockSource<object>,
  what: 'option' | 'item',
  { question, plain = false }: ChoicesOptions = {},
): Choice[] {
  const requests: IdRequest[] = []
  const choices = items.flatMap((item) => {
    const { content, explicit, at, rest, isLine } = readItemLabel(item, source, what)
    const dropped = new Set<string>()
    const label = unwrapLinks(content, plain, dropped)
    // An item that is code or a table has no label of its own. An empty item is dropped.
    const text = plainText(label) || plainText(rest)
    if (plain) for (const node of rest) dropped.add(nodeNames[node.type])
    const isNothing = text === '' && (plain || (rest.length === 0 && label.length === 0))
    reportItem(item, dropped, plain, source, what)
    if (isNothing) return []
    const choice: Choice = { id: '', text, content: label.length > 0 ? label : [{ type: 'text', value: text }] }
    if (rest.length > 0 && !plain) choice.details = rest
    const writeId = isLine ? (id: string) => ({ start: at.end, end: at.end, text: ` {#${id}}` }) : undefined
    requests.push({
      target: choice,
      text,
      start: at.start,
      end: at.end,
      ...(explicit && { explicit }),
      ...(writeId && { writeId }),
    })
    return [choice]
  })
  source.requestChoiceIds(requests, what, question)
  return choices
}

function reportItem(
  item: ListItem,
  dropped: Set<string>,
  plain: boolean,
  source: BlockSource<object>,
  what: string,
): void {
  const { start, end, firstLine } = source.rangeOf(item)
  if (item.checked) {
    const message = '`[x]` is reserved for marking right answers in a later version. Learners do not see it; remove it.'
    source.report({ ruleId: 'option-correct-reserved', message, start, end: source.lineRange(firstLine).end })
  }
  if (dropped.size === 0) return
  const found = [...dropped].join(' and ')
  const message = plain
    ? `A select shows its options as text, so ${found} of this one is left ` +
      `out. With \`type: radio\` learners see all of it.`
    : `A click on this ${what} chooses it, so ${found} in it is shown as text. ` +
      'Write the address below it, indented, or above the list.'
  source.report({ ruleId: 'content-dropped', message, start, end })
}

/** Clicking a label chooses the option, so links in it become text. */
function unwrapLinks(nodes: Inline[], plain: boolean, dropped: Set<string>): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'image' && plain) dropped.add('an image')
    if (!('children' in node)) return [node]
    const children = unwrapLinks(node.children, plain, dropped)
    if (node.type !== 'link') return [{ ...node, children }]
    if (stripScheme(node.url) !== stripScheme(plainText(children)) || node.title) dropped.add('a link')
    return children
  })
}

const stripScheme = (url: string): string => url.replace(/^(?:https?:\/\/|mailto:)/i, '')
