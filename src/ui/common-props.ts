import type { ComponentPropsWithoutRef } from 'react'
import type { LocalizedStrings } from '../core/i18n/localized-string.js'

/** Level of an HTML heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** Attributes that no root accepts: components define what they mean. */
type OmittedAttributes = 'children' | 'defaultValue' | 'onChange'

/** Attributes and event handlers of a root `<div>`. */
export interface DivProps extends Omit<ComponentPropsWithoutRef<'div'>, OmittedAttributes> {}

/** Attributes and event handlers of a root `<section>`. */
export interface SectionProps extends Omit<ComponentPropsWithoutRef<'section'>, OmittedAttributes> {}

/** Attributes and event handlers of a root `<fieldset>`. */
export interface FieldsetProps extends Omit<ComponentPropsWithoutRef<'fieldset'>, OmittedAttributes> {}

/** Attributes and event handlers of a root `<nav>`. */
export interface NavProps extends Omit<ComponentPropsWithoutRef<'nav'>, OmittedAttributes> {}

/** Shared by the components that take an answer. */
export interface AnswerableProps<K extends string = string> {
  /** Disables all controls. @default false */
  disabled?: boolean | undefined
  /** Renders the answer as text, without controls. @default false */
  readOnly?: boolean | undefined
  /** Heading level of `title`. @default 3 */
  headingLevel?: HeadingLevel | undefined
  /** Overrides for UI strings, by key. */
  strings?: Partial<LocalizedStrings<K>> | undefined
  /** Error message, ready to show. It sets `data-invalid` on the root. */
  error?: string | undefined
}
