import { type AnswerDocument, createAnswers, mergeDocuments, readDocument, reconcile } from 'phasekit/answers'
import { expect, test } from 'vitest'
import { MAX_REVISION } from '../../../src/answers/document/revision.js'
import { phase, ranking, selection } from '../../support/make-phase.js'

const spec = phase([selection('pick', ['a', 'b']), ranking('rank', ['x', 'y'])])
const edited = phase([ranking('rank', ['x', 'y'])])

/** As somebody may write it by hand: it has counted as far as one can. */
function countedOut(): AnswerDocument {
  const answers = createAnswers(spec)
  answers.set('pick', { type: 'selection', selected: ['a'] })
  const document = answers.getDocument()
  const [by = ''] = Object.keys(document.history?.seen ?? {})
  return {
    ...document,
    revision: MAX_REVISION,
    history: { ...document.history, edits: {}, seen: { [by]: MAX_REVISION } },
  }
}
const isRead = (document: AnswerDocument) => 'document' in readDocument(JSON.stringify(document), spec.id)

test('a document with the greatest revision stays valid through every operation', () => {
  expect(isRead(countedOut())).toBe(true)
  const answers = createAnswers(spec, { document: countedOut() })
  for (const act of [
    () => answers.set('pick', { type: 'selection', selected: ['b'] }),
    () => answers.commit(),
    () => answers.submit(),
    () => answers.reopen(),
    () => answers.set('pick', null),
  ]) {
    act()
    expect(isRead(answers.getDocument())).toBe(true)
  }
  expect(answers.get('pick')).toBeNull()
  expect(isRead(reconcile(countedOut(), edited).document)).toBe(true)
  const other = createAnswers(spec)
  other.set('rank', { type: 'ranking', order: ['y', 'x'], via: 'moved' })
  expect(isRead(mergeDocuments(spec, countedOut(), other.getDocument()).document)).toBe(true)
})
