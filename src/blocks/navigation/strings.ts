import type { LocalizedStrings } from '../../core/i18n/localized-string.js'

/** Navigation: the `PhaseNav` block, which leads to the previous and the next phase. */
export const phaseNavStrings = {
  /** Description: of the navigation. */
  'phaseNav.label': 'Previous and next',
  /** Button: leads to the phase before. */
  'phaseNav.previous': 'Previous',
  /** Button: leads to the phase after. */
  'phaseNav.next': 'Next',
  /** Status: beside `phaseNav.next`, while the host opens the page. */
  'phaseNav.waiting': 'One moment…',
  /** Status: beside `phaseNav.next`; the host refused, and gave no reason. */
  'phaseNav.refused': 'That page could not be opened. Try again.',
} satisfies LocalizedStrings

/** Keys of PhaseNav's messages. */
export type PhaseNavStringKey = keyof typeof phaseNavStrings
