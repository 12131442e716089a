import { baseBlockParams } from '../../core/spec/params.js'
import { collectContent, defineReader } from '../../reading/reader.js'
import type { InstructionsSpec } from './spec.js'

/** All of the section's text. */
export const instructionsReader = /* @__PURE__ */ defineReader<InstructionsSpec>()(baseBlockParams, ({ parts }) => ({
  content: collectContent(parts),
}))
