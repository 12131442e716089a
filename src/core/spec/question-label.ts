import type { Content } from '../content/content.js'
import { plainText } from '../content/plain-text.js'
import type { Question } from '../validation/block-rules.js'
import type { BlockBase } from './spec.js'

/** What a block asks, in words: its own title, else the heading of its section, else its prompt. */
export const getQuestionLabel = (block: BlockBase & { prompt?: Content[] }): string | undefined =>
  block.title ?? block.heading ?? (plainText(block.prompt ?? []) || undefined)

/** The one question that a block without parts asks. */
export function toQuestion(block: BlockBase & { prompt?: Content[]; required?: boolean }): Question {
  const { id, required } = block
  const label = getQuestionLabel(block)
  return { id, ...(required !== undefined && { required }), ...(label !== undefined && { label }) }
}
