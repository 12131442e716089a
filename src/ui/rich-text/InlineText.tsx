import type { ReactNode } from 'react'
import { collectText } from '../../core/content/collect-text.js'
import type { Inline } from '../../core/content/content.js'
import { ContentImage } from './ContentImage.js'
import { ContentLink } from './ContentLink.js'
import { renderNodes } from './render-nodes.js'

/** Deeper than the parser nests. Beyond it only text is rendered, so that a hostile spec cannot overflow the stack. */
export const MAX_DEPTH = 100

/**
 * Renders inline content: a label, an option, an item, the text of a paragraph.
 *
 * @param linksAsText renders links as text, because inside a label a click on a link would also choose the option
 */
export function renderInlines(nodes: readonly Inline[], linksAsText: boolean, depth: number): ReactNode {
  if (depth > MAX_DEPTH) return collectText(nodes)
  return renderNodes(nodes, (node) => renderInline(node, linksAsText, depth))
}

function renderInline(node: Inline, linksAsText: boolean, depth: number): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    case 'emphasis':
      return <em className="pk-em">{renderInlines(node.children, linksAsText, depth + 1)}</em>
    case 'strong':
      return <strong className="pk-strong">{renderInlines(node.children, linksAsText, depth + 1)}</strong>
    case 'delete':
      return <del className="pk-del">{renderInlines(node.children, linksAsText, depth + 1)}</del>
    case 'subscript':
      return <sub className="pk-sub">{renderInlines(node.children, linksAsText, depth + 1)}</sub>
    case 'superscript':
      return <sup className="pk-sup">{renderInlines(node.children, linksAsText, depth + 1)}</sup>
    case 'kbd':
      return <kbd className="pk-kbd">{renderInlines(node.children, linksAsText, depth + 1)}</kbd>
    case 'inlineCode':
      return (
        <code className="pk-code" dir="ltr">
          {node.value}
        </code>
      )
    case 'break':
      return <br />
    case 'image':
      return <ContentImage node={node} />
    case 'link': {
      const words = renderInlines(node.children, linksAsText, depth + 1)
      return linksAsText ? words : <ContentLink node={node}>{words}</ContentLink>
    }
    default:
      return renderUnknown(node)
  }
}

/**
 * Renders nothing for a node type of a later version. `never` makes the compiler check that today's types are all
 * handled.
 */
export function renderUnknown(_node: never): null {
  return null
}
