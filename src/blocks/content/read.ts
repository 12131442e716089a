import { blockBase } from '../params.js'
import { contentOf, readerOf } from '../reader.js'

/** All of the section's text. */
export const contentReader = /* @__PURE__ */ readerOf<'content'>()(blockBase, ({ parts }) => ({
  content: contentOf(parts),
}))
