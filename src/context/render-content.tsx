import type { ReactNode } from 'react'
import type { Content, Inline } from '../core/content/content.js'
import { stringifyJson } from '../core/guards/json.js'
import type { HeadingLevel } from '../ui/common-props.js'
import { renderInlines } from '../ui/rich-text/InlineText.js'
import { Prose } from '../ui/rich-text/Prose.js'

/** `undefined` for empty content, so that components render no element around it. */
export function renderProse(content: Content[], headingLevel: HeadingLevel): ReactNode {
  return content.length === 0 ? undefined : <Prose content={content} headingLevel={headingLevel} />
}

/** A label or heading with images or links; `undefined` where plain text is enough. */
export function renderLabel(content: Inline[] | undefined): ReactNode {
  return content && renderInlines(content, false, 0)
}

/**
 * Key of a heading outside of a block's boundary. A new text gets a new element, because React cannot remove text nodes
 * that a page translator has moved.
 */
export function getContentKey(content: Inline[] | undefined, text: string): string {
  return content ? stringifyJson(content) : text
}

/** One level deeper, at most 6. */
export function nextHeadingLevel(level: HeadingLevel): HeadingLevel {
  return Math.min(level + 1, 6) as HeadingLevel
}
