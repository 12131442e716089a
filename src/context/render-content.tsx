import type { ReactNode } from 'react'
import type { Content, Inline } from '../core/content/content.js'
import { stringifyJson } from '../core/guards/json.js'
import type { HeadingLevel } from '../ui/common-props.js'
import { renderInlines } from '../ui/rich-text/InlineText.js'
import { Prose } from '../ui/rich-text/Prose.js'

/** Content as a node, or nothing: components draw no frame around what is not there. */
export const renderProse = (content: Content[], headingLevel: HeadingLevel): ReactNode =>
  content.length === 0 ? undefined : <Prose content={content} headingLevel={headingLevel} />

/** A label or heading that holds more than words; nothing where its plain text says it all. */
export const renderLabel = (content: Inline[] | undefined): ReactNode => content && renderInlines(content, false, 0)

/**
 * A key for the element of a heading outside of a block's boundary. Another text makes another element: React cannot
 * remove text nodes that a page translator has moved.
 */
export const getContentKey = (content: Inline[] | undefined, text: string): string =>
  content ? stringifyJson(content) : text

/** One level deeper; HTML has six. */
export const nextHeadingLevel = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel
