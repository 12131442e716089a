import type { Messages } from '../../ui/strings.js'

export const instructionsStrings = {
  /** Names the region when nothing else does. */
  'instructions.label': 'Instructions',
} satisfies Messages
