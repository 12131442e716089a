import type { Content } from '../../core/content/content.js'
import { isContentList } from '../../core/content/content-guards.js'
import { isBoolean, isIntegerFrom, isOneOf, isShape } from '../../core/guards/guards.js'
import type { Json } from '../../core/guards/json.js'
import type { BlockBase, Choice } from '../../core/spec/spec.js'
import { isBlockShape, isChoices, type ShapeOf, type SpecGuards } from '../../core/spec/spec-guards.js'

/** An option of a selection. */
export interface SelectionOption extends Choice {
  /**
   * Cannot be combined with others ("None of these"): choosing it clears the other options, and the reverse. Ignored
   * without `multiple`.
   */
  exclusive?: true | undefined
  /** Has a text field for the learner's own answer. At most one option of a selection. */
  other?: true | undefined
}

/** A question with options, of which learners choose one (`multiple: false`) or several. */
export interface SelectionSpec extends BlockBase {
  /** Discriminant of the block. */
  type: 'selection'
  /** Whether several options may be chosen. */
  multiple: boolean
  /** Whether the phase cannot be submitted without an answer. */
  required: boolean
  /** Minimum number of options, if `multiple`. */
  min?: number | undefined
  /** Maximum number of options, if `multiple`. */
  max?: number | undefined
  /** Shows a search field that filters the options. */
  filter?: true | undefined
  /** What is asked, above the controls. */
  prompt: Content[]
  /** The options in the order shown. */
  options: SelectionOption[]
  /** Prose below the question. */
  after: Content[]
}

/** The answer to a selection. Never empty: without a choice there is no answer. */
export interface SelectionAnswer {
  /** Type of the block. */
  type: 'selection'
  /** Option ids in the author's order. */
  selected: string[]
  /** The text typed for the chosen option marked `other`; absent if it is empty. */
  other?: string | undefined
}

const isMark = /* @__PURE__ */ isOneOf(true)

const isMarked = /* @__PURE__ */ isShape({}, { exclusive: isMark, other: isMark })

function isOptions(value: unknown): boolean {
  return (
    isChoices(value) && value.every(isMarked) && value.filter((option: SelectionOption) => option.other).length <= 1
  )
}

const isSelection = /* @__PURE__ */ isBlockShape(
  'selection',
  { multiple: isBoolean, required: isBoolean, prompt: isContentList, options: isOptions, after: isContentList },
  { min: /* @__PURE__ */ isIntegerFrom(0), max: /* @__PURE__ */ isIntegerFrom(1), filter: isMark },
)

const isSelectionSpec = (value: unknown): value is SelectionSpec => isSelection(value)

function markedId({ id, exclusive, other }: SelectionOption): Json {
  return exclusive || other ? [id, ...(exclusive ? ['exclusive'] : []), ...(other ? ['other'] : [])] : id
}

export const selectionSpecGuards: SpecGuards<SelectionSpec> = { is: isSelectionSpec }

/** Names marks only where there are any. */
export const selectionShape: ShapeOf<SelectionSpec> = ({ multiple, options }) => [multiple, options.map(markedId)]
