import type { LocalizedStrings } from '../../core/i18n/localized-string.js'

/** Required questions: how they are marked, in every block. */
export const requiredStrings = {
  /** Text: once, above the first question. The mark is the character `*`. */
  'required.note': 'Required fields are marked with an asterisk (*).',
  /** Part: heard after the name of a group of options or of a ranking, such as "Meters (required)". */
  'required.name': '(required)',
} satisfies LocalizedStrings

export type RequiredStringKey = keyof typeof requiredStrings
