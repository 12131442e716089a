import { createAnswers, mergeDocuments } from 'phasekit/answers'
import { attachStorage, definePort } from 'phasekit/storage'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeRemote } from '../../support/fake-remote.js'
import { form, phase, ranking, selection } from '../../support/make-phase.js'

// The phase was edited while a tab was open: an old and a new tab edit the same answers.
const before = phase([
  selection('pick', ['a', 'b', 'c']),
  ranking('rank', ['x', 'y', 'z']),
  form('plan', [{ id: 'why' }, { id: 'how' }]),
])
const after = phase([
  selection('pick', ['a', 'b', 'd']),
  ranking('rank', ['x', 'z', 'w']),
  form('plan-2', [{ id: 'why' }]),
])

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-05-01T08:00:00Z') }))
afterEach(() => vi.useRealTimers())

const filled = () => {
  const store = createAnswers(before)
  store.set('pick', { type: 'selection', selected: ['a', 'c'] })
  store.set('rank', { type: 'ranking', order: ['y', 'x', 'z'], via: 'moved' })
  store.set('plan', { type: 'form', fields: { why: 'so', how: 'thus' } })
  return store
}

test('tabs with two versions of the phase converge', () => {
  const old = filled()
  const fresh = createAnswers(after, { document: old.getDocument() })
  fresh.set('pick', { type: 'selection', selected: ['b'] })
  let rounds = 0
  for (let last = ''; rounds < 20; rounds++) {
    fresh.merge(old.getDocument())
    old.merge(fresh.getDocument())
    const now = `${old.getDocument().revision}/${fresh.getDocument().revision}`
    if (now === last) break
    last = now
  }
  expect(rounds).toBeLessThan(5)
})

test('their saves to one server converge too', async () => {
  const remote = new FakeRemote()
  const old = filled()
  const fresh = createAnswers(after)
  const ends = [old, fresh].map((store) => attachStorage(store, definePort({ key: 'ada', ...remote })))
  await vi.advanceTimersByTimeAsync(10_000)
  fresh.set('plan-2', { type: 'form', fields: { why: 'because' } })
  await vi.advanceTimersByTimeAsync(10_000)
  old.set('pick', { type: 'selection', selected: ['b'] })
  await vi.advanceTimersByTimeAsync(60_000)
  const { length } = remote.saves
  expect(length).toBeLessThan(6)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(remote.saves).toHaveLength(length)
  expect(ends.map((end) => end.getState().status)).toEqual(['saved', 'saved'])
})

test('merging is symmetric, also with two versions of the phase', () => {
  const old = filled()
  const fresh = createAnswers(after, { document: old.getDocument() })
  old.set('plan', { type: 'form', fields: { why: 'one', how: 'two' } })
  vi.advanceTimersByTime(5)
  fresh.set('plan-2', { type: 'form', fields: { why: 'three' } })
  const [one, other] = [
    mergeDocuments(after, old.getDocument(), fresh.getDocument()).document,
    mergeDocuments(after, fresh.getDocument(), old.getDocument()).document,
  ]
  expect({ ...one, updatedAt: '' }).toEqual({ ...other, updatedAt: '' })
})
