import type { ReactNode } from 'react'
import type { ChangeDetails, ValueStore } from '../../ui/store/value-store.js'
import type { FieldControl, FieldValue } from './spec.js'

/** An option of a `select` or `radio` field. */
export interface FormOption {
  /** The id that the value holds. Unique in its field; texts need not be. */
  id: string
  /** Plain text: the label if there is no `content`, and the name in messages. */
  text: string
  /**
   * For `radio`: rendered label in place of `text`. It must read the same. Keep its identity stable: the field renders
   * when it changes.
   */
  content?: ReactNode
  /**
   * For `radio`: additional content, shown below the label and exposed as its description. Keep its identity stable.
   */
  details?: ReactNode
}

/** One question of a form. */
export interface FormField {
  /** Key of the field's value. Unique in the form. */
  id: string
  /** How the field is answered. */
  control: FieldControl
  /** Plain text: the label if there is no `labelContent`, and the name in messages. */
  label: string
  /** Rendered label in place of `label`. It must read the same; links stay links. Keep its identity stable. */
  labelContent?: ReactNode
  /** Marks the field as required. The form does not report a missing answer: pass it in `errors`. @default false */
  required?: boolean | undefined
  /** Content above the field. Keep its identity stable: the field renders when it changes. */
  before?: ReactNode
  /** Content below the field, outside its label and control. Keep its identity stable. */
  after?: ReactNode
  /** Hint below the label, also its description. */
  hint?: string | undefined
  /**
   * The author's example. Rendered as a hint, never as the `placeholder` attribute, which disappears while typing, has
   * low contrast and looks like an answer.
   */
  placeholder?: string | undefined
  /** For `select` and `radio`. */
  options?: readonly FormOption[] | undefined
  /** For `number`, inclusive. A `scale` needs both, as its first and last point. */
  min?: number | undefined
  /** Of `number`, inclusive. A `scale` needs both. */
  max?: number | undefined
  /** For `number` and `scale`: step, counted from `min`. @default any number; 1 for a scale */
  step?: number | undefined
  /** For `scale`: labels of its ends, part of the names of the first and last point. */
  minLabel?: string | undefined
  /** Of `scale`: names its last point. */
  maxLabel?: string | undefined
  /** For `date`, inclusive: `YYYY-MM-DD`. */
  minDate?: string | undefined
  /** Of `date`, inclusive: `YYYY-MM-DD`. */
  maxDate?: string | undefined
  /**
   * For `text` and `textarea`: minimum length, in UTF-16 code units as in HTML. Typing is never blocked: see the docs
   * on length limits.
   */
  minLength?: number | undefined
  /** Of `text` and `textarea`, in UTF-16 units. */
  maxLength?: number | undefined
  /** Height of an empty `textarea`, in lines. It grows with its text. @default 3 */
  rows?: number | undefined
}

/** Fields under one heading. */
export interface FormFieldGroup {
  /** Identifies the group when groups are reordered. @default the id of the first field */
  id?: string | undefined
  /** The heading of the group as plain text. */
  title?: string | undefined
  /** Rendered title in place of `title`. It must read the same. */
  titleContent?: ReactNode
  /** The fields in the order shown. */
  fields: readonly FormField[]
  /** Content after the last field. */
  after?: ReactNode
}

/** Values by field id. Fields without an answer are absent. */
export type FormValue = Record<string, FieldValue>

/** Why the values changed, and which field changed them. */
export type FormChangeDetails = ChangeDetails & { field: string }

/** The values of a form, in an external store. */
export type FormStore = ValueStore<FormValue, FormChangeDetails>
