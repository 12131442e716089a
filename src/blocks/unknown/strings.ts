import type { Messages } from '../../ui/strings.js'

export const unknownStrings = {
  'unknown.type': 'Unknown block type',
  'unknown.note': 'Learners see the text below without this frame.',
} satisfies Messages
