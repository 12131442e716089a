import fc from 'fast-check'
import { type Answer, type AnswerDocument, createAnswers, reconcile } from 'phasekit/answers'
import type { PhaseSpec } from 'phasekit/parse'
import { describe, expect, test } from 'vitest'
import { form, phase, ranking, selection } from '../../support/make-phase.js'

function documentOf(spec: PhaseSpec, answers: AnswerDocument['answers']): AnswerDocument {
  const store = createAnswers(spec)
  for (const [id, answer] of Object.entries(answers)) store.set(id, answer ?? null)
  store.commit()
  return store.getDocument()
}

const before = phase([
  selection('pick', ['a', 'b', 'c']),
  ranking('rank', ['x', 'y', 'z']),
  form('plan', [{ id: 'why' }, { id: 'tool', control: 'select', options: [{ id: 'saw', text: 'A saw' }] }]),
])
const marked = selection('pick', ['a', 'b']).options.map((option) =>
  option.id === 'b' ? { ...option, other: true as const } : option,
)
const full = documentOf(before, {
  pick: { type: 'selection', selected: ['a', 'c'] },
  rank: { type: 'ranking', order: ['z', 'x', 'y'], via: 'moved' },
  plan: { type: 'form', fields: { why: 'so', tool: 'saw' } },
})

test('an unchanged phase returns the same document', () => {
  expect(reconcile(full, before).document).toBe(full)
})

describe('edits', () => {
  test('reworded and moved blocks keep their answers, and new labels are reported', () => {
    const after = phase([...before.blocks].reverse().map((block) => ({ ...block, title: 'Reworded' })))
    const { document, report } = reconcile(full, after)
    expect(document.answers).toEqual(full.answers)
    expect(document.revision).toBe(full.revision)
    expect(document.contentHash).toBe(after.contentHash)
    expect(report.entries).toEqual([{ kind: 'reworded', block: 'pick', from: 'Title of pick', question: 'Reworded' }])
  })

  test('the answer of a removed block becomes an orphan and is restored with the block', () => {
    const away = reconcile(full, phase([]))
    expect(away.document.answers).toEqual({})
    expect(away.report.entries.map((entry) => entry.kind)).toEqual(['orphaned', 'orphaned', 'orphaned', 'orphaned'])
    const back = reconcile(away.document, before)
    expect(back.document.answers).toEqual(full.answers)
    expect(back.document.orphans).toBeUndefined()
    expect(new Set(back.report.entries.map((entry) => entry.kind))).toEqual(new Set(['restored']))
  })

  test('a removed option becomes an orphan with its label, the rest stays', () => {
    const after = phase([selection('pick', ['a', 'b'])])
    const { document, report } = reconcile(full, after)
    expect(document.answers.pick).toEqual({ type: 'selection', selected: ['a'] })
    expect(document.orphans).toContainEqual({
      block: 'pick',
      type: 'selection',
      kind: 'choice',
      id: 'c',
      value: true,
      label: 'C',
    })
    expect(report.entries).toContainEqual({
      kind: 'orphaned',
      block: 'pick',
      id: 'c',
      question: 'Title of pick',
      label: 'C',
    })
  })

  test('an uncommitted answer becomes an orphan with its label too', () => {
    const store = createAnswers(before)
    store.set('pick', { type: 'selection', selected: ['a', 'c'] })
    store.set('plan', { type: 'form', fields: { why: 'so' } }, { field: 'why' })
    store.update(phase([selection('pick', ['a', 'b'])]))
    const { orphans, labels } = store.getDocument()
    expect(orphans).toContainEqual({
      block: 'pick',
      type: 'selection',
      kind: 'choice',
      id: 'c',
      value: true,
      label: 'C',
    })
    expect(orphans).toContainEqual(expect.objectContaining({ block: 'plan', kind: 'field', id: 'why', value: 'so' }))
    expect(labels).toMatchObject({ pick: 'Title of pick', 'pick/c': 'C', why: 'Label of why' })
  })

  test('an edited phase keeps the stored labels', () => {
    const store = createAnswers(before, { document: full })
    store.update(phase(before.blocks.map((block) => ({ ...block, title: 'Reworded' }))))
    store.update(phase([]))
    expect(store.getDocument().labels).toMatchObject(full.labels)
  })

  test('an equal spec object is not an edit', () => {
    const store = createAnswers(before)
    store.set('pick', { type: 'selection', selected: ['a'] })
    const document = store.getDocument()
    store.update({ ...before })
    expect(store.getDocument()).toBe(document)
  })

  test('the text of an option becomes an orphan with the option and is restored with it', () => {
    const spec = phase([selection('pick', ['a', 'b'], { options: marked })])
    const answers: Record<string, Answer> = { pick: { type: 'selection', selected: ['b'], other: 'Moss' } }
    const away = reconcile(documentOf(spec, answers), phase([selection('pick', ['a'])]))
    expect(away.document.answers).toEqual({})
    expect(away.document.orphans).toEqual([
      { block: 'pick', type: 'selection', kind: 'choice', id: 'b', value: 'Moss', label: 'B' },
    ])
    const back = reconcile(away.document, spec)
    expect(back.document.answers).toEqual(answers)
    expect(back.document.orphans).toBeUndefined()
  })

  test('the text of an option stays when another option is removed', () => {
    const spec = phase([selection('pick', ['a', 'b'], { options: marked })])
    const document = documentOf(spec, { pick: { type: 'selection', selected: ['a', 'b'], other: 'Moss' } })
    const after = reconcile(document, phase([selection('pick', ['b'], { options: marked.slice(1) })])).document
    expect(after.answers).toEqual({ pick: { type: 'selection', selected: ['b'], other: 'Moss' } })
    expect(after.orphans).toEqual([
      { block: 'pick', type: 'selection', kind: 'choice', id: 'a', value: true, label: 'A' },
    ])
  })

  test('a renamed id is found by its alias', () => {
    const after = phase([
      selection('choose', ['first: a', 'b', 'c'], { aliases: ['pick'] }),
      ranking('rank', ['x', 'y', 'last: z']),
      form('plan', [
        { id: 'reason', aliases: ['why'] },
        { id: 'tool', control: 'select', options: [{ id: 'hand-saw', text: 'A saw', aliases: ['saw'] }] },
      ]),
    ])
    const { document } = reconcile(full, after)
    expect(document.answers).toEqual({
      choose: { type: 'selection', selected: ['first', 'c'] },
      rank: { type: 'ranking', order: ['last', 'x', 'y'], via: 'moved' },
      plan: { type: 'form', fields: { reason: 'so', tool: 'hand-saw' } },
    })
    expect(document.orphans).toBeUndefined()
  })

  test('a new ranking item is not added to the answer', () => {
    const { document } = reconcile(full, phase([ranking('rank', ['w', 'x', 'y', 'z'])]))
    expect(document.answers.rank).toEqual({ type: 'ranking', order: ['z', 'x', 'y'], via: 'moved' })
  })

  test('a removed item is restored at its rank', () => {
    const away = reconcile(full, phase([ranking('rank', ['y', 'z'])]))
    expect(away.document.answers.rank).toEqual({ type: 'ranking', order: ['z', 'y'], via: 'moved' })
    const back = reconcile(away.document, phase([ranking('rank', ['x', 'y', 'z'])]))
    expect(back.document.answers.rank).toEqual({ type: 'ranking', order: ['z', 'x', 'y'], via: 'moved' })
  })

  test('a field moved to another form keeps its answer', () => {
    const after = phase([
      form('plan', [{ id: 'tool', control: 'select', options: [{ id: 'saw', text: 'A saw' }] }]),
      form('later', [{ id: 'why' }]),
    ])
    expect(reconcile(full, after).document.answers).toEqual({
      plan: { type: 'form', fields: { tool: 'saw' } },
      later: { type: 'form', fields: { why: 'so' } },
    })
  })

  test('a removed scale point becomes an orphan; a date keeps the typed text', () => {
    const before = phase([
      form('plan', [
        { id: 'much', control: 'scale', min: 1, max: 10 },
        { id: 'day', control: 'date' },
      ]),
    ])
    const held = createAnswers(before)
    held.set('plan', { type: 'form', fields: { much: 7, day: '2026--May' } })
    const after = phase([
      form('plan', [
        { id: 'much', control: 'scale', min: 1, max: 5 },
        { id: 'day', control: 'date' },
      ]),
    ])
    const { document } = reconcile(held.getDocument(), after)
    expect(document.answers.plan).toEqual({ type: 'form', fields: { day: '2026--May' } })
    expect(document.orphans).toContainEqual(
      expect.objectContaining({ block: 'plan', kind: 'field', id: 'much', value: 7 }),
    )
    expect(reconcile(document, before).document.answers.plan).toEqual({
      type: 'form',
      fields: { much: 7, day: '2026--May' },
    })
  })

  test('a block that changes its type keeps the old answer as an orphan', () => {
    const { document } = reconcile(full, phase([ranking('pick', ['a', 'b'])]))
    expect(document.answers.pick).toBeUndefined()
    expect(document.orphans).toContainEqual({
      block: 'pick',
      type: 'selection',
      kind: 'answer',
      value: { type: 'selection', selected: ['a', 'c'] },
    })
  })

  test('several choices in a single choice: the first stays, the others become orphans', () => {
    const { document } = reconcile(full, phase([selection('pick', ['a', 'b', 'c'], { multiple: false })]))
    expect(document.answers.pick).toEqual({ type: 'selection', selected: ['a'] })
    expect(document.orphans).toContainEqual({
      block: 'pick',
      type: 'selection',
      kind: 'choice',
      id: 'c',
      value: true,
      label: 'C',
    })
  })
})

const ids = ['a', 'b', 'c', 'd', 'e']
const someIds = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 })
const anyPhase = fc
  .record({
    pick: fc.option(someIds),
    rank: fc.option(someIds),
    fields: fc.option(fc.uniqueArray(fc.constantFrom('f', 'g', 'h'))),
    single: fc.boolean(),
  })
  .map(({ pick, rank, fields, single }) =>
    phase([
      ...(pick ? [selection('pick', pick, { multiple: !single })] : []),
      ...(rank ? [ranking('rank', rank)] : []),
      ...(fields
        ? [
            form(
              'plan',
              fields.map((id) => ({ id })),
            ),
          ]
        : []),
    ]),
  )

/** Every piece of an answer, wherever it is. */
function pieces(document: AnswerDocument): string[] {
  const found: string[] = []
  const add = (block: string, answer: unknown) => {
    const { selected, order, fields } = answer as {
      selected?: string[]
      order?: string[]
      fields?: Record<string, string>
    }
    for (const id of selected ?? []) found.push(`${block}/${id}`)
    for (const id of order ?? []) found.push(`${block}/${id}`)
    for (const [id, value] of Object.entries(fields ?? {})) found.push(`${id}=${value}`)
  }
  for (const [block, answer] of Object.entries(document.answers)) add(block, answer)
  for (const orphan of document.orphans ?? []) {
    if (orphan.kind === 'answer') add(orphan.block, orphan.value)
    else found.push(orphan.kind === 'field' ? `${orphan.id}=${orphan.value}` : `${orphan.block}/${orphan.id}`)
  }
  return found.sort()
}

test('no author edit loses a part of an answer, and every orphan is reported', () => {
  const start = phase([
    selection('pick', ids),
    ranking('rank', ids),
    form('plan', [{ id: 'f' }, { id: 'g' }, { id: 'h' }]),
  ])
  fc.assert(
    fc.property(
      someIds,
      someIds,
      fc.dictionary(fc.constantFrom('f', 'g', 'h'), fc.string({ minLength: 1 })),
      fc.array(anyPhase, { maxLength: 6 }),
      (pick, rank, fields, edits) => {
        let document = documentOf(start, {
          pick: { type: 'selection', selected: ids.filter((id) => pick.includes(id)) },
          rank: { type: 'ranking', order: rank, via: 'moved' },
          plan: { type: 'form', fields },
        })
        const all = pieces(document)
        for (const edit of edits) {
          const orphansBefore = (document.orphans ?? []).length
          const { document: next, report } = reconcile(document, edit)
          expect(pieces(next)).toEqual(all)
          const count = (kind: string) => report.entries.filter((entry) => entry.kind === kind).length
          // A whole selection that comes back may leave a choice behind, so "restored" counts answers, not orphans.
          expect((next.orphans ?? []).length - orphansBefore).toBeGreaterThanOrEqual(-count('restored'))
          expect(next.revision).toBe(
            document.revision + (report.entries.some(({ kind }) => kind !== 'reworded' && kind !== 'added') ? 1 : 0),
          )
          document = next
        }
      },
    ),
  )
})
