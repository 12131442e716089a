import type { Content } from '../../spec/content.js'
import type { BlockBase } from '../../spec/spec.js'

/** What the learner is about to do. */
export interface InstructionsSpec extends BlockBase {
  type: 'instructions'
  content: Content[]
}
