import { type Answers, createAnswers } from 'phasekit/answers'
import { type PhaseSpec, parsePhase } from 'phasekit/parse'
import { attachStorage, definePort, httpPort, localJournal, localPort } from 'phasekit/storage'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeRemote } from '../../support/fake-remote.js'
import { FakeStorage } from '../../support/fake-storage.js'

const TEA = '{type: form, id: tea}\n\n**Which one?** {#leaf}\n{type: text}\n\n**How long?** {#steep}\n{type: text}\n'
const BEES = '{type: form, id: bees}\n\n**How many?** {#hives}\n{type: text}\n'
// Neither has an id or a title, so both are `untitled-phase`.
const tea = parsePhase(TEA).spec

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const write = (store: Answers, fields: Record<string, string>) => {
  const form = store.spec.blocks.find(({ type }) => type === 'form')
  for (const [field, value] of Object.entries(fields))
    store.set(form?.id ?? '', { type: 'form', fields: { [field]: value } }, { field })
  store.commit()
}
function visit(spec: PhaseSpec, box: FakeStorage) {
  const store = createAnswers(spec)
  const reports = vi.fn()
  store.onReport(reports)
  const end = attachStorage(store, localPort({ key: 'ada', storage: () => box }))
  return { store, reports, end }
}
const foreign = { entries: [], refused: 'foreign' }

const heads = [
  ['no id or title', '', 'untitled-phase'],
  ['one title', '---\ntitle: Reflection\n---\n\n', 'reflection'],
  ['one heading', '# Reflection\n\nThink.\n\n## Ask\n\n', 'reflection'],
  ['one number', '---\nphase: 2\n---\n\n', 'phase-2'],
  ['one id', '---\nid: lesson\n---\n\n', 'lesson'],
] as const

describe.each(heads)('two phases with %s, under one storage key', (_, head, id) => {
  const [tea, bees] = [parsePhase(head + TEA).spec, parsePhase(head + BEES).spec]

  test('the fixtures share the id', () => {
    expect([tea.id, bees.id]).toEqual([id, id])
  })

  test('neither shows, changes or removes the other’s document', () => {
    const box = new FakeStorage()
    const first = visit(tea, box)
    write(first.store, { leaf: 'green' })
    first.store.submit()
    first.end()
    const [stored] = [...box.items]

    const second = visit(bees, box)
    expect(second.store.getDocument()).toMatchObject({ status: 'draft', answers: {} })
    expect(second.store.getDocument().orphans).toBeUndefined()
    write(second.store, { hives: '3' })
    second.end()
    expect([...box.items]).toContainEqual(stored)
    expect(second.reports.mock.calls).toEqual([[foreign]])

    const back = visit(tea, box)
    expect(back.store.getDocument()).toMatchObject({
      status: 'submitted',
      answers: { tea: { type: 'form', fields: { leaf: 'green' } } },
    })
    expect(back.store.getDocument().orphans).toBeUndefined()
    back.end()
    expect([...box.items]).toContainEqual(stored)
    const again = visit(bees, box)
    expect(again.store.get('bees')).toEqual({ type: 'form', fields: { hives: '3' } })
    expect(box.length).toBe(2)
  })

  test('quota exceeded: the other’s document is not overwritten', () => {
    const box = new FakeStorage()
    const first = visit(tea, box)
    write(first.store, { leaf: 'green' })
    first.end()
    const before = [...box.items]
    box.room = box.used
    const second = visit(bees, box)
    write(second.store, { hives: '3' })
    expect(second.end.getState()).toMatchObject({ status: 'failed', reason: 'full' })
    expect([...box.items]).toEqual(before)
  })

  test('open at the same time, each reports the other once and merges nothing', async () => {
    vi.useRealTimers()
    const box = new FakeStorage()
    const [first, second] = [visit(tea, box), visit(bees, box)]
    for (const leaf of ['g', 'gr', 'green']) write(first.store, { leaf })
    await vi.waitFor(() => expect(second.reports.mock.calls).toEqual([[foreign]]))
    write(second.store, { hives: '3' })
    await vi.waitFor(() => expect(first.reports.mock.calls).toEqual([[foreign]]))
    expect(Object.keys(second.store.getDocument().answers)).toEqual(['bees'])
    expect(Object.keys(first.store.getDocument().answers)).toEqual(['tea'])
    first.end()
    second.end()
  })

  test('a server that holds the other’s document keeps it, and answering still works', async () => {
    const remote = new FakeRemote()
    const first = createAnswers(tea)
    write(first, { leaf: 'green' })
    remote.held = JSON.parse(JSON.stringify(first.getDocument()))
    const before = JSON.stringify(remote.held)
    const store = createAnswers(bees)
    const reports = vi.fn()
    store.onReport(reports)
    const end = attachStorage(store, definePort({ key: 'ada', ...remote }))
    write(store, { hives: '3' })
    expect(await end.flush()).toMatchObject({ reason: 'unreadable' })
    await vi.advanceTimersByTimeAsync(300_000)
    expect(JSON.stringify(remote.held)).toBe(before)
    expect(remote.saves).toEqual([])
    expect(reports.mock.calls).toEqual([[foreign]])
    expect(store.get('bees')).toEqual({ type: 'form', fields: { hives: '3' } })
    end()
  })

  test('a server that holds the other’s document keeps it byte for byte, through httpPort', async () => {
    const first = createAnswers(tea)
    write(first, { leaf: 'green' })
    first.submit()
    const held = JSON.stringify(first.getDocument())
    const fetched = vi.fn<typeof fetch>(async () => new Response(held))
    const store = createAnswers(bees)
    const reports = vi.fn()
    store.onReport(reports)
    const end = attachStorage(store, httpPort({ key: 'ada', url: '/api', journal: false, fetch: fetched }))
    write(store, { hives: '3' })
    expect(await end.flush()).toMatchObject({ reason: 'unreadable' })
    await vi.advanceTimersByTimeAsync(300_000)
    expect(fetched.mock.calls.map(([, init]) => init?.method ?? 'GET')).not.toContain('PUT')
    expect(reports.mock.calls).toEqual([[foreign]])
    expect(store.getDocument()).toMatchObject({ status: 'draft', answers: { bees: { fields: { hives: '3' } } } })
    end()
  })
})

describe('an edited version of such a phase', () => {
  const edited = (source: string) => parsePhase(source).spec
  test.each([
    ['the block', '{type: form, id: tea}\n\n**Another?** {#other}\n{type: text}\n'],
    ['a field', '{type: form, id: drinks}\n\n**Which one?** {#leaf}\n{type: text}\n'],
    ['a former id of the field', '{type: form, id: drinks}\n\n**Which one?** {#sort}\n{type: text, aliases: [leaf]}\n'],
  ])('is the same phase while it keeps %s', (_, source) => {
    const box = new FakeStorage()
    const first = visit(tea, box)
    write(first.store, { leaf: 'green' })
    first.end()
    const next = visit(edited(source), box)
    const { answers, orphans = [] } = next.store.getDocument()
    expect(JSON.stringify([answers, orphans])).toContain('green')
    for (const [report] of next.reports.mock.calls) expect(report.refused).toBeUndefined()
    next.end()
  })

  test('is the same phase while one question stays, whatever was answered', () => {
    const two = (first: string) =>
      `---\ntitle: Drinks\n---\n\n## ${first}\n\n{type: form}\n\n**${first}**\n{type: ` +
      `text}\n\n## When? {#when}\n\n{type: selection}\n\n- Now\n`
    const box = new FakeStorage()
    const first = visit(edited(two('Which?')), box)
    first.store.set('which', { type: 'form', fields: { 'which-2': 'green' } }, { field: 'which-2' })
    first.store.commit()
    first.end()
    const next = visit(edited(two('Which one?')), box)
    expect(next.store.getDocument().orphans).toMatchObject([{ value: 'green' }])
    next.end()
  })

  test('with every question replaced and no `aliases` is saved on the next visit', async () => {
    const remote = new FakeRemote()
    const box = new FakeStorage()
    const first = createAnswers(tea)
    write(first, { leaf: 'green' })
    remote.held = JSON.parse(JSON.stringify(first.getDocument()))
    const visitServer = (source: string) => {
      const store = createAnswers(edited(source))
      const journal = localJournal({ key: 'ada', storage: () => box })
      return { store, end: attachStorage(store, definePort({ key: 'ada', journal, ...remote })) }
    }
    const replaced = visitServer(BEES)
    write(replaced.store, { hives: '3' })
    expect(await replaced.end.flush()).toMatchObject({ status: 'local', reason: 'unreadable' })
    replaced.end()
    const repaired = visitServer(BEES.replace('{type: form, id: bees}', '{type: form, id: bees, aliases: [tea]}'))
    expect(await repaired.end.flush()).toMatchObject({ status: 'saved' })
    expect(JSON.stringify(remote.held)).toContain('"hives":"3"')
    expect(JSON.stringify(remote.held)).toContain('green')
    repaired.end()
  })

  test('rewritten, a phase with its own id keeps merged earlier answers as orphans', () => {
    const first = createAnswers({ ...tea, id: 'drinks' })
    write(first, { leaf: 'green' })
    const next = createAnswers({ ...parsePhase(BEES).spec, id: 'drinks' })
    next.merge(first.getDocument())
    expect(next.getDocument().orphans).toMatchObject([{ value: 'green' }])
  })

  test('a document without answers belongs to the same phase, whatever else changed', () => {
    const box = new FakeStorage()
    const source = (word: string) => `---\ntitle: Drinks\n---\n\n${word}\n\n${TEA}`
    const first = visit(edited(source('One')), box)
    first.store.submit()
    first.end()
    const next = visit(edited(source('Two')), box)
    expect(next.store.getDocument().status).toBe('submitted')
    next.end()
  })
})
