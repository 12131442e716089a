import type { Content } from '../content/content.js'
import { plainText } from '../content/plain-text.js'
import type { Question } from '../validation/block-rules.js'
import type { BlockBase } from './spec.js'

/** Returns the label of a block's question: its title, else the heading of its section, else its prompt. */
export function getQuestionLabel(block: BlockBase & { prompt?: Content[] }): string | undefined {
  return block.title ?? block.heading ?? (plainText(block.prompt ?? []) || undefined)
}

/** Returns the only question of a block without parts. */
export function toQuestion(block: BlockBase & { prompt?: Content[]; required?: boolean }): Question {
  const { id, required } = block
  const label = getQuestionLabel(block)
  return { id, ...(required !== undefined && { required }), ...(label !== undefined && { label }) }
}
