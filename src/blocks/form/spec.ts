import type { Content } from '../../spec/content.js'
import { isContentList } from '../../spec/content-guards.js'
import { haveOwnIds, isBoolean, isListOf, isNumber, isOneOf, isShape, isString, isWhole } from '../../spec/guards.js'
import { isId } from '../../spec/id.js'
import type { BlockBase } from '../../spec/spec.js'
import { isBlockShape } from '../../spec/spec-guards.js'

/** Fields in groups. */
export interface FormSpec extends BlockBase {
  type: 'form'
  intro: Content[]
  groups: FormGroup[]
}

/** Fields under one `###` heading; the first group may have no title. */
export interface FormGroup {
  title?: string
  fields: Field[]
  /** Prose after the last field. */
  after: Content[]
}

export type FieldControl = 'select' | 'radio' | 'textarea' | 'text' | 'number' | 'checkbox'

export interface Field {
  /** Unique among the blocks and fields of the phase. */
  id: string
  control: FieldControl
  label: string
  required: boolean
  /** Prose between the field before and this one. */
  before: Content[]
  hint?: string
  placeholder?: string
  /** Of a `select` or `radio`. Answers hold the id. */
  options?: FieldOption[]
  /** Of a `number`, inclusive. */
  min?: number
  max?: number
  step?: number
  /** Of `text` and `textarea`, in UTF-16 units as browsers count. */
  minLength?: number
  maxLength?: number
  /** Lines shown by an empty `textarea`. */
  rows?: number
  aliases?: string[]
}

export interface FieldOption {
  id: string
  text: string
  aliases?: string[]
}

/** Select and radio: the option's id. Number: a number. Checkbox: true (unticked: false once touched). Text: as written. */
export type FieldValue = string | number | boolean

/** Never empty: fields without an answer are absent. */
export interface FormAnswer {
  fields: Record<string, FieldValue>
}

const aliases = { aliases: /* @__PURE__ */ isListOf(isId) }
const isOption = /* @__PURE__ */ isShape({ id: isId, text: isString }, aliases)
const isOptionList = /* @__PURE__ */ isListOf(isOption)
const isOptions = (value: unknown): boolean => isOptionList(value) && haveOwnIds(value as FieldOption[])

const isFieldShape = /* @__PURE__ */ isShape(
  {
    id: isId,
    control: /* @__PURE__ */ isOneOf('select', 'radio', 'textarea', 'text', 'number', 'checkbox' satisfies FieldControl),
    label: isString,
    required: isBoolean,
    before: isContentList,
  },
  {
    hint: isString,
    placeholder: isString,
    options: isOptions,
    min: isNumber,
    max: isNumber,
    step: (value) => isNumber(value) && (value as number) > 0,
    minLength: /* @__PURE__ */ isWhole(0),
    maxLength: /* @__PURE__ */ isWhole(1),
    rows: /* @__PURE__ */ isWhole(1),
    ...aliases,
  },
)

/** A select or a radio group has options. */
const isField = (value: unknown): boolean => {
  if (!isFieldShape(value)) return false
  const { control, options } = value as Field
  return (control !== 'select' && control !== 'radio') || options !== undefined
}

const isGroup = /* @__PURE__ */ isShape({ fields: /* @__PURE__ */ isListOf(isField), after: isContentList }, { title: isString })
const isForm = /* @__PURE__ */ isBlockShape('form', { intro: isContentList, groups: /* @__PURE__ */ isListOf(isGroup) })

/** Whether `value` is a whole form block, content included. */
export const isFormSpec = (value: unknown): value is FormSpec => isForm(value)
