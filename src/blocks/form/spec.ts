import type { Content } from '../../spec/content.js'
import type { BlockBase } from '../../spec/spec.js'

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
