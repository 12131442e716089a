import type { Messages } from '../../core/i18n/localized-string.js'

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
} satisfies Messages

/** Keys of PhaseNav's messages. */
export type PhaseNavMessage = keyof typeof phaseNavStrings
