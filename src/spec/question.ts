import type { Content } from './content.js'
import { plainText } from './plain-text.js'
import type { BlockBase } from './spec.js'

/** What a block asks, in words: its own title, else the heading of its section, else its prompt. */
export const questionOf = (block: BlockBase & { prompt?: Content[] }): string | undefined =>
  block.title ?? block.heading ?? (plainText(block.prompt ?? []) || undefined)
