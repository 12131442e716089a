import { reportStrings } from '../answers/report-text.js'
import { blockStrings } from '../blocks/strings.js'
import { conflictStrings } from '../react/conflict-strings.js'
import { problemStrings } from '../spec/problem-strings.js'
import { requiredStrings } from '../ui/required-strings.js'
import { richTextStrings } from '../ui/rich-text-strings.js'
import type { Messages } from '../ui/strings.js'
import { saveStrings } from './save-strings.js'
import { phaseStrings } from './strings.js'

/** Every message that a phase shows or speaks, in English: what a translator starts from. Plain JSON. */
export const defaultStrings = {
  ...phaseStrings,
  ...conflictStrings,
  ...saveStrings,
  ...problemStrings,
  ...requiredStrings,
  ...reportStrings,
  ...blockStrings,
  ...richTextStrings,
} satisfies Messages

/** Messages by key. A message with `{count}` may have one text per plural category. */
export type PhaseStrings = Messages<keyof typeof defaultStrings>
