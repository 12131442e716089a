import type { Messages } from '../ui/strings.js'

export const conflictStrings = {
  'conflict.title': 'Answered in two places',
  /** Heard in place of the title: of several, which one. */
  'conflict.titleOf': 'Answered in two places: {question}',
  'conflict.answer': 'You also gave another answer, somewhere else, on {time}:',
  /** Away from its question. */
  'conflict.field': 'For “{question}” you also wrote something else, somewhere else, on {time}:',
  'conflict.use': 'Use this one',
  'conflict.drop': 'Keep what is above',
} satisfies Messages
