import fc from 'fast-check'
import { type Answer, type AnswerDocument, type Answers, createAnswers, mergeDocuments } from 'phasekit/answers'
import type { PhaseSpec } from 'phasekit/parse'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { splitAnswers } from '../../../src/answers/document/answer-parts.js'
import { getModel } from '../../../src/answers/get-model.js'
import { form, phase, ranking, selection } from '../../support/make-phase.js'

const spec = phase([
  selection('pick', ['a', 'b', 'c'], { title: 'Pick some' }),
  ranking('rank', ['x', 'y', 'z']),
  form('plan', [{ id: 'why', label: 'Why?' }, { id: 'how' }]),
])

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-05-01T08:00:00Z') }))
afterEach(() => vi.useRealTimers())

const later = (ms = 1000) => vi.setSystemTime(Date.now() + ms)
const write = (answers: Answers, fields: Record<string, string>) => {
  const held = answers.get('plan')
  answers.set('plan', { type: 'form', fields: { ...(held && 'fields' in held ? held.fields : {}), ...fields } })
}
/** Two stores that begin with the same document. */
function two(start: AnswerDocument = createAnswers(spec).getDocument()): [Answers, Answers] {
  return [createAnswers(spec, { document: start }), createAnswers(spec, { document: start })]
}
function exchange(a: Answers, b: Answers): void {
  // A merge can create a new document on either side. Three rounds are enough to converge.
  for (let i = 0; i < 3; i++) {
    b.merge(a.getDocument())
    a.merge(b.getDocument())
  }
}

describe('merging diverged documents', () => {
  test('answers to different questions and different fields both stay', () => {
    const [a, b] = two()
    a.set('pick', { type: 'selection', selected: ['a'] })
    write(a, { why: 'so' })
    write(b, { how: 'thus' })
    b.set('rank', { type: 'ranking', order: ['z', 'y', 'x'], via: 'moved' })
    exchange(a, b)
    expect(a.getDocument()).toEqual(b.getDocument())
    expect(a.getDocument().answers).toEqual({
      pick: { type: 'selection', selected: ['a'] },
      plan: { type: 'form', fields: { why: 'so', how: 'thus' } },
      rank: { type: 'ranking', order: ['z', 'y', 'x'], via: 'moved' },
    })
    expect(a.getDocument().conflicts).toBeUndefined()
  })

  test('the same field edited twice: the newer is shown, the other is kept and reported', () => {
    const [a, b] = two()
    const reports = vi.fn()
    a.onReport(reports)
    write(a, { why: 'first' })
    a.commit()
    later()
    write(b, { why: 'second' })
    a.merge(b.getDocument())
    expect(a.get('plan')).toEqual({ type: 'form', fields: { why: 'second' } })
    expect(a.getDocument().conflicts).toMatchObject([{ block: 'plan', field: 'why', value: 'first', label: 'Why?' }])
    expect(reports.mock.calls).toEqual([
      [{ entries: [{ kind: 'conflict', block: 'plan', id: 'why', question: 'Why?' }] }],
    ])
    b.merge(a.getDocument())
    expect(b.getDocument()).toEqual(a.getDocument())
    a.merge(b.getDocument())
    expect(reports).toHaveBeenCalledTimes(1)
  })

  test('startedAt is the earlier one, updatedAt the later one', () => {
    const [a, b] = two()
    write(a, { why: 'early' })
    later()
    write(b, { how: 'late' })
    const [early, late] = [a.getDocument(), b.getDocument()]
    for (const [mine, theirs] of [
      [early, late],
      [late, early],
    ] as const) {
      const { document } = mergeDocuments(spec, mine, theirs)
      expect([document.startedAt, document.updatedAt]).toEqual([early.startedAt, late.updatedAt])
    }
  })

  test('labels come from the newer document', () => {
    const [a] = two()
    const retitled = phase([form('plan', [{ id: 'why', label: 'Why so?' }])])
    const b = createAnswers(retitled)
    write(a, { why: 'so' })
    a.commit()
    later()
    write(b, { why: 'so' })
    b.commit()
    const [old, recent] = [a.getDocument(), b.getDocument()]
    expect([old.labels.why, recent.labels.why]).toEqual(['Why?', 'Why so?'])
    expect(mergeDocuments(spec, old, recent).document.labels.why).toBe('Why so?')
    expect(mergeDocuments(spec, recent, old).document.labels.why).toBe('Why so?')
  })

  test('rankings are never combined', () => {
    const [a, b] = two()
    a.set('rank', { type: 'ranking', order: ['y', 'x', 'z'], via: 'moved' })
    later()
    b.set('rank', { type: 'ranking', order: ['x', 'z', 'y'], via: 'moved' })
    exchange(a, b)
    expect(a.get('rank')).toEqual({ type: 'ranking', order: ['x', 'z', 'y'], via: 'moved' })
    expect(a.getDocument().conflicts).toMatchObject([
      { block: 'rank', value: { type: 'ranking', order: ['y', 'x', 'z'], via: 'moved' } },
    ])
  })

  test('an edit that has seen the other replaces it, whatever the clocks say', () => {
    const [a, b] = two()
    write(a, { why: 'first' })
    b.merge(a.getDocument())
    later(-3_600_000)
    write(b, { why: 'mended' })
    exchange(a, b)
    expect(a.get('plan')).toEqual({ type: 'form', fields: { why: 'mended' } })
    expect(a.getDocument().conflicts).toBeUndefined()
  })

  test('an edit is later than the one it replaces, even when the clock goes back', () => {
    const [a, b] = two()
    write(a, { why: 'one' })
    vi.setSystemTime(Date.parse('2026-05-01T07:30:00Z'))
    write(b, { why: 'theirs' })
    vi.setSystemTime(Date.parse('2026-05-01T07:00:00Z'))
    write(a, { why: 'two' })
    expect(a.getDocument().history?.edits.why?.at).toBe('2026-05-01T08:00:00.001Z')
    exchange(a, b)
    for (const store of [a, b]) expect(store.get('plan')).toEqual({ type: 'form', fields: { why: 'two' } })
  })

  test('a replaced document wins over copies of the old one', () => {
    const [a, b] = two()
    write(a, { why: 'old', how: 'old' })
    a.set('pick', { type: 'selection', selected: ['a'] })
    exchange(a, b)
    const fresh = createAnswers(spec)
    write(fresh, { why: 'new' })
    a.replace(fresh.getDocument())
    exchange(a, b)
    for (const { getDocument } of [a, b]) {
      expect(getDocument().answers).toEqual({ plan: { type: 'form', fields: { why: 'new' } } })
      expect(getDocument().conflicts).toBeUndefined()
    }
  })

  test('an edit implies the earlier ones, even when a server lost the `seen` list', () => {
    const [a] = two()
    write(a, { why: 'old' })
    const old = a.getDocument()
    write(a, { why: 'new' })
    const { history, ...bare } = a.getDocument()
    const { document } = mergeDocuments(spec, old, { ...bare, history: { seen: {}, edits: history?.edits ?? {} } })
    expect(document.answers).toEqual({ plan: { type: 'form', fields: { why: 'new' } } })
    expect(document.conflicts).toBeUndefined()
  })

  test('removed answers stay removed', () => {
    const [a, b] = two()
    a.set('pick', { type: 'selection', selected: ['a'] })
    exchange(a, b)
    const old = b.getDocument()
    a.set('pick', null)
    exchange(a, b)
    expect(b.get('pick')).toBeNull()
    b.merge(old)
    expect(b.get('pick')).toBeNull()
  })

  test('equal edits are no conflict', () => {
    const [a, b] = two()
    write(a, { why: 'same' })
    later()
    write(b, { why: 'same' })
    exchange(a, b)
    expect(a.getDocument().conflicts).toBeUndefined()
  })

  test('further edits keep a conflict; resolving it ends it everywhere', () => {
    const [a, b] = two()
    write(a, { why: 'first' })
    later()
    write(b, { why: 'second' })
    exchange(a, b)
    write(a, { why: 'second and more' })
    expect(a.getDocument().conflicts).toHaveLength(1)
    const [conflict] = a.getDocument().conflicts ?? []
    if (!conflict) throw new Error('there is a conflict')
    a.resolve(conflict, 'use')
    expect(a.get('plan')).toEqual({ type: 'form', fields: { why: 'first' } })
    expect(a.getDocument().conflicts).toBeUndefined()
    exchange(a, b)
    expect(b.getDocument()).toEqual(a.getDocument())
  })

  test('resolving one field leaves the others unchanged', () => {
    const [a, b] = two()
    write(a, { why: 'first', how: 'thus' })
    later()
    write(b, { why: 'second' })
    a.merge(b.getDocument())
    const [conflict] = a.getDocument().conflicts ?? []
    if (!conflict) throw new Error('There is no conflict.')
    a.resolve(conflict, 'use')
    expect(a.get('plan')).toEqual({ type: 'form', fields: { why: 'first', how: 'thus' } })
    expect(a.getDocument().conflicts).toBeUndefined()
  })

  test('a dropped conflict does not come back from an old copy', () => {
    const [a, b] = two()
    write(a, { why: 'first' })
    later()
    write(b, { why: 'second' })
    exchange(a, b)
    const old = b.getDocument()
    const [conflict] = a.getDocument().conflicts ?? []
    if (conflict) a.resolve(conflict, 'drop')
    a.merge(old)
    expect(a.getDocument().conflicts).toBeUndefined()
    expect(a.get('plan')).toEqual({ type: 'form', fields: { why: 'second' } })
  })

  test('merging documents without a history keeps both answers', () => {
    const bare = (why: string, updatedAt: string): AnswerDocument => ({
      ...createAnswers(spec).getDocument(),
      updatedAt,
      answers: { plan: { type: 'form', fields: { why } } },
    })
    const { document } = mergeDocuments(
      spec,
      bare('old', '2026-01-01T00:00:00.000Z'),
      bare('new', '2026-02-01T00:00:00.000Z'),
    )
    expect(document.answers).toEqual({ plan: { type: 'form', fields: { why: 'new' } } })
    expect(document.conflicts).toMatchObject([{ value: 'old' }])
  })

  test('a pending commit is emitted for the learner’s edit, not for a merged one', () => {
    const [a, b] = two()
    const events = vi.fn()
    a.subscribe((event) => events(event.kind, event.block))
    write(a, { why: 'mine' })
    a.set('pick', { type: 'selection', selected: ['a'] })
    later()
    write(b, { why: 'theirs' })
    a.merge(b.getDocument())
    a.commit()
    expect(events.mock.calls).toEqual([
      ['change', 'plan'],
      ['change', 'pick'],
      ['commit', 'pick'],
    ])
  })
})

describe('submitting on one device while another keeps editing', () => {
  test('submitted answers stay as sent; other edits become conflicts', () => {
    const [a, b] = two()
    write(a, { why: 'sent' })
    exchange(a, b)
    a.submit()
    later()
    write(b, { why: 'too late', how: 'never sent' })
    exchange(a, b)
    for (const { getDocument } of [a, b]) {
      expect(getDocument().status).toBe('submitted')
      expect(getDocument().answers).toEqual({ plan: { type: 'form', fields: { why: 'sent' } } })
      expect(
        getDocument()
          .conflicts?.map(({ value }) => value)
          .sort(),
      ).toEqual(['never sent', 'too late'])
    }
    expect(a.getDocument()).toEqual(b.getDocument())
  })

  test(
    'submitted in both, the last submission counts; submitted in one ' + 'and taken back in the other, it is submitted',
    () => {
      const [a, b] = two()
      write(a, { why: 'first' })
      a.submit()
      later()
      write(b, { why: 'last' })
      b.submit()
      const [first, last] = [a.getDocument(), b.getDocument()]
      later()
      a.reopen()
      const back = a.getDocument()
      for (const other of [first, back]) {
        for (const [mine, theirs] of [
          [other, last],
          [last, other],
        ] as const) {
          const { document } = mergeDocuments(spec, mine, theirs)
          expect(document).toMatchObject({ status: 'submitted', submittedAt: last.submittedAt, answers: last.answers })
          expect(document.conflicts).toMatchObject([{ field: 'why', value: 'first' }])
        }
      }
    },
  )

  test('a queued submission stays queued on both sides until it is submitted', () => {
    const [a, b] = two()
    write(a, { why: 'offline' })
    a.setQueued(true)
    write(b, { how: 'meanwhile' })
    exchange(a, b)
    for (const { getDocument } of [a, b]) expect(getDocument().queuedAt).toBe('2026-05-01T08:00:00.000Z')
    b.submit()
    exchange(a, b)
    for (const { getDocument } of [a, b]) expect(getDocument().queuedAt).toBeUndefined()
  })

  test('a reopened document is a draft everywhere', () => {
    const [a, b] = two()
    write(a, { why: 'sent' })
    a.submit()
    exchange(a, b)
    b.reopen()
    exchange(a, b)
    expect(a.getDocument().status).toBe('draft')
    expect(a.getDocument()).toEqual(b.getDocument())
  })
})

const anyAnswer: fc.Arbitrary<[string, Answer | null]> = fc.oneof(
  fc.tuple(
    fc.constant('pick'),
    fc.option(
      fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((selected): Answer => ({ type: 'selection', selected })),
    ),
  ),
  fc.tuple(
    fc.constant('rank'),
    fc.option(
      fc
        .shuffledSubarray(['x', 'y', 'z'], { minLength: 3 })
        .map((order): Answer => ({ type: 'ranking', order, via: 'moved' })),
    ),
  ),
  fc.tuple(
    fc.constant('plan'),
    fc
      .dictionary(fc.constantFrom('why', 'how'), fc.string({ minLength: 1, maxLength: 3 }))
      .map((fields): Answer => ({ type: 'form', fields })),
  ),
)

type Step =
  | { is: 'edit'; by: number; block: string; answer: Answer | null }
  | { is: 'send'; by: number }
  | { is: 'deliver'; which: number }
  | { is: 'clock'; ms: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(1), anyAnswer).map(([by, [block, answer]]): Step => ({ is: 'edit', by, block, answer })),
  },
  { weight: 3, arbitrary: fc.nat(1).map((by): Step => ({ is: 'send', by })) },
  { weight: 3, arbitrary: fc.nat(20).map((which): Step => ({ is: 'deliver', which })) },
  { weight: 1, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((ms): Step => ({ is: 'clock', ms })) },
)

interface Written {
  unit: string
  value: unknown
  /** Some later edit was made by somebody who saw this one shown. */
  replaced: boolean
}

test(
  'random edits in two stores with random delivery: both equal at rest, ' +
    'and nothing lost that nobody replaced knowingly',
  () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const stores = two()
        const written: Written[] = []
        const post: { to: number; document: AnswerDocument }[] = []
        for (const step of steps) {
          if (step.is === 'clock') later(step.ms)
          else if (step.is === 'send')
            post.push({ to: 1 - step.by, document: (stores[step.by] as Answers).getDocument() })
          else if (step.is === 'deliver') {
            // Late, out of order, and sometimes twice.
            const message = post[step.which % Math.max(1, post.length)]
            if (message) (stores[message.to] as Answers).merge(message.document)
          } else {
            later(1)
            const store = stores[step.by] as Answers
            const before = new Map(
              splitAnswers(getModel(), store.getDocument().answers).map(({ id, value }) => [id, value]),
            )
            store.set(step.block, step.answer)
            const after = new Map(
              splitAnswers(getModel(), store.getDocument().answers).map(({ id, value }) => [id, value]),
            )
            for (const unit of ['pick', 'rank', 'why', 'how']) {
              if (before.get(unit) === after.get(unit)) continue
              for (const each of written)
                if (each.unit === unit && same(each.value, before.get(unit))) each.replaced = true
              if (after.has(unit)) written.push({ unit, value: after.get(unit), replaced: false })
            }
          }
        }
        exchange(...stores)
        const [a, b] = stores.map((store) => store.getDocument()) as [AnswerDocument, AnswerDocument]
        expect(a).toEqual(b)
        const kept = [
          ...splitAnswers(getModel(), a.answers).map(({ id, value }) => [id, value]),
          ...(a.conflicts ?? []).map(({ block, field, value }) => [field ?? block, value]),
        ]
        for (const { unit, value, replaced } of written) {
          if (!replaced) expect(kept).toContainEqual([unit, value])
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    )
  },
)

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const anySpec: fc.Arbitrary<PhaseSpec> = fc
  .record({
    pick: fc.subarray(['a', 'b', 'c']),
    rank: fc.subarray(['x', 'y', 'z']),
    fields: fc.subarray(['why', 'how']),
    elsewhere: fc.boolean(),
  })
  .map(({ pick, rank, fields, elsewhere }) =>
    phase([
      ...(pick.length > 0 ? [selection('pick', pick)] : []),
      ...(rank.length > 0 ? [ranking('rank', rank)] : []),
      form(
        elsewhere ? 'plan-2' : 'plan',
        fields.map((id) => ({ id })),
      ),
    ]),
  )

/** Every word and every choice, wherever it is kept. */
function pieces({ answers, orphans = [], conflicts = [] }: AnswerDocument): Set<string> {
  const found = new Set<string>()
  const add = (id: string, value: unknown) => {
    if (typeof value !== 'object' || value === null) found.add(`${id}=${value}`)
    else if ('fields' in value)
      for (const [field, entry] of Object.entries(value.fields as object)) found.add(`${field}=${entry}`)
    else if ('selected' in value) for (const choice of value.selected as string[]) found.add(`${id}/${choice}`)
    else if ('order' in value) for (const choice of value.order as string[]) found.add(`${id}/${choice}`)
  }
  for (const [block, answer] of Object.entries(answers)) add(block, answer)
  for (const { block, id, kind, value } of orphans) {
    if (kind === 'choice') found.add(`${block}/${id}`)
    else add(id ?? block, value)
  }
  for (const { block, field, value } of conflicts) add(field ?? block, value)
  return found
}

test(
  'two versions of the phase on two devices: merging loses no piece that ' +
    'either side has, unless the other knew and replaced it',
  () => {
    fc.assert(
      fc.property(
        anySpec,
        anySpec,
        fc.array(fc.tuple(fc.nat(1), anyAnswer), { maxLength: 12 }),
        (one, other, edits) => {
          const start = two()
          for (const [by, [block, answer]] of edits) {
            later(1)
            ;(start[by] as Answers).set(block, answer)
          }
          const all = new Set(start.flatMap((store) => [...pieces(store.getDocument())]))
          const stores: [Answers, Answers] = [
            createAnswers(one, { document: start[0].getDocument() }),
            createAnswers(other, { document: start[1].getDocument() }),
          ]
          exchange(...stores)
          for (const store of stores) {
            store.update(spec)
            for (const piece of all) expect(pieces(store.getDocument())).toContain(piece)
          }
          exchange(...stores)
          expect(stores[0].getDocument()).toEqual(stores[1].getDocument())
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 300) },
    )
  },
)
