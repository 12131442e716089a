import type { Content } from './content.js'
import { plainText } from './plain-text.js'
import type { BlockBase } from './spec.js'

/** What a block asks, in words: its own title, else the heading of its section, else its prompt. */
export const questionOf = (block: BlockBase & { prompt?: Content[] }): string | undefined =>
  block.title ?? block.heading ?? (plainText(block.prompt ?? []) || undefined)

/** The question as an entry of a document's `wording`, where the block has words for it. */
export const questionWords = (block: BlockBase & { prompt?: Content[] }): [string, string][] => {
  const question = questionOf(block)
  return question === undefined ? [] : [[block.id, question]]
}
