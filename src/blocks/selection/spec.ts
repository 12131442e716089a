import type { Content } from '../../spec/content.js'
import type { BlockBase, Choice } from '../../spec/spec.js'

/** Choose one (`multiple: false`) or several options. */
export interface SelectionSpec extends BlockBase {
  type: 'selection'
  multiple: boolean
  required: boolean
  /** Fewest options to choose, when `multiple`. */
  min?: number
  /** Most options to choose, when `multiple`. */
  max?: number
  prompt: Content[]
  options: Choice[]
  after: Content[]
}

/** Never empty: a selection with nothing chosen has no answer. */
export interface SelectionAnswer {
  /** Option ids in the author's order. */
  selected: string[]
  /** What was written beside an "other" option. */
  other?: string
}
