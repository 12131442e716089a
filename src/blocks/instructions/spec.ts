import type { Content } from '../../spec/content.js'
import { isContentList } from '../../spec/content-guards.js'
import type { BlockBase } from '../../spec/spec.js'
import { isBlockShape, type SpecRules } from '../../spec/spec-guards.js'

/** What the learner is about to do. */
export interface InstructionsSpec extends BlockBase {
  type: 'instructions'
  content: Content[]
}

const isInstructions = /* @__PURE__ */ isBlockShape('instructions', { content: isContentList })

/** Whether `value` is a whole instructions block, content included. */
const isInstructionsSpec = (value: unknown): value is InstructionsSpec => isInstructions(value)

export const instructionsSpecs: SpecRules<InstructionsSpec> = { is: isInstructionsSpec }
