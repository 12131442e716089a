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

/** Props of `Prose`. */
export interface ProseProps {
  /** The content, as in a phase's spec. */
  content: readonly Content[]
  /**
   * Level of the content's top headings, whatever their depth in the source. Deeper headings follow, down to 6. Inside
   * a component: one below its title. @default 3
   */
  headingLevel?: number | undefined
}

/** Position in the content tree. */
interface RenderContext {
  /** Level of the top headings, and their depth in the source. */
  headingLevel: number
  highest: number
  depth: number
}

/** Renders content inside a component. Nodes map to elements directly: there is no HTML string to sanitize. */
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

/** @param heading the text of the preceding heading, which names a table */
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

/** Renders the paragraphs of a tight list without `<p>`, as CommonMark does. */
function renderItem(item: ListItem, spread: boolean, context: RenderContext): ReactNode {
  if (spread) return renderContent(item.children, context)
  return renderNodes(item.children, (node) =>
    node.type === 'paragraph' ? renderInlines(node.children, false, context.depth) : renderContent([node], context),
  )
}
