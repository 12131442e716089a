import type { ReactNode } from 'react'
import type { Content, Inline } from '../spec/content.js'
import type { HeadingLevel } from '../ui/common-props.js'
import { renderInlines } from '../ui/InlineText.js'
import { Prose } from '../ui/Prose.js'

/** Content as a node, or nothing: components draw no frame around what is not there. */
export const prose = (content: Content[], headingLevel: HeadingLevel): ReactNode =>
  content.length === 0 ? undefined : <Prose content={content} headingLevel={headingLevel} />

/** A label or heading that holds more than words; nothing where its plain text says it all. */
export const inline = (content: Inline[] | undefined): ReactNode => content && renderInlines(content, false, 0)

/** One level deeper; HTML has six. */
export const below = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel
