import type { Messages } from '../ui/strings.js'

/**
 * Saving: the status line below a phase. Only failures, and the recovery from them, are heard.
 *
 * @param reason why, as one of the parts such as `save.offline`; it begins in the middle of the sentence and ends it
 */
export const saveStrings = {
  /** Text: while answers of an earlier visit are loaded. */
  'save.loading': 'Looking for your saved answers…',
  /** Text: while answers are sent. */
  'save.saving': 'Saving…',
  /** Text: after answers were sent. */
  'save.saved': 'Saved',
  /** Text: answers are stored in this browser, and nowhere else. */
  'save.savedHere': 'Saved on this device',
  /** Status: answers are stored in this browser and could not be sent. */
  'save.local': 'Saved on this device, not yet sent: {reason}',
  /** Status: answers could not be stored at all. */
  'save.failed': 'Could not save: {reason} Please leave this page open.',
  /** Button: beside `save.local` and `save.failed`. */
  'save.retry': 'Try again',
  /** Part: the reason of a failure. */
  'save.offline': 'there is no connection. It will be tried again.',
  /** Part: the reason of a failure. */
  'save.slow': 'the server takes too long. It will be tried again.',
  /** Part: the reason of a failure. */
  'save.server': 'the server has a problem. It will be tried again.',
  /** Part: the reason of a failure. */
  'save.denied': 'you are not signed in any more.',
  /** Part: the reason of a failure. */
  'save.rejected': 'the server did not accept it.',
  /** Part: the reason of a failure. */
  'save.full': 'this device has no room left.',
  /** Part: the reason of a failure; the browser forbids storage, as in a private window. */
  'save.blocked': 'this browser does not allow it here.',
  /** Part: the reason of a failure; what an earlier visit stored is damaged. */
  'save.unreadable': 'what was saved before cannot be read, and is not overwritten.',
  /** Part: the reason of a failure. */
  'save.unknown': 'something went wrong. It will be tried again.',
} satisfies Messages
