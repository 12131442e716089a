import type { LocalizedStrings } from '../../core/i18n/localized-string.js'

/**
 * Saving: the status line below a phase. Only failures and recovery are announced.
 *
 * @param reason why, as one of the parts such as `save.offline`; it begins in the middle of the sentence and ends it
 */
export const saveStrings = {
  /** Text: while earlier answers are loaded. */
  'save.loading': 'Loading your saved answers…',
  /** Text: while answers are sent. */
  'save.saving': 'Saving…',
  /** Text: when answers are saved but the time is unknown. */
  'save.saved': 'Saved',
  /** Text: after answers were sent. @param time the time of day */
  'save.savedAt': 'Saved at {time}',
  /** Text: when answers are stored in this browser only. */
  'save.savedHere': 'Saved on this device',
  /** Text: in place of `save.savedHere`, when the time is known. @param time the time of day */
  'save.savedHereAt': 'Saved on this device at {time}',
  /** Status: answers are stored in this browser and could not be sent. */
  'save.local': 'Saved on this device, not yet sent: {reason}',
  /** Status: answers could not be stored at all. */
  'save.failed': 'Could not save: {reason} Please keep this page open.',
  /** Button: beside `save.local` and `save.failed`. */
  'save.retry': 'Try again',
  /** Part: the reason of a failure. */
  'save.offline': 'you are offline. Saving will be retried automatically.',
  /** Part: the reason of a failure. */
  'save.slow': 'the server is taking too long. Saving will be retried automatically.',
  /** Part: the reason of a failure. */
  'save.server': 'the server has a problem. Saving will be retried automatically.',
  /** Part: the reason of a failure. */
  'save.denied': 'you are no longer signed in.',
  /** Part: the reason of a failure. */
  'save.rejected': 'the server did not accept your answers.',
  /** Part: the reason of a failure. */
  'save.full': 'this device has no space left.',
  /** Part: the reason of a failure; the browser forbids storage, as in a private window. */
  'save.blocked': 'this browser does not allow it here.',
  /** Part: the reason of a failure; what is stored is damaged, another phase's, or of a later version. */
  'save.unreadable': 'an earlier save cannot be used and will not be overwritten.',
  /** Part: the reason of a failure. */
  'save.unknown': 'something went wrong. Saving will be retried automatically.',
} satisfies LocalizedStrings
