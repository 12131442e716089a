import { baseBlockParams } from '../../core/spec/params.js'
import { collectContent, defineReader } from '../../reading/reader.js'
import type { InstructionsSpec } from './spec.js'

/** Keeps the whole text of the section. */
export const instructionsReader = /* @__PURE__ */ defineReader<InstructionsSpec>()(baseBlockParams, ({ parts }) => ({
  content: collectContent(parts),
}))
