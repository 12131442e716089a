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

/** A form: fields in groups. */
export interface FormSpec extends BlockBase {
  /** Discriminant of the block. */
  type: 'form'
  /** Prose above the first field. */
  prompt: Content[]
  /** The fields in their groups, in the order shown. */
  groups: FormGroup[]
}

/** Fields under one `###` heading; the first group may have no title. */
export interface FormGroup {
  /** The heading as plain text. */
  title?: string | undefined
  /** The title with its markup, if it has any. */
  titleContent?: Inline[] | undefined
  /** The fields in the order shown. */
  fields: Field[]
  /** Prose after the last field. */
  after: Content[]
}

/** The kinds of control that a field may have. */
export type FieldControl = 'select' | 'radio' | 'textarea' | 'text' | 'number' | 'scale' | 'date' | 'checkbox'

/** One question of a form. */
export interface Field {
  /** Unique among the blocks and fields of the phase. */
  id: string
  /** How the field is answered. */
  control: FieldControl
  /** Plain text, for accessible names, announcements and records. */
  label: string
  /** The label with its markup, if it has any. */
  labelContent?: Inline[] | undefined
  /** Whether the phase cannot be submitted without an answer. */
  required: boolean
  /** Prose between the previous field and this one. */
  before: Content[]
  /** Helps to answer: shown under the label. */
  hint?: string | undefined
  /** An example, shown as a hint above the field. */
  placeholder?: string | undefined
  /** For `select` and `radio`. Answers hold the id. */
  options?: FieldOption[] | undefined
  /** For `number`, inclusive. A `scale` has both, as its first and last point. */
  min?: number | undefined
  /** Of a `number` or a `scale`, inclusive. */
  max?: number | undefined
  /** Of a `number` or a `scale`, counted from `min`. */
  step?: number | undefined
  /** Labels of the ends of a `scale`. */
  minLabel?: string | undefined
  /** Names the last point of a `scale`. */
  maxLabel?: string | undefined
  /** For `date`, inclusive: `YYYY-MM-DD`. */
  minDate?: string | undefined
  /** Of a `date`, inclusive: `YYYY-MM-DD`. */
  maxDate?: string | undefined
  /** For `text` and `textarea`, in UTF-16 code units as in HTML. */
  minLength?: number | undefined
  /** Of `text` and `textarea`, in UTF-16 units. */
  maxLength?: number | undefined
  /** Height of an empty `textarea`, in lines. */
  rows?: number | undefined
  /** Former ids, so that answers saved under them are found. */
  aliases?: string[] | undefined
}

/** A choice of a `select` or `radio` field. */
export interface FieldOption {
  /** Unique in its field. Answers hold this, never the text. */
  id: string
  /** Plain text, for accessible names, announcements and records. */
  text: string
  /** For `radio`: the option with its markup, if it has any. */
  content?: Inline[] | undefined
  /** For `radio`: the rest of the option's list item. */
  details?: Content[] | undefined
  /** Former ids, so that answers saved under them are found. */
  aliases?: string[] | undefined
}

/**
 * The value of a field. Select and radio: the option's id. Number and scale: a number. Date: `YYYY-MM-DD`. Checkbox: a
 * boolean, absent until first toggled. Text: as typed, as is input that could not be read as a number or date.
 */
export type FieldValue = string | number | boolean

/** The answer to a form. Never empty: fields without an answer are absent. */
export interface FormAnswer {
  /** Type of the block. */
  type: 'form'
  /** Values by field id. */
  fields: Record<string, FieldValue>
}

// Not spread into an object, which would keep bundlers from removing unused guards.
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

/** A select or radio needs options, a scale needs at least two points. */
function isField(value: unknown): boolean {
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

const isFormSpec = (value: unknown): value is FormSpec => isForm(value)

export const formSpecGuards: SpecGuards<FormSpec> = {
  is: isFormSpec,
  ids: ({ groups }) => groups.flatMap(({ fields }) => getChoiceIds(fields)),
}

export const formShape: ShapeOf<FormSpec> = ({ groups }) => [
  groups.flatMap(({ fields }) => fields.map(({ id, control, options = [] }) => [id, control, getChoiceIds(options)])),
]
