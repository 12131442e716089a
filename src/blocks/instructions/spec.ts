import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { isBlockShape, type SpecGuards } from '../../core/spec/spec-guards.js'

/** What the learner is about to do. */
export interface InstructionsSpec extends BlockBase {
  /** Discriminant of the block. */
  type: 'instructions'
  /** The text of the instructions. */
  content: Content[]
}

const isInstructions = /* @__PURE__ */ isBlockShape('instructions', { content: isContentList })

const isInstructionsSpec = (value: unknown): value is InstructionsSpec => isInstructions(value)

export const instructionsSpecGuards: SpecGuards<InstructionsSpec> = { is: isInstructionsSpec }
