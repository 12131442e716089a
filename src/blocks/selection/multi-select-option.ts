import type { ChangeEvent, ReactNode } from 'react'
import type { Translate } from '../../core/i18n/localized-string.js'
import type { ValueStore } from '../../ui/store/value-store.js'
import type { MultiSelectStringKey } from './strings.js'

/** One thing to choose. */
export interface MultiSelectOption {
  /** What the value holds. Unique among the options; the texts need not be. */
  id: string
  /** Plain text: the label when there is no `content`, what `filter` looks in, and what messages call the option. */
  text: string
  /** The label as it is shown. It must read as `text`. */
  content?: ReactNode
  /** What helps to decide, shown under the label and tied to it as its description. */
  details?: ReactNode
  /** Cannot be chosen, or given up by itself. */
  disabled?: boolean
  /**
   * Stands alone ("None of these"): chosen, it clears the others, and each of them clears it. Given up again, it brings
   * back what it had cleared. It does not count towards `min` and `max`. Several only.
   */
  exclusive?: boolean
  /**
   * What it stands for is typed ("Something else"): a text field opens under it while it is chosen. One option at most.
   */
  other?: boolean
}
/**
 * What all options of a group share. Its identity stays while the group's shape does, so that a change renders one
 * option.
 */
export interface SharedOptionProps {
  /** What was typed for the option that asks for it. */
  text: ValueStore<string>
  multiple: boolean
  /** An answer is expected. */
  required: boolean
  /**
   * DOM ids of what stands below the options: the message, the line that counts, what an option that stands alone does.
   */
  errorId: string
  countId: string
  exclusiveId: string
  t: Translate<MultiSelectStringKey>
  /** The learner worked a control. */
  onChange(event: ChangeEvent<HTMLInputElement>): void
  setOtherText(text: string): void
}
