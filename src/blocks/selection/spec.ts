import type { Content } from '../../spec/content.js'
import { isContentList } from '../../spec/content-guards.js'
import { isBoolean, isWhole } from '../../spec/guards.js'
import type { BlockBase, Choice } from '../../spec/spec.js'
import { isBlockShape, isChoices } from '../../spec/spec-guards.js'

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

const isSelection = /* @__PURE__ */ isBlockShape(
  'selection',
  { multiple: isBoolean, required: isBoolean, prompt: isContentList, options: isChoices, after: isContentList },
  { min: /* @__PURE__ */ isWhole(0), max: /* @__PURE__ */ isWhole(1) },
)

/** Whether `value` is a whole selection block, content included. */
export const isSelectionSpec = (value: unknown): value is SelectionSpec => isSelection(value)
