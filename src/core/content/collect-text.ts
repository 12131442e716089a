import type { Content, Inline, ListItem, TableCell, TableRow } from './content.js'

export type ContentNode = Content | Inline | ListItem | TableRow | TableCell

/**
 * Returns the text of content without markup, for names and for content too deep to render. Uses its own stack, because
 * a spec from another source may be nested deeper than the call stack allows.
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
