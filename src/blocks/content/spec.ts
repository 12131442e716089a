import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { isBlockShape, type SpecGuards } from '../../core/spec/spec-guards.js'

/** Prose in a section without a directive, or before the first section. */
export interface ContentSpec extends BlockBase {
  /** Discriminant of the block. */
  type: 'content'
  /** The prose. */
  content: Content[]
}

const isContent = /* @__PURE__ */ isBlockShape('content', { content: isContentList })

const isContentSpec = (value: unknown): value is ContentSpec => isContent(value)

export const contentSpecGuards: SpecGuards<ContentSpec> = { is: isContentSpec }
