import type { Messages } from '../../ui/strings.js'

/** Instructions: the `Instructions` block. */
export const instructionsStrings = {
  /** Description: of the block where it has no title and no heading. */
  'instructions.label': 'Instructions',
} satisfies Messages
