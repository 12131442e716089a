import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import { isBoolean, isIntegerFrom, isOneOf, isShape } from '../../core/guards/guards.js'
import type { Json } from '../../core/guards/json.js'
import type { BlockBase, Choice } from '../../core/spec/spec.js'
import { isBlockShape, isChoices, type ShapeOf, type SpecGuards } from '../../core/spec/spec-guards.js'

/** One option of a selection. */
export interface SelectionOption extends Choice {
  /**
   * Stands alone ("None of these"): chosen, it clears the others, and each of them clears it. Means nothing without
   * `multiple`.
   */
  exclusive?: true
  /** What it stands for is typed by the learner. One option of a selection at most. */
  other?: true
}

/** Choose one (`multiple: false`) or several options. */
export interface SelectionSpec extends BlockBase {
  type: 'selection'
  multiple: boolean
  required: boolean
  /** Fewest options to choose, when `multiple`. */
  min?: number
  /** Most options to choose, when `multiple`. */
  max?: number
  /** Learners may type to see fewer of the options. */
  filter?: true
  prompt: Content[]
  options: SelectionOption[]
  after: Content[]
}

/** Never empty: a selection with nothing chosen has no answer. */
export interface SelectionAnswer {
  type: 'selection'
  /** Option ids in the author's order. */
  selected: string[]
  /** What was typed for the chosen option that is marked `other`; absent while that is nothing. */
  other?: string
}

const isMark = /* @__PURE__ */ isOneOf(true)

const isMarked = /* @__PURE__ */ isShape({}, { exclusive: isMark, other: isMark })

const isOptions = (value: unknown): boolean =>
  isChoices(value) && value.every(isMarked) && value.filter((option: SelectionOption) => option.other).length <= 1

const isSelection = /* @__PURE__ */ isBlockShape(
  'selection',
  { multiple: isBoolean, required: isBoolean, prompt: isContentList, options: isOptions, after: isContentList },
  { min: /* @__PURE__ */ isIntegerFrom(0), max: /* @__PURE__ */ isIntegerFrom(1), filter: isMark },
)

/** Whether `value` is a whole selection block, content included. */
const isSelectionSpec = (value: unknown): value is SelectionSpec => isSelection(value)

const markedId = ({ id, exclusive, other }: SelectionOption): Json =>
  exclusive || other ? [id, ...(exclusive ? ['exclusive'] : []), ...(other ? ['other'] : [])] : id

export const selectionSpecRules: SpecGuards<SelectionSpec> = { is: isSelectionSpec }

/** A mark is named only where there is one. */
export const selectionShape: ShapeOf<SelectionSpec> = ({ multiple, options }) => [multiple, options.map(markedId)]
