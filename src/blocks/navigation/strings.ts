import type { Messages } from '../../ui/strings.js'

/** Navigation: the `PhaseNav` block, which leads to the previous and the next phase. */
export const phaseNavStrings = {
  /** Description: of the navigation. */
  'phaseNav.label': 'Previous and next',
  /** Button: leads to the phase before. */
  'phaseNav.previous': 'Previous',
  /** Button: leads to the phase after. */
  'phaseNav.next': 'Next',
  /** Status: beside `phaseNav.next`, while the page of the host decides whether the learner may leave. */
  'phaseNav.waiting': 'One moment …',
  /** Status: beside `phaseNav.next`; the host refused to leave, and gave no reason. */
  'phaseNav.refused': 'Could not leave this page yet. Check the messages above or try again.',
} satisfies Messages

/** Keys of PhaseNav's messages. */
export type PhaseNavMessage = keyof typeof phaseNavStrings
