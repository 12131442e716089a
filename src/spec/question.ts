import type { BlockBase } from './spec.js'

/** What a block asks, in a few words: its own title, or the heading of its section. */
export const questionOf = ({ title, heading }: BlockBase): string | undefined => title ?? heading

/** The question as an entry of a document's `wording`, where the block has words for it. */
export const questionWords = (block: BlockBase): [string, string][] => {
  const question = questionOf(block)
  return question === undefined ? [] : [[block.id, question]]
}
