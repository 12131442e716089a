import { type AnswerEvent, createAnswers } from 'phasekit/answers'
import { describe, expect, test, vi } from 'vitest'
import { custom, form, ownBlocks, phase, ranking, selection } from '../../support/make-phase.js'

const spec = phase([
  selection('pick', ['a', 'b', 'c']),
  ranking('rank', ['x', 'y', 'z']),
  form('plan', [{ id: 'why' }, { id: 'how', required: true }]),
  custom('poll'),
])

function recorded() {
  const answers = createAnswers(spec, { blocks: ownBlocks })
  const events: AnswerEvent[] = []
  answers.subscribe((event) => events.push(event))
  return { answers, events }
}

describe('events', () => {
  test('creating a store emits none, with or without a document', () => {
    const listener = vi.fn()
    const { answers } = recorded()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    const again = createAnswers(spec, { blocks: ownBlocks, document: answers.getDocument() })
    again.subscribe(listener)
    again.commit()
    expect(listener).not.toHaveBeenCalled()
  })

  test('a change carries the block, both values, the status and the reason', () => {
    const { answers, events } = recorded()
    answers.set('pick', { type: 'selection', selected: ['a'] }, { reason: 'input' })
    answers.set('pick', { type: 'selection', selected: ['a', 'c'] }, { reason: 'input' })
    expect(events).toMatchObject([
      {
        kind: 'change',
        type: 'selection',
        block: 'pick',
        value: { type: 'selection', selected: ['a'] },
        previous: null,
        status: 'answered',
        reason: 'input',
        revision: 1,
      },
      {
        kind: 'change',
        value: { type: 'selection', selected: ['a', 'c'] },
        previous: { type: 'selection', selected: ['a'] },
        revision: 2,
      },
    ])
    expect(new Set(events.map((event) => event.id)).size).toBe(2)
  })

  test('setting the same answer emits nothing', () => {
    const { answers, events } = recorded()
    answers.set('plan', { type: 'form', fields: { why: 'so', how: 'thus' } })
    answers.set('plan', { type: 'form', fields: { how: 'thus', why: 'so' } })
    expect(events).toHaveLength(1)
  })

  test('an empty answer is stored as no answer', () => {
    const { answers, events } = recorded()
    answers.set('pick', { type: 'selection', selected: [] })
    expect(events).toHaveLength(0)
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.set('pick', { type: 'selection', selected: [] })
    expect(events.at(-1)).toMatchObject({ value: null, status: 'unanswered' })
    expect(answers.getDocument().answers).toEqual({})
  })

  test('a commit is emitted once, with the value at the previous commit', () => {
    const { answers, events } = recorded()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.set('pick', { type: 'selection', selected: ['b'] })
    answers.commit('pick')
    answers.commit('pick')
    answers.commit()
    expect(events.filter((event) => event.kind === 'commit')).toMatchObject([
      { block: 'pick', value: { type: 'selection', selected: ['b'] }, previous: null },
    ])
  })

  test('an edit that was undone is not committed', () => {
    const { answers, events } = recorded()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.set('pick', null)
    answers.commit()
    expect(events.map((event) => event.kind)).toEqual(['change', 'change'])
  })

  test('a form commits the field that loses focus and keeps the others pending', () => {
    const { answers, events } = recorded()
    answers.set('plan', { type: 'form', fields: { why: 'so' } }, { field: 'why' })
    answers.set('plan', { type: 'form', fields: { why: 'so', how: 'thus' } }, { field: 'how' })
    answers.commit('plan', 'why')
    expect(events.at(-1)).toMatchObject({ kind: 'commit', field: 'why', fieldValue: 'so' })
    answers.commit('plan')
    expect(events.at(-1)).toMatchObject({ kind: 'commit', field: 'how', fieldValue: 'thus' })
    expect(events).toHaveLength(4)
  })

  test('an event carries the problems', () => {
    const { answers, events } = recorded()
    answers.set('plan', { type: 'form', fields: { why: 'so' } })
    expect(events[0]).toMatchObject({
      status: 'partial',
      problems: [{ block: 'plan', field: 'how', code: 'required' }],
    })
  })

  test('a listener that throws is reported, and the others still run', () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const { answers } = recorded()
    const after = vi.fn()
    const boom = new Error('boom')
    answers.subscribe(() => {
      throw boom
    })
    answers.subscribe(after)
    answers.set('pick', { type: 'selection', selected: ['a'] })
    expect(report).toHaveBeenCalledWith(boom)
    expect(after).toHaveBeenCalledOnce()
    expect(answers.get('pick')).toEqual({ type: 'selection', selected: ['a'] })
    vi.unstubAllGlobals()
  })

  test('`type` narrows the value', () => {
    const { answers, events } = recorded()
    answers.set('rank', { type: 'ranking', order: ['y'], via: 'moved' })
    const [event] = events
    if (event?.type === 'ranking') expect(event.value?.order[0]).toBe('y')
    else expect.unreachable('the event is a ranking')
  })
})

describe('document', () => {
  test('stores labels on commit', () => {
    const { answers } = recorded()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.set('plan', { type: 'form', fields: { why: 'so' } }, { field: 'why' })
    answers.commit()
    expect(answers.getDocument().labels).toEqual({ pick: 'Title of pick', 'pick/a': 'A', why: 'Label of why' })
  })

  test('is an immutable snapshot: the same object until something changes', () => {
    const { answers } = recorded()
    const before = answers.getDocument()
    expect(answers.getDocument()).toBe(before)
    answers.set('pick', { type: 'selection', selected: ['a'] })
    expect(before.answers).toEqual({})
    expect(answers.getDocument().revision).toBe(1)
  })

  test('does not change once submitted, until reopened', () => {
    const { answers, events } = recorded()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    answers.submit()
    answers.set('pick', { type: 'selection', selected: ['b'] })
    expect(answers.get('pick')).toEqual({ type: 'selection', selected: ['a'] })
    expect(answers.getDocument()).toMatchObject({ status: 'submitted' })
    expect(events.at(-1)).toMatchObject({ kind: 'commit' })
    answers.reopen()
    answers.set('pick', { type: 'selection', selected: ['b'] })
    expect(answers.getDocument()).toMatchObject({
      status: 'draft',
      answers: { pick: { type: 'selection', selected: ['b'] } },
    })
    expect(answers.getDocument().submittedAt).toBeUndefined()
  })
})

describe('misuse', () => {
  test('an answer to an unknown block throws and says how to fix it', () => {
    expect(() =>
      createAnswers(spec, { blocks: ownBlocks }).set('nope', { type: 'selection', selected: ['a'] }),
    ).toThrow(/^phasekit: there is no answerable block "nope"\. .+\. Use .+\.$/)
  })

  test('an answer of another type throws', () => {
    expect(() =>
      createAnswers(spec, { blocks: ownBlocks }).set('pick', { type: 'ranking', order: ['a'], via: 'moved' }),
    ).toThrow(/not of its kind/)
  })

  test('another phase throws', () => {
    expect(() => createAnswers(spec, { blocks: ownBlocks }).update(phase([], 'phase-2'))).toThrow(/createAnswers/)
  })
})

describe('saved documents', () => {
  const saved = () => {
    const { answers } = recorded()
    answers.set('pick', { type: 'selection', selected: ['a'] })
    return answers.getDocument()
  }

  test.each([
    ['a string', 'garbage', 'corrupt'],
    ['a number', 42, 'corrupt'],
    ['a list', [], 'corrupt'],
    ['a later version', { version: 2 }, 'newer'],
    ['an answer of no known shape', { ...saved(), answers: { pick: { type: 'selection', selected: 'a' } } }, 'corrupt'],
    ['an answer without a type', { ...saved(), answers: { pick: { selected: ['a'] } } }, 'corrupt'],
    [
      'an answer of a type that nobody knows',
      { ...saved(), answers: { pick: { type: 'essay', selected: ['a'] } } },
      'corrupt',
    ],
    [
      'an answer of a type that every object has',
      { ...saved(), answers: { pick: { type: 'constructor' } } },
      'corrupt',
    ],
    [
      'an answer of a host that is no JSON',
      { ...saved(), answers: { pick: { type: 'custom', name: 'poll', data: () => {} } } },
      'corrupt',
    ],
    ['a negative revision', { ...saved(), revision: -1 }, 'corrupt'],
    [
      'a damaged orphan',
      { ...saved(), orphans: [{ block: 'x', type: 'form', kind: 'field', id: 'y', value: {} }] },
      'corrupt',
    ],
    ['another phase', { ...saved(), phase: 'phase-9' }, 'foreign'],
  ])('%s is refused, and the learner can work', (_, document, refused) => {
    const answers = createAnswers(spec, { blocks: ownBlocks, document })
    const report = vi.fn()
    answers.onReport(report)()
    answers.onReport(report)
    expect(report.mock.calls).toEqual([[{ entries: [], refused }]])
    answers.set('pick', { type: 'selection', selected: ['b'] })
    expect(answers.get('pick')).toEqual({ type: 'selection', selected: ['b'] })
  })

  test('names from Object.prototype are safe', () => {
    const hostile =
      JSON.parse(`{"version":1,"phase":"phase-1","specHash":"","contentHash":"","revision":3,"status":"draft","labels":{},
      "answers":{"__proto__":{"type":"selection","selected":["a"]},"constructor":{"type":"selection","selected":["a"]},"plan":{"type":"form","fields":{"__proto__":"x","toString":"y"}}}}`)
    const answers = createAnswers(spec, { blocks: ownBlocks, document: hostile })
    expect(answers.get('constructor')).toBeNull()
    expect(answers.get('plan')).toBeNull()
    expect(answers.getDocument().orphans).toHaveLength(4)
    expect(Object.getPrototypeOf(answers.getDocument().answers)).toBe(Object.prototype)
  })

  test('replacing swaps the document, notifies watchers and emits no answer event', () => {
    const { answers, events } = recorded()
    const watcher = vi.fn()
    answers.watch('pick', watcher)
    answers.replace(saved())
    expect(watcher).toHaveBeenCalledOnce()
    expect(answers.get('pick')).toEqual({ type: 'selection', selected: ['a'] })
    expect(answers.replace('rubbish')).toEqual({ entries: [], refused: 'corrupt' })
    expect(answers.get('pick')).toEqual({ type: 'selection', selected: ['a'] })
    expect(events).toHaveLength(0)
  })
})

test('watching a block reports only that block', () => {
  const { answers } = recorded()
  const watcher = vi.fn()
  const end = answers.watch('rank', watcher)
  answers.set('pick', { type: 'selection', selected: ['a'] })
  expect(watcher).not.toHaveBeenCalled()
  answers.set('rank', { type: 'ranking', order: ['x'], via: 'moved' })
  expect(watcher).toHaveBeenCalledOnce()
  end()
  answers.set('rank', null)
  expect(watcher).toHaveBeenCalledOnce()
})

test('an answer is validated once, however often it and its status are read', () => {
  const plan = form('plan', [{ id: 'why' }])
  const { groups } = plan
  let looks = 0
  Object.defineProperty(plan, 'groups', {
    get() {
      looks += 1
      return groups
    },
  })
  const answers = createAnswers(phase([plan, selection('pick', ['a', 'b'])]))
  answers.set('plan', { type: 'form', fields: { why: 'Because' } })
  const [first] = [answers.status('plan'), answers.get('plan')]
  const before = looks
  answers.set('pick', { type: 'selection', selected: ['a'] })
  expect([answers.status('plan'), answers.status('plan'), answers.get('plan')]).toEqual([
    first,
    first,
    { type: 'form', fields: { why: 'Because' } },
  ])
  expect(looks).toBe(before)
  answers.set('plan', null)
  expect([answers.status('plan'), answers.get('plan')]).toEqual(['unanswered', null])
})
