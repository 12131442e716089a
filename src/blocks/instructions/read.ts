import { blockBase } from '../../core/spec/params.js'
import { contentOf, readerOf } from '../../reading/reader.js'
import type { InstructionsSpec } from './spec.js'

/** All of the section's text. */
export const instructionsReader = /* @__PURE__ */ readerOf<InstructionsSpec>()(blockBase, ({ parts }) => ({
  content: contentOf(parts),
}))
