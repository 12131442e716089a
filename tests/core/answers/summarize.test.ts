import fc from 'fast-check'
import { type Answer, type AnswerDocument, createAnswers, emptyDocument, summarize } from 'phasekit/answers'
import type { PhaseSpec } from 'phasekit/parse'
import type { Json } from 'phasekit/spec'
import { describe, expect, test } from 'vitest'
import { custom, form, ownBlocks, phase, pollAnswer, ranking, selection } from '../../support/make-phase.js'
import { p } from '../../support/prose.js'

const options = { blocks: ownBlocks }
const spec = phase([
  { type: 'instructions', id: 'intro', content: [] },
  selection('pick', ['a', 'b', 'c'], { min: 2 }),
  ranking('rank', ['x', 'y', 'z'], { heading: 'Rank them' }),
  form('plan', [
    { id: 'why', label: 'Why?' },
    { id: 'tool', control: 'select', options: [{ id: 'saw', text: 'A saw' }] },
    { id: 'people', control: 'number' },
    { id: 'sure', control: 'checkbox', required: true },
  ]),
  custom('poll'),
])

function answered(answers: Record<string, Answer>, of: PhaseSpec = spec): AnswerDocument {
  const store = createAnswers(of, options)
  for (const [block, answer] of Object.entries(answers)) store.set(block, answer)
  store.commit()
  return store.getDocument()
}

describe('summarize', () => {
  test('has a record for every question and every field, in order, answered or not', () => {
    expect(summarize(spec, emptyDocument(spec), options)).toEqual([
      {
        block: 'pick',
        type: 'selection',
        question: 'Title of pick',
        answer: [],
        ids: [],
        value: null,
        status: 'unanswered',
      },
      { block: 'rank', type: 'ranking', question: 'Rank them', answer: [], ids: [], value: null, status: 'unanswered' },
      {
        block: 'plan',
        field: 'why',
        type: 'form',
        question: 'Why?',
        answer: [],
        ids: [],
        value: null,
        status: 'unanswered',
      },
      {
        block: 'plan',
        field: 'tool',
        type: 'form',
        question: 'Label of tool',
        answer: [],
        ids: [],
        value: null,
        status: 'unanswered',
      },
      {
        block: 'plan',
        field: 'people',
        type: 'form',
        question: 'Label of people',
        answer: [],
        ids: [],
        value: null,
        status: 'unanswered',
      },
      {
        block: 'plan',
        field: 'sure',
        type: 'form',
        question: 'Label of sure',
        answer: [],
        ids: [],
        value: null,
        status: 'unanswered',
      },
      { block: 'poll', type: 'custom', question: 'poll', answer: [], ids: [], value: null, status: 'unanswered' },
    ])
  })

  test('returns each answer as text, as ids and as stored, with its status', () => {
    const document = answered({
      pick: { type: 'selection', selected: ['b'], other: 'a fourth' },
      rank: { type: 'ranking', order: ['z', 'x', 'y'], via: 'moved' },
      plan: { type: 'form', fields: { why: 'so', tool: 'saw', people: -5, sure: false } },
      poll: pollAnswer({ votes: 3 }),
    })
    expect(summarize(spec, document, options)).toMatchObject([
      {
        block: 'pick',
        answer: ['B', 'a fourth'],
        ids: ['b'],
        value: { type: 'selection', selected: ['b'], other: 'a fourth' },
        status: 'partial',
      },
      { block: 'rank', answer: ['Z', 'X', 'Y'], ids: ['z', 'x', 'y'], status: 'answered' },
      { field: 'why', answer: ['so'], ids: [], value: 'so', status: 'answered' },
      { field: 'tool', answer: ['A saw'], ids: ['saw'], value: 'saw', status: 'answered' },
      { field: 'people', answer: ['-5'], value: -5, status: 'answered' },
      // A required checkbox is unanswered until it is checked.
      { field: 'sure', answer: ['false'], value: false, status: 'unanswered' },
      { block: 'poll', type: 'custom', answer: ['{"votes":3}'], value: pollAnswer({ votes: 3 }), status: 'answered' },
    ])
    expect(summarize(spec, document, options).some((record) => 'labels' in record)).toBe(false)
  })

  test('names a question without title and heading by its prompt', () => {
    const bare = phase([selection('pick', ['a'], { title: undefined, prompt: [p('Which?')] })])
    expect(summarize(bare, emptyDocument(bare))).toMatchObject([{ question: 'Which?' }])
  })

  test('returns what was shown where the phase now reads differently', () => {
    const document = answered({
      pick: { type: 'selection', selected: ['a', 'b'] },
      plan: { type: 'form', fields: { why: 'so', tool: 'saw' } },
    })
    const now = phase([
      selection('pick', [], {
        options: selection('pick', ['c', 'b', 'd: a']).options.map((option) => ({
          ...option,
          text: `Option ${option.text}`,
        })),
      }),
      form('plan', [
        { id: 'reason', label: 'For which reason?', aliases: ['why'] },
        { id: 'tool', control: 'select', options: [{ id: 'saw', text: 'A good saw' }] },
      ]),
    ])
    expect(summarize(now, document, options)).toMatchObject([
      { block: 'pick', answer: ['Option B', 'Option D'], ids: ['b', 'd'], labels: { answer: ['B', 'A'] } },
      { field: 'reason', question: 'For which reason?', answer: ['so'], labels: { question: 'Why?' } },
      { field: 'tool', question: 'Label of tool', answer: ['A good saw'], labels: { answer: ['A saw'] } },
    ])
  })

  test('lists orphans after the rest, with their stored labels', () => {
    const document = answered({
      pick: { type: 'selection', selected: ['a', 'b'] },
      rank: { type: 'ranking', order: ['z', 'x', 'y'], via: 'moved' },
      plan: { type: 'form', fields: { why: 'so', tool: 'saw' } },
      poll: pollAnswer('yes'),
    })
    const edited = phase([selection('pick', ['b', 'c']), ranking('rank', ['x', 'y'], { heading: 'Rank them' })])
    const records = summarize(edited, document, options)
    expect(records.slice(0, 2)).toMatchObject([
      { block: 'pick', answer: ['B'], status: 'answered' },
      { block: 'rank', answer: ['X', 'Y'], status: 'answered' },
    ])
    expect(records.slice(2)).toEqual([
      {
        block: 'pick',
        type: 'selection',
        question: 'Title of pick',
        answer: ['A'],
        ids: ['a'],
        value: true,
        status: 'orphaned',
      },
      {
        block: 'rank',
        type: 'ranking',
        question: 'Rank them',
        answer: ['Z'],
        ids: ['z'],
        value: 0,
        status: 'orphaned',
      },
      {
        block: 'plan',
        field: 'why',
        type: 'form',
        question: 'Why?',
        answer: ['so'],
        ids: [],
        value: 'so',
        status: 'orphaned',
      },
      {
        block: 'plan',
        field: 'tool',
        type: 'form',
        question: 'Label of tool',
        answer: ['A saw'],
        ids: ['saw'],
        value: 'saw',
        status: 'orphaned',
      },
      {
        block: 'poll',
        type: 'custom',
        question: 'poll',
        answer: ['yes'],
        ids: [],
        value: pollAnswer('yes'),
        status: 'orphaned',
      },
    ])
  })

  test('lists conflicts last', () => {
    const edit = { by: 'abcdefghijkl', n: 1, at: '2026-01-01T10:00:00.000Z' }
    const document: AnswerDocument = {
      ...answered({ pick: { type: 'selection', selected: ['a', 'b'] } }),
      conflicts: [
        { ...edit, block: 'pick', type: 'selection', value: { type: 'selection', selected: ['b', 'c'] } },
        { ...edit, block: 'plan', type: 'form', field: 'tool', value: 'saw' },
        { ...edit, block: 'plan', type: 'form', value: { type: 'form', fields: { why: 'so' } } },
      ],
    }
    expect(summarize(spec, document, options).slice(7)).toMatchObject([
      { block: 'pick', question: 'Title of pick', answer: ['B', 'C'], ids: ['b', 'c'], status: 'conflict' },
      { block: 'plan', field: 'tool', question: 'Label of tool', answer: ['A saw'], status: 'conflict' },
      { block: 'plan', field: 'why', question: 'Why?', answer: ['so'], status: 'conflict' },
    ])
  })

  test('omits no part of any document, however the phase was edited', () => {
    const id = fc.constantFrom('pick', 'rank', 'plan', 'poll', 'gone', '__proto__', 'constructor')
    const choice = fc.constantFrom('a', 'b', 'x', 'y', 'gone', '__proto__')
    const value = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean(), fc.constant('saw'))
    const pairs = (keys: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>) =>
      fc.array(fc.tuple(keys, values), { maxLength: 4 }).map((entries) => Object.fromEntries(entries))
    const answer = fc.oneof(
      fc.record({ type: fc.constant('selection'), selected: fc.uniqueArray(choice) }),
      fc.record({ type: fc.constant('ranking'), order: fc.uniqueArray(choice), via: fc.constantFrom('moved', 'kept') }),
      pairs(fc.constantFrom('why', 'tool', 'people', '__proto__', 'gone'), value).map((fields) => ({
        type: 'form',
        fields,
      })),
      fc.jsonValue().map((data) => pollAnswer(data as Json)),
    )
    const editions = [
      spec,
      phase(spec.blocks.slice(2)),
      phase([selection('plan', ['a']), form('pick', [{ id: 'tool' }])]),
      phase([]),
    ]
    fc.assert(
      fc.property(pairs(id, answer), fc.constantFrom(...editions), fc.boolean(), (answers, edition, same) => {
        const document = { ...emptyDocument(same ? edition : spec), answers } as AnswerDocument
        const records = summarize(edition, document, options)
        const told = JSON.stringify(records.map((record) => [record.ids, record.value]))
        for (const each of Object.values(document.answers as Record<string, Answer>)) {
          const pieces =
            'selected' in each
              ? each.selected
              : 'order' in each
                ? each.order
                : 'fields' in each
                  ? Object.values(each.fields)
                  : []
          for (const piece of pieces) expect(told).toContain(JSON.stringify(piece))
          if ('data' in each) expect(told).toContain(JSON.stringify(each.data))
        }
        expect(Object.getPrototypeOf({})).toBe(Object.prototype)
      }),
      { numRuns: 1000 },
    )
  })

  test('throws for a damaged document and for another phase', () => {
    expect(() => summarize(spec, { answers: {} } as never, options)).toThrow(/phasekit: .*corrupt.*readDocument/)
    expect(() => summarize(spec, emptyDocument(phase([], 'phase-2')))).toThrow(/foreign/)
  })

  test('does not change its arguments', () => {
    const document = answered({ pick: { type: 'selection', selected: ['a', 'b'] } })
    const before = JSON.stringify([spec, document])
    summarize(phase([]), document)
    summarize(spec, document, options)
    expect(JSON.stringify([spec, document])).toBe(before)
  })
})
