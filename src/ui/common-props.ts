import type { ComponentPropsWithoutRef } from 'react'
import type { LocalizedStrings } from '../core/i18n/localized-string.js'

/** Level of an HTML heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** Everything that may be passed to the root element, but for what the component itself defines. */
export type RootProps<Tag extends 'div' | 'section' | 'fieldset' | 'nav' | 'article', Own> = Own &
  Omit<ComponentPropsWithoutRef<Tag>, keyof Own | 'children' | 'defaultValue' | 'onChange' | 'style'>

/** Shared by the components that take an answer. */
export interface AnswerableProps<K extends string = string> {
  /** Shown, not usable for now. */
  disabled?: boolean
  /** The answer as text: nothing to operate, nothing greyed. */
  readOnly?: boolean
  /** Heading level of `title`. @default 3 */
  headingLevel?: HeadingLevel
  /** Messages replaced, by key. */
  strings?: Partial<LocalizedStrings<K>>
  /** What is wrong with the answer, ready to show. The component is then `data-invalid`. */
  error?: string
}
