import { memo, type ReactNode } from 'react'
import { collectText } from '../../core/content/collect-text.js'
import type { Content, ListItem } from '../../core/content/content.js'
import { Heading } from '../Heading.js'
import { Callout } from './Callout.js'
import { ContentCode, ContentMath } from './ContentCode.js'
import { ContentList } from './ContentList.js'
import { ContentTable } from './ContentTable.js'
import { MAX_DEPTH, renderInlines, renderUnknown } from './InlineText.js'
import { renderNodes } from './render-nodes.js'

export interface ProseProps {
  /** What to draw, as a phase's spec has it. */
  content: readonly Content[]
  /**
   * Level of the content's highest headings, whatever their depth in the file; deeper ones follow, down to 6.
   * Inside a component: one below its title. @default 3
   */
  headingLevel?: number
}

/** Where in the content we are. */
interface RenderContext {
  /** Level of the highest heading, and its depth in the file. */
  headingLevel: number
  highest: number
  depth: number
}

/**
 * Prose inside a component. One switch from node to element: no HTML string exists on the way, so there is nothing to
 * sanitise.
 */
export const Prose = /* @__PURE__ */ memo(function Prose({ content, headingLevel = 3 }: ProseProps) {
  if (content.length === 0) return null
  const highest = content.reduce((depth, node) => (node.type === 'heading' ? Math.min(depth, node.depth) : depth), 7)
  return (
    <div className="pk-rich pk-flow">
      {renderContent(content, { headingLevel, highest: highest === 7 ? 3 : highest, depth: 0 })}
    </div>
  )
})

function renderContent(nodes: readonly Content[], context: RenderContext): ReactNode {
  if (context.depth > MAX_DEPTH) return collectText(nodes)
  let heading: string | undefined
  return renderNodes(nodes, (node) => {
    if (node.type === 'heading') heading = collectText(node.children)
    return renderNode(node, context, heading)
  })
}

/** @param heading the words of the heading above, which name a table */
function renderNode(node: Content, context: RenderContext, heading: string | undefined): ReactNode {
  const inside = { ...context, depth: context.depth + 1 }
  switch (node.type) {
    case 'paragraph':
      return <p className="pk-p">{renderInlines(node.children, false, inside.depth)}</p>
    case 'heading':
      return (
        <Heading level={context.headingLevel + Math.max(0, node.depth - context.highest)} className="pk-h">
          {renderInlines(node.children, false, inside.depth)}
        </Heading>
      )
    case 'list':
      return <ContentList node={node} renderItem={(item) => renderItem(item, node.spread === true, inside)} />
    case 'blockquote':
      return <blockquote className="pk-quote pk-flow">{renderContent(node.children, inside)}</blockquote>
    case 'callout':
      return <Callout kind={node.kind}>{renderContent(node.children, inside)}</Callout>
    case 'table':
      return <ContentTable node={node} title={heading} />
    case 'code':
      return <ContentCode node={node} />
    case 'math':
      return <ContentMath node={node} />
    case 'thematicBreak':
      return <hr className="pk-hr" />
    default:
      return renderUnknown(node)
  }
}

/** In a tight list a paragraph is a line, not a paragraph: drawn without its `<p>`, as CommonMark has it. */
function renderItem(item: ListItem, spread: boolean, context: RenderContext): ReactNode {
  if (spread) return renderContent(item.children, context)
  return renderNodes(item.children, (node) =>
    node.type === 'paragraph' ? renderInlines(node.children, false, context.depth) : renderContent([node], context),
  )
}
