import type { Messages } from '../ui/strings.js'
import { unknownStrings } from './custom/strings.js'
import { strategyFormStrings } from './form/strings.js'
import { phaseNavStrings } from './navigation/strings.js'
import { rankListStrings } from './ranking/strings.js'
import { multiSelectStrings } from './selection/strings.js'

/** The words of every block. */
export const blockStrings = {
  ...multiSelectStrings,
  ...rankListStrings,
  ...strategyFormStrings,
  ...phaseNavStrings,
  ...unknownStrings,
} satisfies Messages
