import type { ReactNode } from 'react'
import type { ChangeDetails, ValueStore } from '../../ui/store/value-store.js'
import type { FieldControl, FieldValue } from './spec.js'

/** A choice of a `select` or `radio` field. */
export interface FormOption {
  /** What the value holds. Unique in its field; texts need not be. */
  id: string
  /** Plain text: the label when there is no `content`, and what messages call the option. */
  text: string
  /**
   * Of `radio`: the label as it is shown. It must read as `text`. Keep its identity, or the field renders whenever the
   * form does.
   */
  content?: ReactNode
  /**
   * Of `radio`: what helps to decide, shown under the label and tied to it as its description. Keep its identity too.
   */
  details?: ReactNode
}

/** One question of a form. */
export interface FormField {
  /** The key of its value. Unique in the form. */
  id: string
  control: FieldControl
  /** Plain text: the label when there is no `labelContent`, and what messages call the field. */
  label: string
  /** The label as it is shown. It must read as `label`; a link in it stays a link. Keep its identity. */
  labelContent?: ReactNode
  /**
   * Marks the field. What is missing is the host's to say, by `errors`: a form does not nag about what is still to
   * come.
   */
  required?: boolean
  /** Prose above the field. Keep its identity, or the field renders whenever the form does. */
  before?: ReactNode
  /**
   * Below the field, outside of its label and its control: what there is to decide about its answer. Keep its identity
   * too.
   */
  after?: ReactNode
  /** Helps to answer: shown under the label, described to screen readers. */
  hint?: string
  /**
   * The author's example. Shown once, as a hint above the field, and never as the `placeholder` attribute: that
   * vanishes with the first letter, is pale, and is taken for an answer.
   */
  placeholder?: string
  /** Of `select` and `radio`. */
  options?: readonly FormOption[]
  /** Of `number`, inclusive. A `scale` needs both: it has a point at either. */
  min?: number
  max?: number
  /** Of `number` and `scale`: counted from `min`. @default any number; of a scale 1 */
  step?: number
  /** Of `scale`: what its ends stand for, heard with the first and the last point. */
  minLabel?: string
  maxLabel?: string
  /** Of `date`, inclusive: `YYYY-MM-DD`. */
  minDate?: string
  maxDate?: string
  /**
   * Of `text` and `textarea`, in UTF-16 units as browsers count. Nobody is stopped from typing on: see the docs on
   * length limits.
   */
  minLength?: number
  maxLength?: number
  /** Lines of an empty `textarea`; it grows from there. @default 3 */
  rows?: number
}

/** Fields under one heading. */
export interface FormFieldGroup {
  /** Tells groups apart when they are moved. @default the id of the first field */
  id?: string
  title?: string
  /** The title as it is shown. It must read as `title`. */
  titleContent?: ReactNode
  fields: readonly FormField[]
  /** Prose after the last field. */
  after?: ReactNode
}

/** Values by field id. A field without an answer is absent. */
export type FormValue = Record<string, FieldValue>

/** Why the value changed, and which field did it. */
export type FormChangeDetails = ChangeDetails & { field: string }

/** A form's value, owned outside of React. */
export type FormStore = ValueStore<FormValue, FormChangeDetails>
