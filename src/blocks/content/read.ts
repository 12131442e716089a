import { blockBase } from '../../core/spec/params.js'
import { contentOf, readerOf } from '../../reading/reader.js'
import type { ContentSpec } from './spec.js'

/** All of the section's text. */
export const contentReader = /* @__PURE__ */ readerOf<ContentSpec>()(blockBase, ({ parts }) => ({
  content: contentOf(parts),
}))
