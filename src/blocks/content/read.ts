import { baseBlockParams } from '../../core/spec/params.js'
import { collectContent, defineReader } from '../../reading/reader.js'
import type { ContentSpec } from './spec.js'

/** Keeps the whole text of the section. */
export const contentReader = /* @__PURE__ */ defineReader<ContentSpec>()(baseBlockParams, ({ parts }) => ({
  content: collectContent(parts),
}))
