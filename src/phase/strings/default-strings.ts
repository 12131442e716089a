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

/** Strings of all blocks. */
const blockStrings = {
  ...multiSelectStrings,
  ...rankListStrings,
  ...strategyFormStrings,
  ...phaseNavStrings,
  ...unknownStrings,
} satisfies LocalizedStrings

/** All UI strings in English, by key. Plain JSON: start a translation from it. */
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

/** UI strings by key. A string with `{count}` can have one text per plural category. */
export type PhaseStrings = LocalizedStrings<keyof typeof defaultStrings>
