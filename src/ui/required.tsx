import type { Messages } from './strings.js'

/** How a required question is marked, everywhere alike. */
export const requiredStrings = {
  /** Once in a phase, or in a form alone. `*` is the mark itself. */
  'required.note': 'Required fields are marked *',
  /** Follows the name of a group: ARIA knows no required group. */
  'required.name': 'required',
} satisfies Messages

export type RequiredMessage = keyof typeof requiredStrings

/** After a title or a label: a sign, not a colour. The name or the state of the control says it to screen readers. */
export function RequiredMark() {
  return (
    <span className="pk-required-mark" aria-hidden="true">
      {'\u00a0*'}
    </span>
  )
}
