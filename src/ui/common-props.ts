import type { ComponentPropsWithoutRef } from 'react'
import type { LocalizedStrings } from '../core/i18n/localized-string.js'

/** Level of an HTML heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** Props of the root element, without those that the component defines itself. */
export type RootProps<Tag extends 'div' | 'section' | 'fieldset' | 'nav' | 'article', Own> = Own &
  Omit<ComponentPropsWithoutRef<Tag>, keyof Own | 'children' | 'defaultValue' | 'onChange' | 'style'>

/** Shared by the components that take an answer. */
export interface AnswerableProps<K extends string = string> {
  /** Disables all controls. @default false */
  disabled?: boolean
  /** Renders the answer as text, without controls. @default false */
  readOnly?: boolean
  /** Heading level of `title`. @default 3 */
  headingLevel?: HeadingLevel
  /** Overrides for UI strings, by key. */
  strings?: Partial<LocalizedStrings<K>>
  /** Error message, ready to show. It sets `data-invalid` on the root. */
  error?: string
}
