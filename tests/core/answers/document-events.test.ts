import { type AnswerDocument, type AnswerDocumentEvent, createAnswers, mergeDocuments } from 'phasekit/answers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { form, phase, selection } from '../../support/make-phase.js'

const spec = phase([selection('pick', ['a', 'b']), form('plan', [{ id: 'why' }])])
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/)
const statusEvent = (status: AnswerDocument['status']) => ({ type: 'status', status, at: instant })

/** A store with what a host that saves by hand receives. */
function saved(document?: unknown) {
  const answers = createAnswers(spec, { document })
  const received: { document: AnswerDocument; event: AnswerDocumentEvent }[] = []
  answers.onAnswersChange((next, event) => received.push({ document: next, event }))
  return {
    answers,
    received,
    events: () => received.map(({ event }) => (event.type === 'status' ? event : `${event.kind} ${event.block}`)),
  }
}

/** A document in which `why` was answered in two places. */
function withConflict(): AnswerDocument {
  const sides = ['mine', 'theirs'].map((why) => {
    const store = createAnswers(spec)
    store.set('plan', { type: 'form', fields: { why } }, { field: 'why' })
    store.commit()
    return store.getDocument()
  })
  return mergeDocuments(spec, sides[0] as AnswerDocument, sides[1] as AnswerDocument).document
}

let conflicting: AnswerDocument
beforeEach(() => {
  conflicting = withConflict()
})
const conflictOf = (document: AnswerDocument) =>
  document.conflicts?.[0] as NonNullable<AnswerDocument['conflicts']>[number]

describe('onAnswersChange receives every change once', () => {
  test('submitting, reopening, queueing and leaving the queue', () => {
    const { answers, received, events } = saved()
    answers.setQueued(true)
    answers.setQueued(true)
    answers.setQueued(false)
    answers.submit()
    answers.submit()
    answers.reopen()
    answers.reopen()
    expect(events()).toEqual(
      ['draft', 'draft', 'submitted', 'draft'].map((status) => statusEvent(status as AnswerDocument['status'])),
    )
    expect(received.map(({ document }) => [document.status, document.queuedAt !== undefined])).toEqual([
      ['draft', true],
      ['draft', false],
      ['submitted', false],
      ['draft', false],
    ])
    expect(received.map(({ document }) => document.revision)).toEqual([1, 2, 3, 4])
  })

  test('submitting emits pending commits first', () => {
    const { answers, events } = saved()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.submit()
    expect(events()).toEqual(['change pick', 'commit pick', statusEvent('submitted')])
  })

  test('dropping a conflict', () => {
    const { answers, received, events } = saved(conflicting)
    answers.resolve(conflictOf(answers.getDocument()), 'drop')
    expect(events()).toEqual([statusEvent('draft')])
    expect(received[0]?.document).toBe(answers.getDocument())
    expect(received[0]?.document.conflicts).toBeUndefined()
  })

  test('using the answer of a conflict: no document holds both', () => {
    const { answers, received, events } = saved(conflicting)
    const conflict = conflictOf(answers.getDocument())
    answers.resolve(conflict, 'use')
    expect(events()).toEqual(['change plan', 'commit plan'])
    for (const { document } of received)
      expect(document).toMatchObject({ answers: { plan: { type: 'form', fields: { why: conflict.value } } } })
    for (const { document } of received) expect(document.conflicts).toBeUndefined()
    expect(received.map(({ document }) => document.revision)).toEqual([
      conflicting.revision + 1,
      conflicting.revision + 2,
    ])
  })

  test('using an answer that equals the current one', () => {
    const { answers, received, events } = saved(conflicting)
    const conflict = conflictOf(answers.getDocument())
    answers.set('plan', { type: 'form', fields: { why: String(conflict.value) } }, { field: 'why' })
    answers.commit()
    received.length = 0
    answers.resolve(conflict, 'use')
    expect(events()).toEqual([statusEvent('draft')])
    expect(received[0]?.document.conflicts).toBeUndefined()
  })

  test('replacing the document', () => {
    const { answers, received, events } = saved()
    answers.replace(conflicting)
    expect(events()).toEqual([statusEvent('draft')])
    expect(received[0]?.document).toBe(answers.getDocument())
    answers.replace('damaged')
    expect(received).toHaveLength(1)
  })

  test('restoring, merging and reconciling emit nothing', () => {
    const { answers, received } = saved(conflicting)
    answers.merge(withConflict())
    answers.update(phase([form('plan', [{ id: 'how' }])]))
    answers.commit()
    expect(received).toEqual([])
  })

  test('a listener that throws does not stop the next one', () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const answers = createAnswers(spec)
    const after = vi.fn()
    answers.onAnswersChange(() => {
      throw new Error('a bug of the host')
    })
    answers.onAnswersChange(after)
    answers.submit()
    expect(after).toHaveBeenCalledOnce()
    expect(report).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })

  test('subscribe emits answers only', () => {
    const answers = createAnswers(spec)
    const heard = vi.fn()
    answers.subscribe(heard)
    answers.setQueued(true)
    answers.submit()
    answers.reopen()
    expect(heard).not.toHaveBeenCalled()
  })
})

describe('a submission', () => {
  test('changes nothing until it is accepted, then is stored as sent', () => {
    const { answers, received } = saved()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.commit()
    const draft = answers.getDocument()
    const submission = answers.getSubmission()
    expect(submission).toMatchObject({
      status: 'submitted',
      submittedAt: instant,
      revision: draft.revision + 1,
      answers: draft.answers,
    })
    expect(answers.getDocument()).toBe(draft)
    expect(answers.getSubmission()).toBe(submission)
    answers.submit(submission)
    expect(answers.getDocument()).toBe(submission)
    expect(received.at(-1)).toEqual({
      document: submission,
      event: { ...statusEvent('submitted'), at: submission.submittedAt },
    })
    expect(answers.getSubmission()).toBe(submission)
  })

  test('keeps what was merged while the host decided', () => {
    const { answers } = saved()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.commit()
    const submission = answers.getSubmission()
    answers.merge(conflicting)
    answers.submit(submission)
    const { status, submittedAt, history, conflicts } = answers.getDocument()
    expect({ status, submittedAt, edit: history?.status }).toEqual({
      status: 'submitted',
      submittedAt: submission.submittedAt,
      edit: submission.history?.status,
    })
    expect(conflicts).toHaveLength(1)
  })

  test('stored by a server that refused it, does not override later edits', () => {
    const { answers } = saved()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.commit()
    const kept = answers.getSubmission()
    answers.set('plan', { type: 'form', fields: { why: 'later' } }, { field: 'why' })
    answers.commit()
    for (const [mine, theirs] of [
      [answers.getDocument(), kept],
      [kept, answers.getDocument()],
    ] as const) {
      const { document } = mergeDocuments(spec, mine, theirs)
      // Submitted answers stay as sent. Later edits become conflicts.
      expect(document).toMatchObject({ status: 'submitted', conflicts: [{ field: 'why', value: 'later' }] })
    }
  })
})

describe('reopening', () => {
  test('keeps the shown answers when another device answered later', () => {
    const store = createAnswers(spec)
    store.submit()
    const other = createAnswers(spec)
    other.set('pick', { type: 'selection', selected: ['b'] })
    store.merge(other.getDocument())
    expect(store.getDocument()).toMatchObject({ status: 'submitted', answers: {}, conflicts: [{ block: 'pick' }] })
    store.reopen()
    // A port restores by merging into an empty store.
    const next = createAnswers(spec)
    next.merge(store.getDocument())
    expect(next.getDocument()).toMatchObject({ status: 'draft', answers: {}, conflicts: [{ block: 'pick' }] })
  })
})
