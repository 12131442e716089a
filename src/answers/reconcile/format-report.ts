import { createTranslator, type LocalizedStrings, type StringsOptions } from '../../core/i18n/localized-string.js'
import type { ReconcileEntry, ReconcileReport } from './reconcile-report.js'

/**
 * Reports: how saved answers were matched to an edited phase.
 *
 * @param what the text of a question, an option or an item
 */
export const reportStrings = {
  /** Log: an answer was found by an id. @param from the id that it was saved under */
  'report.renamed': '“{what}” was matched by its former id, {from}. The answer was kept.',
  /** Log: an author changed a text. @param from the text before */
  'report.reworded': '“{from}” now reads “{what}”. The answer was kept.',
  /** Log: an author moved a question to another block. */
  'report.moved': '“{what}” moved to another part of the phase. The answer was kept.',
  /** Log: an author added an item to a ranking that is answered. */
  'report.added': '“{what}” is new. It was not added to the saved ranking.',
  /** Log: an author removed a question, an option or an item that is answered, or allows fewer answers. */
  'report.orphaned': '“{what}” no longer matches the phase. The answer was kept separately.',
  /** Log: an author restored a question, an option or an item. */
  'report.restored': '“{what}” matches the phase again. The answer was restored.',
  /** Log: two devices saved different answers. */
  'report.conflict': '“{what}” was answered in two places. The newer answer is shown, and the other was kept.',
  /** Log: the saved document is damaged. */
  'report.corrupt': 'The saved answers are damaged. They were left unchanged and not used.',
  /** Log: the saved document has a later version number. */
  'report.newer':
    'The saved answers were written by a newer version of phasekit. They were left unchanged and not used.',
  /** Log: the id of the phase differs. */
  'report.foreign': 'The saved answers belong to another phase. They were left unchanged and not used.',
  /** Log: the saved document exceeds the size limit. */
  'report.too-large': 'The saved answers are too large. They were left unchanged and not used.',
} satisfies LocalizedStrings

function getSubject({ kind, id, block, question, label }: ReconcileEntry): string {
  const choice = label ?? (id !== undefined && question === undefined ? id : undefined)
  if (choice === undefined) return question ?? block
  return question === undefined || question === choice || kind === 'reworded' ? choice : `${question} › ${choice}`
}

/**
 * Formats a report as sentences, one per entry, for a log or for display. Empty when nothing changed.
 *
 * @param report what `onReconcile` received
 * @param options translated strings and their language
 */
export function formatReport(
  report: ReconcileReport,
  { strings, lang }: StringsOptions<typeof reportStrings> = {},
): string[] {
  const t = createTranslator<keyof typeof reportStrings>(reportStrings, (key) => strings?.[key], lang)
  return [
    ...(report.refused ? [t(`report.${report.refused}`, {})] : []),
    ...report.entries.map((entry) => t(`report.${entry.kind}`, { what: getSubject(entry), from: entry.from ?? '' })),
  ]
}
