import type { Content, Inline, ListItem, TableCell, TableRow } from './content.js'

export type ContentNode = Content | Inline | ListItem | TableRow | TableCell

/**
 * The words of a piece of content, without its marks: for names and for content too deep to draw. With a stack of its
 * own, because a spec from elsewhere may be nested deeper than the call stack is.
 */
export function collectText(nodes: readonly ContentNode[]): string {
  const parts: string[] = []
  const open: ContentNode[] = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at]!)
    else if ('value' in node) parts.push(node.value)
    else if (node.type === 'image') parts.push(node.alt)
    else if (node.type === 'break') parts.push(' ')
  }
  return parts.join('')
}
