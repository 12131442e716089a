import type { ChangeEvent, ReactNode } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import type { ValueStore } from '../../ui/store/value-store.js'
import type { MultiSelectStringKey } from './strings.js'

/** An option of a `MultiSelect`. */
export interface MultiSelectOption {
  /** The id that the value holds. Unique among the options; texts need not be. */
  id: string
  /** Plain text: the label if there is no `content`, searched by `filter`, and used in messages. */
  text: string
  /** Rendered label in place of `text`. It must read the same as `text`. */
  content?: ReactNode
  /** Additional content, shown below the label and exposed as its description. */
  details?: ReactNode
  /** Cannot be chosen or cleared. @default false */
  disabled?: boolean | undefined
  /**
   * Cannot be combined with others ("None of these"): choosing it clears the other options, and the reverse. Clearing
   * it restores them. It does not count towards `min` and `max`. With `multiple` only. @default false
   */
  exclusive?: boolean | undefined
  /** Opens a text field while it is chosen ("Something else"). At most one option. @default false */
  other?: boolean | undefined
}
/**
 * Props that all options share. The object stays the same across changes of the value, so that a change renders one
 * option.
 */
export interface SharedOptionProps {
  /** The text of the option marked `other`. */
  text: ValueStore<string>
  multiple: boolean
  /** An answer is required. */
  required: boolean
  /** DOM ids of the error, the count and the description of exclusive options. */
  errorId: string
  countId: string
  exclusiveId: string
  t: Translate<MultiSelectStringKey>
  /** The learner toggled a control. */
  onChange(event: ChangeEvent<HTMLInputElement>): void
  setOtherText(text: string, event: Event): void
  /** The learner left the field. */
  commitOtherText(event: Event): void
}
