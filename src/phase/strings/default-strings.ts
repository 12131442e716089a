import { reportStrings } from '../../answers/reconcile/format-report.js'
import { unknownStrings } from '../../blocks/custom/strings.js'
import { strategyFormStrings } from '../../blocks/form/strings.js'
import { phaseNavStrings } from '../../blocks/navigation/strings.js'
import { rankListStrings } from '../../blocks/ranking/strings.js'
import { multiSelectStrings } from '../../blocks/selection/strings.js'
import { conflictStrings } from '../../context/conflict-strings.js'
import type { LocalizedStrings } from '../../core/i18n/localized-string.js'
import { problemStrings } from '../../core/validation/problem-strings.js'
import { requiredStrings } from '../../ui/i18n/required-strings.js'
import { richTextStrings } from '../../ui/rich-text/rich-text-strings.js'
import { phaseStrings } from './phase-strings.js'
import { saveStrings } from './save-strings.js'

/** The words of every block. */
const blockStrings = {
  ...multiSelectStrings,
  ...rankListStrings,
  ...strategyFormStrings,
  ...phaseNavStrings,
  ...unknownStrings,
} satisfies LocalizedStrings

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
} satisfies LocalizedStrings

/** Messages by key. A message with `{count}` may have one text per plural category. */
export type PhaseStrings = LocalizedStrings<keyof typeof defaultStrings>
