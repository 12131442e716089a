import type {
  Blockquote,
  Callout,
  CalloutKind,
  Content,
  Inline,
  ListItem,
  TableRow,
} from '../../core/content/content.js'

const CALLOUT = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i
const TASK = /^\[([ xX])\][ \t\n]+/

/** Converts a GitHub alert: a block quote whose first line is only `[!NOTE]` or another marker. */
export function finishQuote(quote: Blockquote): Blockquote | Callout {
  const first = quote.children[0]
  if (first?.type !== 'paragraph') return quote
  const mark = takeStart(first.children, CALLOUT)
  if (!mark) return quote
  if (first.children[0]?.type === 'break') first.children.shift()
  const children: Content[] = first.children.length > 0 ? quote.children : quote.children.slice(1)
  // A marker without content renders as written.
  if (children.length === 0)
    return { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: mark[0] }] }] }
  return { type: 'callout', kind: mark[1]!.toLowerCase() as CalloutKind, children }
}

/** Removes `[ ]` or `[x]` from an item and sets `checked`. */
export function finishItem(item: ListItem): ListItem {
  const first = item.children[0]
  const mark = first?.type === 'paragraph' ? takeStart(first.children, TASK) : null
  if (!mark) return item
  return { type: 'listItem', checked: mark[1] !== ' ', children: item.children }
}

/** markdown-it pads rows to the width of the header. */
export function finishRow(row: TableRow): TableRow {
  let length = row.children.length
  while (length > 0 && row.children[length - 1]!.children.length === 0) length--
  row.children.length = length
  return row
}

/** Removes the match from the first text node. Drops the node when it becomes empty. */
function takeStart(inlines: Inline[], pattern: RegExp): RegExpExecArray | null {
  const first = inlines[0]
  if (first?.type !== 'text') return null
  // `[!NOTE]**a**` is not a marker, because its line continues in the next node.
  const match = pattern.exec(first.value)
  if (
    !match ||
    (pattern === CALLOUT &&
      match[0].length === first.value.length &&
      !match[0].endsWith('\n') &&
      inlines.length > 1 &&
      inlines[1]!.type !== 'break')
  )
    return null
  const rest = first.value.slice(match[0].length)
  if (rest === '') inlines.shift()
  else inlines[0] = { type: 'text', value: rest }
  return match
}
