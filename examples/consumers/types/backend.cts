import schema = require('phasekit/answer-document.schema.json')

import { checkAnswers, readDocument } from 'phasekit/answers'
import { toCsv } from 'phasekit/csv'
import { parsePhase } from 'phasekit/parse'
import { isPhaseSpec } from 'phasekit/spec'
import { formatProblem } from 'phasekit/strings'

export function check(markdown: string, saved: unknown): string[] {
  const { spec } = parsePhase(markdown)
  const read = readDocument(saved, spec.id)
  return 'refused' in read ? [read.refused] : checkAnswers(spec, read.document).map((problem) => formatProblem(problem))
}

const functions = [check, isPhaseSpec, toCsv]
if (!functions.every((value) => typeof value === 'function') || check('# Fruit', null).length !== 1 || !schema.$id)
  process.exit(1)

declare const process: { exit(code: number): never }
