import type { Messages } from '../ui/strings.js'

export const saveStrings = {
  'save.loading': 'Looking for your saved answers…',
  'save.saving': 'Saving…',
  'save.saved': 'Saved',
  'save.savedHere': 'Saved on this device',
  'save.local': 'Saved on this device, not yet sent: {reason}',
  'save.failed': 'Could not save: {reason} Please leave this page open.',
  'save.retry': 'Try again',
  'save.offline': 'there is no connection. It will be tried again.',
  'save.slow': 'the server takes too long. It will be tried again.',
  'save.server': 'the server has a problem. It will be tried again.',
  'save.denied': 'you are not signed in any more.',
  'save.rejected': 'the server did not accept it.',
  'save.full': 'this device has no room left.',
  'save.blocked': 'this browser does not allow it here.',
  'save.unreadable': 'what was saved before cannot be read, and is not overwritten.',
  'save.unknown': 'something went wrong. It will be tried again.',
} satisfies Messages
