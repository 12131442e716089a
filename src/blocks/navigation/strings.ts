import type { Messages } from '../../ui/strings.js'

/** What PhaseNav shows and says, in English. */
export const phaseNavStrings = {
  /** Names the navigation. */
  'phaseNav.label': 'Previous and next',
  'phaseNav.previous': 'Previous',
  'phaseNav.next': 'Next',
  /** While `onNavigate` has not answered. */
  'phaseNav.waiting': 'One moment …',
  /** `onNavigate` said no. */
  'phaseNav.refused': 'Could not leave this page yet. Check the messages above or try again.',
} satisfies Messages

/** Keys of PhaseNav's messages. */
export type PhaseNavMessage = keyof typeof phaseNavStrings
