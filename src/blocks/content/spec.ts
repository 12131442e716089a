import type { Content } from '../../spec/content.js'
import type { BlockBase } from '../../spec/spec.js'

/** Prose in a section without a directive, or before the first section. */
export interface ContentSpec extends BlockBase {
  type: 'content'
  content: Content[]
}
