import type { Content, Inline } from '../../core/content/content.js'
import { isContentList, isInlineList } from '../../core/content/content-guards.js'
import {
  haveUniqueIds,
  isBoolean,
  isIntegerFrom,
  isListOf,
  isNumber,
  isOneOf,
  isShape,
  isString,
} from '../../core/guards/guards.js'
import { isId } from '../../core/guards/id.js'
import { isIsoDate } from '../../core/guards/iso-date.js'
import type { BlockBase } from '../../core/spec/spec.js'
import { getChoiceIds, isBlockShape, type ShapeOf, type SpecGuards } from '../../core/spec/spec-guards.js'
import { getScalePoints } from '../../core/validation/scale-points.js'

/** Fields in groups. */
export interface FormSpec extends BlockBase {
  type: 'form'
  prompt: Content[]
  groups: FormGroup[]
}

/** Fields under one `###` heading; the first group may have no title. */
export interface FormGroup {
  title?: string
  /** The title as it is shown, where it holds more than words. */
  titleContent?: Inline[]
  fields: Field[]
  /** Prose after the last field. */
  after: Content[]
}

export type FieldControl = 'select' | 'radio' | 'textarea' | 'text' | 'number' | 'scale' | 'date' | 'checkbox'

export interface Field {
  /** Unique among the blocks and fields of the phase. */
  id: string
  control: FieldControl
  /** Plain text, for names, speech and records. */
  label: string
  /** The label as it is shown, where it holds more than words. */
  labelContent?: Inline[]
  required: boolean
  /** Prose between the field before and this one. */
  before: Content[]
  hint?: string
  placeholder?: string
  /** Of a `select` or `radio`. Answers hold the id. */
  options?: FieldOption[]
  /** Of a `number`, inclusive; a `scale` has both, and a point at either. */
  min?: number
  max?: number
  step?: number
  /** What the ends of a `scale` stand for. */
  minLabel?: string
  maxLabel?: string
  /** Of a `date`, inclusive: `YYYY-MM-DD`. */
  minDate?: string
  maxDate?: string
  /** Of `text` and `textarea`, in UTF-16 units as browsers count. */
  minLength?: number
  maxLength?: number
  /** Lines shown by an empty `textarea`. */
  rows?: number
  aliases?: string[]
}

export interface FieldOption {
  id: string
  /** Plain text, for names, speech and records. */
  text: string
  /** Of a `radio`: the option as it is shown, where it holds more than words. */
  content?: Inline[]
  /** Of a `radio`: what followed the option in its list item. */
  details?: Content[]
  aliases?: string[]
}

/**
 * Select and radio: the option's id. Number and scale: a number. Date: `YYYY-MM-DD`. Checkbox: true (unticked: false
 * once touched). Text: as written; so is what was typed for a number or a date and is none.
 */
export type FieldValue = string | number | boolean

/** Never empty: fields without an answer are absent. */
export interface FormAnswer {
  type: 'form'
  fields: Record<string, FieldValue>
}

// No object to spread: bundlers keep what they cannot see through.
const isIds = /* @__PURE__ */ isListOf(isId)
const isOption = /* @__PURE__ */ isShape(
  { id: isId, text: isString },
  { content: isInlineList, details: isContentList, aliases: isIds },
)
const isOptionList = /* @__PURE__ */ isListOf(isOption)
const isOptions = (value: unknown): boolean => isOptionList(value) && haveUniqueIds(value as FieldOption[])

const isFieldShape = /* @__PURE__ */ isShape(
  {
    id: isId,
    control: /* @__PURE__ */ isOneOf(
      'select',
      'radio',
      'textarea',
      'text',
      'number',
      'scale',
      'date',
      'checkbox' satisfies FieldControl,
    ),
    label: isString,
    required: isBoolean,
    before: isContentList,
  },
  {
    labelContent: isInlineList,
    hint: isString,
    placeholder: isString,
    options: isOptions,
    min: isNumber,
    max: isNumber,
    step: (value) => isNumber(value) && (value as number) > 0,
    minLabel: isString,
    maxLabel: isString,
    minDate: isIsoDate,
    maxDate: isIsoDate,
    minLength: /* @__PURE__ */ isIntegerFrom(0),
    maxLength: /* @__PURE__ */ isIntegerFrom(1),
    rows: /* @__PURE__ */ isIntegerFrom(1),
    aliases: isIds,
  },
)

/** A select or a radio group has options, a scale its points. */
const isField = (value: unknown): boolean => {
  if (!isFieldShape(value)) return false
  const { control, options } = value as Field
  if (control === 'select' || control === 'radio') return options !== undefined
  return control !== 'scale' || getScalePoints(value as Field).length > 1
}

const isGroup = /* @__PURE__ */ isShape(
  { fields: /* @__PURE__ */ isListOf(isField), after: isContentList },
  { title: isString, titleContent: isInlineList },
)
const isForm = /* @__PURE__ */ isBlockShape('form', {
  prompt: isContentList,
  groups: /* @__PURE__ */ isListOf(isGroup),
})

/** Whether `value` is a whole form block, content included. */
const isFormSpec = (value: unknown): value is FormSpec => isForm(value)

export const formSpecRules: SpecGuards<FormSpec> = {
  is: isFormSpec,
  ids: ({ groups }) => groups.flatMap(({ fields }) => getChoiceIds(fields)),
}

export const formShape: ShapeOf<FormSpec> = ({ groups }) => [
  groups.flatMap(({ fields }) => fields.map(({ id, control, options = [] }) => [id, control, getChoiceIds(options)])),
]
