import { checkAnswers, readDocument } from 'phasekit/answers'
import type { PhaseSpec } from 'phasekit/spec'

/** On the server: the same rules that the learner saw, without React. */
export function receive(spec: PhaseSpec, body: unknown) {
  const read = readDocument(body, spec.id)
  if ('refused' in read) return { status: 400, error: read.refused }
  const problems = checkAnswers(spec, read.document)
  if (problems.length > 0) return { status: 422, problems }
  return { status: 200, document: read.document }
}
