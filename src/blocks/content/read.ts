import { baseBlockParams } from '../../core/spec/params.js'
import { collectContent, defineReader } from '../../reading/reader.js'
import type { ContentSpec } from './spec.js'

/** All of the section's text. */
export const contentReader = /* @__PURE__ */ defineReader<ContentSpec>()(baseBlockParams, ({ parts }) => ({
  content: collectContent(parts),
}))
