import type { Messages } from './strings.js'

/** How a required question is marked, in every component alike. Without React: translators read it on a server. */
export const requiredStrings = {
  /** Once in a phase, or in a form alone. `*` is the mark itself. */
  'required.note': 'Required fields are marked *',
  /** Follows the name of a group: ARIA knows no required group. */
  'required.name': 'required',
} satisfies Messages

export type RequiredMessage = keyof typeof requiredStrings
