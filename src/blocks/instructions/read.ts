import { blockBase } from '../params.js'
import { contentOf, readerOf } from '../reader.js'

/** All of the section's text. */
export const instructionsReader = /* @__PURE__ */ readerOf<'instructions'>()(blockBase, ({ parts }) => ({
  content: contentOf(parts),
}))
