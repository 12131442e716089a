import type { ContentNode } from './collect-text.js'

/**
 * Returns the text of content without markup, for accessible names, speech and records. An image contributes its text
 * alternative, a line break a space.
 *
 * @param nodes content of a spec
 *
 * @example
 * plainText([{ type: 'strong', children: [{ type: 'text', value: 'Read' }] }, { type: 'text', value: ' this' }])
 * // 'Read this'
 */
export function plainText(nodes: readonly ContentNode[]): string {
  return nodes.map(nodeToText).join('').replace(/\s+/g, ' ').trim()
}

// Nodes of a valid spec are at most 100 levels deep, so recursion is safe here.
function nodeToText(node: ContentNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'code':
    case 'math':
      return `${node.value} `
    case 'image':
      return node.alt
    case 'break':
    case 'thematicBreak':
      return ' '
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return `${node.children.map(nodeToText).join('')} `
    default:
      return (node.children as ContentNode[]).map(nodeToText).join('')
  }
}
