import { type Messages, translator, type WordsOptions } from '../spec/strings.js'
import type { ReconcileEntry, ReconcileReport } from './report.js'

/** What became of saved answers, in words. `{what}` is a question or a choice. */
export const reportStrings = {
  'report.renamed': '“{what}” was found under its former id {from}. The answer was kept.',
  'report.reworded': '“{from}” now reads “{what}”. The answer was kept.',
  'report.moved': '“{what}” is in another part of the phase now. The answer was kept.',
  'report.added': '“{what}” is new. It was not put into the order that was given before.',
  'report.orphaned': '“{what}” has no place in the phase any more. The answer was kept aside.',
  'report.restored': '“{what}” has its place in the phase again, and the answer is back in it.',
  'report.conflict': '“{what}” was answered in two places. The newer answer is shown, the other was kept.',
  'report.corrupt': 'The saved answers are damaged. They were left as they are and not used.',
  'report.newer': 'The saved answers were written by a later version. They were left as they are and not used.',
  'report.foreign': 'The saved answers belong to another phase. They were left as they are and not used.',
  'report.too-large': 'The saved answers are far too large. They were left as they are and not used.',
} satisfies Messages

const whatOf = ({ kind, id, block, question, wording }: ReconcileEntry): string => {
  const choice = wording ?? (id !== undefined && question === undefined ? id : undefined)
  if (choice === undefined) return question ?? block
  return question === undefined || question === choice || kind === 'reworded' ? choice : `${question} › ${choice}`
}

/** A report in sentences, one for each thing that was done: for a log, or to show. Empty when nothing had to be done. */
export function formatReport(report: ReconcileReport, { strings, lang }: WordsOptions<typeof reportStrings> = {}): string[] {
  const say = translator<keyof typeof reportStrings>(reportStrings, (key) => strings?.[key], lang)
  return [
    ...(report.refused ? [say(`report.${report.refused}`, {})] : []),
    ...report.entries.map((entry) => say(`report.${entry.kind}`, { what: whatOf(entry), from: entry.from ?? '' })),
  ]
}
