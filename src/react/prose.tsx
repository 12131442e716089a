import type { ReactNode } from 'react'
import type { Content } from '../spec/content.js'
import type { HeadingLevel } from '../ui/common-props.js'
import { Prose } from '../ui/Prose.js'

/** Content as a node, or nothing: components draw no frame around what is not there. */
export const prose = (content: Content[], headingLevel: HeadingLevel): ReactNode =>
  content.length === 0 ? undefined : <Prose content={content} headingLevel={headingLevel} />

/** One level deeper; HTML has six. */
export const below = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel
