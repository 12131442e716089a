import type { LocalizedStrings } from '../core/i18n/localized-string.js'

/**
 * Conflicts: a notice below a question that was answered differently on another device.
 *
 * @param question the text of the question
 * @param time when that answer was given: a day and a time
 */
export const conflictStrings = {
  /** Heading: above the notice. */
  'conflict.title': 'Answered in two places',
  /** Name: of the notice. */
  'conflict.titleOf': 'Answered in two places: {question}',
  /** Text: before the other answer. */
  'conflict.answer': 'You gave a different answer on another device ({time}):',
  /** Text: before the other answer, where the notice is not beside its question. */
  'conflict.field': 'For “{question}” you gave a different answer on another device ({time}):',
  /** Button: replaces the answer that is shown by the other one. */
  'conflict.use': 'Use this answer',
  /** Button: keeps the answer that is shown. */
  'conflict.drop': 'Keep my current answer',
  /** Announcement: after the button `conflict.use`. */
  'conflict.used': 'Replaced with your answer from {time}',
  /** Announcement: after the button `conflict.drop`. */
  'conflict.dropped': 'Kept. Answer from {time} removed',
} satisfies LocalizedStrings
