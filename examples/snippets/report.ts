import { readDocument, summarize } from 'phasekit/answers'
import { toCsv } from 'phasekit/csv'
import type { PhaseSpec } from 'phasekit/spec'

/** On the server: what a class answered, as a table for a spreadsheet. */
export function report(spec: PhaseSpec, saved: { learner: string; document: unknown }[]): string {
  const rows = saved.flatMap(({ learner, document }) => {
    const read = readDocument(document, spec.id)
    if ('refused' in read) throw new Error(`The answers of ${learner} cannot be used: ${read.refused}`)
    // One record per question and per field, answered or not; the learner becomes a column.
    return summarize(spec, read.document).map((record) => ({ learner, ...record }))
  })
  return toCsv(rows, { bom: true })
}
