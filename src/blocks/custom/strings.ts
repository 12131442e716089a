import type { LocalizedStrings } from '../../core/i18n/localized-string.js'

/**
 * Unknown blocks: a block type that phasekit does not know and the host renders none for, as its author sees it in a
 * preview.
 */
export const unknownStrings = {
  /** Label: above the block, before the name that the author wrote. */
  'unknown.type': 'Unknown block type',
  /** Text: below `unknown.type`. */
  'unknown.note': 'Learners see the text below without this frame.',
} satisfies LocalizedStrings
