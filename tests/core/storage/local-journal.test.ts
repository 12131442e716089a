import { type Answers, createAnswers } from 'phasekit/answers'
import { attachStorage, definePort, localJournal, localPort } from 'phasekit/storage'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeRemote } from '../../support/fake-remote.js'
import { FakeStorage } from '../../support/fake-storage.js'
import { stubWindow } from '../../support/fake-window.js'
import { form, phase } from '../../support/make-phase.js'

const spec = phase([form('plan', [{ id: 'why' }, { id: 'how' }])])

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-05-01T08:00:00Z') })
  // Pages without a channel: storage alone has to be enough.
  vi.stubGlobal('BroadcastChannel', undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const type = (store: Answers, fields: Record<string, string>) => {
  const held = store.get('plan')
  store.set(
    'plan',
    { type: 'form', fields: { ...(held && 'fields' in held ? held.fields : {}), ...fields } },
    { reason: 'input' },
  )
}
const fieldsOf = (store: Answers) => {
  const held = store.get('plan')
  return held && 'fields' in held ? held.fields : {}
}
/** A page that opens the phase. */
function visit(box: FakeStorage, { key = 'ada', of = spec } = {}) {
  const store = createAnswers(of)
  return { store, end: attachStorage(store, localPort({ key, storage: () => box })) }
}

describe('when the journal is written', () => {
  test('edits within half a second, commits and submissions at once', async () => {
    const box = new FakeStorage()
    const { store } = visit(box)
    type(store, { why: 'a' })
    await pass(499)
    expect(box.length).toBe(0)
    await pass(1)
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'a' })
    type(store, { why: 'ab' })
    store.commit()
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'ab' })
    store.submit()
    expect(visit(box).store.getDocument().status).toBe('submitted')
    store.reopen()
    expect(visit(box).store.getDocument().status).toBe('draft')
  })

  test('continuous typing is written twice a second', async () => {
    const box = new FakeStorage()
    const { store } = visit(box)
    const set = vi.spyOn(box, 'setItem')
    for (let i = 1; i <= 100; i++) {
      type(store, { why: `word ${i}` })
      await pass(100)
    }
    expect(set.mock.calls.length).toBeGreaterThanOrEqual(16)
    expect(set.mock.calls.length).toBeLessThanOrEqual(20)
  })

  test('hiding the page commits and writes', () => {
    const page = stubWindow()
    const box = new FakeStorage()
    const { store } = visit(box)
    const events = vi.fn()
    store.subscribe(({ kind }) => events(kind))
    type(store, { why: 'half a wor' })
    page.hide()
    expect(events.mock.calls).toEqual([['change'], ['commit']])
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'half a wor' })
  })

  test('an edit undone within half a second is undone in the journal when the page is hidden', async () => {
    const page = stubWindow()
    const box = new FakeStorage()
    const { store } = visit(box)
    type(store, { why: 'a' })
    store.commit()
    type(store, { why: 'a slip' })
    await pass(500)
    type(store, { why: 'a' })
    // Equal to the committed answer, so there is no commit.
    page.hide()
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'a' })
  })

  test('detaching writes all edits, committed or not', () => {
    const box = new FakeStorage()
    const { store, end } = visit(box)
    type(store, { why: 'half a wor' })
    end()
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'half a wor' })
  })

  test('opening a phase writes nothing', async () => {
    const box = new FakeStorage()
    visit(box).end()
    await pass(60_000)
    expect(box.length).toBe(0)
  })

  test('initial answers of the store are written too', async () => {
    const box = new FakeStorage()
    const given = createAnswers(spec)
    type(given, { why: 'given by the host' })
    const store = createAnswers(spec, { document: given.getDocument() })
    const end = attachStorage(store, localPort({ key: 'ada', storage: () => box }))
    expect(end.getState().status).toBe('saved')
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'given by the host' })
  })

  test('the states are idle, saving, saved', async () => {
    const { store, end } = visit(new FakeStorage())
    const states = [end.getState().status]
    end.subscribe(() => states.push(end.getState().status))
    type(store, { why: 'a' })
    await pass(500)
    type(store, { why: 'ab' })
    store.commit()
    expect(states).toEqual(['idle', 'saving', 'saved', 'saving', 'saved'])
    expect(end.getState()).toEqual({ status: 'saved', onDevice: true })
  })
})

describe('several pages', () => {
  test('each writes its own slot; the next page reads both and removes them when it writes', async () => {
    const box = new FakeStorage()
    const [a, b] = [visit(box), visit(box)]
    type(a.store, { why: 'from a' })
    type(b.store, { how: 'from b' })
    await pass(500)
    expect(box.length).toBe(2)
    const c = visit(box)
    expect(fieldsOf(c.store)).toEqual({ why: 'from a', how: 'from b' })
    expect(box.length).toBe(2)
    type(c.store, { why: 'from c' })
    await pass(500)
    expect(box.length).toBe(1)
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'from c', how: 'from b' })
  })

  test('a page that keeps writing after its slot was removed loses nothing', async () => {
    const box = new FakeStorage()
    const a = visit(box)
    type(a.store, { why: 'one' })
    await pass(500)
    const b = visit(box)
    type(b.store, { how: 'two' })
    await pass(500)
    type(a.store, { why: 'three' })
    await pass(500)
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'three', how: 'two' })
  })

  test('a slot that another page has changed is not removed', async () => {
    const box = new FakeStorage()
    const a = visit(box)
    type(a.store, { why: 'one' })
    await pass(500)
    const b = visit(box)
    type(a.store, { why: 'newer' })
    await pass(500)
    type(b.store, { how: 'two' })
    await pass(500)
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'newer', how: 'two' })
  })

  test('one port for several phases: cleaning up one leaves the others alone', async () => {
    const box = new FakeStorage()
    const other = phase([form('plan', [{ id: 'why' }])], 'phase-2')
    for (const of of [spec, other]) {
      const { store } = visit(box, { of })
      type(store, { why: `of ${of.id}` })
      await pass(500)
    }
    const remote = new FakeRemote()
    const port = definePort({ key: 'ada', ...remote, journal: localJournal({ key: 'ada', storage: () => box }) })
    const [first, second] = [createAnswers(spec), createAnswers(other)]
    attachStorage(first, port)
    attachStorage(second, port)
    type(first, { how: 'new' })
    await pass(500)
    // Killed before anything was sent.
    expect(fieldsOf(visit(box, { of: other }).store)).toEqual({ why: 'of phase-2' })
  })

  test('two stores attached to one port do not overwrite each other', async () => {
    const box = new FakeStorage()
    const port = localPort({ key: 'ada', storage: () => box })
    const [a, b] = [createAnswers(spec), createAnswers(spec)]
    attachStorage(a, port)
    attachStorage(b, port)
    type(a, { why: 'from a' })
    type(b, { how: 'from b' })
    await pass(500)
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'from a', how: 'from b' })
  })
})

describe('storage quota exceeded', () => {
  const full = { status: 'failed', reason: 'full', onDevice: true }

  test('reports it, and every later edit tries again', async () => {
    const box = new FakeStorage(100)
    const { store, end } = visit(box)
    type(store, { why: 'does not fit' })
    await pass(500)
    expect(end.getState()).toEqual(full)
    expect(fieldsOf(store)).toEqual({ why: 'does not fit' })
    box.room = 10_000
    type(store, { why: 'fits' })
    await pass(500)
    expect(end.getState()).toEqual({ status: 'saved', onDevice: true })
  })

  test('retry tries at once', async () => {
    const box = new FakeStorage(100)
    const { store, end } = visit(box)
    type(store, { why: 'does not fit' })
    store.commit()
    box.room = 10_000
    end.retry()
    expect(end.getState().status).toBe('saved')
  })

  test('for a second slot: the new text replaces a merged slot in one step', async () => {
    const box = new FakeStorage()
    const a = visit(box)
    type(a.store, { why: 'one' })
    await pass(500)
    a.end()
    box.room = box.used + 400
    const remove = vi.spyOn(box, 'removeItem')
    const b = visit(box)
    type(b.store, { how: 'two' })
    await pass(500)
    expect(b.end.getState().status).toBe('saved')
    type(b.store, { how: 'three' })
    await pass(500)
    expect(b.end.getState().status).toBe('saved')
    expect(box.length).toBe(1)
    expect(remove).not.toHaveBeenCalled()
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'one', how: 'three' })
  })

  test('a page whose slot was replaced moves to another and overwrites nothing', async () => {
    const box = new FakeStorage()
    const a = visit(box)
    type(a.store, { why: 'one' })
    await pass(500)
    box.room = box.used + 400
    const b = visit(box)
    type(b.store, { how: 'two' })
    await pass(500)
    type(a.store, { why: 'three' })
    await pass(500)
    expect(a.end.getState()).toEqual(full)
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'one', how: 'two' })
    box.room = 10_000
    a.end.retry()
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'three', how: 'two' })
  })

  test('for a longer text: the last one that fitted stays stored', async () => {
    const box = new FakeStorage()
    const { store, end } = visit(box)
    type(store, { why: 'short' })
    await pass(500)
    box.room = box.used + 10
    type(store, { why: 'x'.repeat(1000) })
    await pass(500)
    expect(end.getState()).toEqual(full)
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'short' })
  })

  test('recognises the error names of older browsers', async () => {
    for (const error of [
      Object.assign(new Error(), { name: 'NS_ERROR_DOM_QUOTA_REACHED' }),
      Object.assign(new Error(), { code: 22 }),
    ]) {
      const box = new FakeStorage()
      const { store, end } = visit(box)
      vi.spyOn(box, 'setItem').mockImplementation(() => {
        throw error
      })
      type(store, { why: 'x' })
      store.commit()
      expect(end.getState()).toEqual(full)
    }
  })
})

describe('no storage', () => {
  const ways: [string, () => Storage][] = [
    [
      'the getter throws',
      () => {
        throw new DOMException('denied', 'SecurityError')
      },
    ],
    ['there is none', () => null as unknown as Storage],
    ['there is no such name', () => localStorageOfNode()],
  ]
  // Node has no `localStorage`, or one that throws.
  const localStorageOfNode = () => (globalThis as { noSuchStorage?: Storage }).noSuchStorage as Storage
  test.each(ways)('%s: answering still works, and the state says so', async (_, storage) => {
    const store = createAnswers(spec)
    const end = attachStorage(store, localPort({ key: 'ada', storage }))
    expect(end.getState()).toEqual({ status: 'failed', reason: 'blocked', onDevice: true })
    type(store, { why: 'text' })
    await pass(5000)
    expect(end.getState()).toEqual({ status: 'failed', reason: 'blocked', onDevice: true })
    expect(await end.flush()).toEqual({ status: 'failed', reason: 'blocked', onDevice: true })
    expect(fieldsOf(store)).toEqual({ why: 'text' })
    end()
  })

  test('a server still saves; without one, the state is failed', async () => {
    const [[, storage]] = ways as [[string, () => Storage]]
    const remote = new FakeRemote()
    const store = createAnswers(spec)
    const end = attachStorage(
      store,
      definePort({ key: 'ada', ...remote, journal: localJournal({ key: 'ada', storage }) }),
    )
    type(store, { why: 'text' })
    await pass(3000)
    expect(end.getState()).toEqual({ status: 'saved', onDevice: false })
    remote.before = () => {
      throw new TypeError('Failed to fetch')
    }
    type(store, { why: 'more' })
    await pass(3000)
    expect(end.getState()).toEqual({ status: 'failed', reason: 'offline', onDevice: false })
  })

  test('survives a blocked channel and a broken journal', async () => {
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        constructor() {
          throw new DOMException('denied', 'SecurityError')
        }
      },
    )
    const { store, end } = visit(new FakeStorage())
    type(store, { why: 'text' })
    await pass(500)
    expect(end.getState().status).toBe('saved')

    const remote = new FakeRemote()
    const broken = {
      open() {
        throw new Error('no')
      },
    }
    const other = attachStorage(store, definePort({ key: 'ada', ...remote, journal: broken }))
    await pass(3000)
    expect(other.getState().status).toBe('saved')
  })
})

describe('unreadable slots stay unchanged, byte for byte', () => {
  const document = createAnswers(spec).getDocument()
  const texts: [string, string][] = [
    ['garbage', '\u0000{{{ not json'],
    ['nothing', ''],
    ['a blob of 10 MB', 'x'.repeat(10_000_000)],
    ['another phase', JSON.stringify({ ...document, phase: 'phase-9', revision: 4 })],
    ['a later version', JSON.stringify({ ...document, version: 2, revision: 4, mood: 'new' })],
    [
      'a damaged history',
      JSON.stringify({ ...document, revision: 4, history: { seen: {}, edits: { why: { by: 1 } } } }),
    ],
    ['an array', '[1,2,3]'],
    ['null', 'null'],
  ]
  test.each(texts)('%s', async (_, text) => {
    const box = new FakeStorage()
    box.setItem('phasekit/ada/phase-1/00000000', text)
    const good = visit(box)
    type(good.store, { why: 'kept' })
    await pass(500)
    good.end()
    const store = createAnswers(spec)
    const reports = vi.fn()
    store.onReport(reports)
    const end = attachStorage(store, localPort({ key: 'ada', storage: () => box }))
    expect(reports.mock.calls).toMatchObject([[{ refused: expect.any(String) }]])
    expect(fieldsOf(store)).toEqual({ why: 'kept' })
    type(store, { how: 'new' })
    await pass(500)
    end()
    expect(box.getItem('phasekit/ada/phase-1/00000000')).toBe(text)
    expect(box.length).toBe(2)
    expect(end.getState().status).toBe('saved')
  })

  test('a full device does not overwrite it either', async () => {
    const box = new FakeStorage()
    const text = texts[4]?.[1] ?? ''
    box.setItem('phasekit/ada/phase-1/00000000', text)
    box.room = box.used
    const { store, end } = visit(box)
    type(store, { why: 'x' })
    await pass(500)
    expect(end.getState().reason).toBe('full')
    expect([...box.items.values()]).toEqual([text])
  })

  test('a host’s listener that throws neither stops reading nor loses a slot', async () => {
    const box = new FakeStorage()
    const [a, b] = [visit(box), visit(box)]
    type(a.store, { why: 'from a' })
    type(b.store, { how: 'from b' })
    await pass(500)
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const store = createAnswers(spec)
    store.watch(null, () => {
      throw new Error('a fault of the host')
    })
    attachStorage(store, localPort({ key: 'ada', storage: () => box }))
    type(store, { why: 'from c' })
    await pass(500)
    expect(reported).toHaveBeenCalled()
    expect(fieldsOf(visit(box).store)).toEqual({ why: 'from c', how: 'from b' })
  })
})

describe('keys', () => {
  const pairs: [[string, string], [string, string]][] = [
    [
      ['a/b', 'c'],
      ['a', 'b/c'],
    ],
    [
      ['ada', 'phase-1'],
      ['ada/phase-1', 'phase-1'],
    ],
    [
      ['ada', 'x'],
      ['ad', 'ax'],
    ],
    [
      ['a%2Fb', 'c'],
      ['a/b', 'c'],
    ],
    [
      ['é', 'c'],
      ['e\u0301', 'c'],
    ],
    [
      ['__proto__', '__proto__'],
      ['__proto__', 'constructor'],
    ],
    [
      ['ada', 'c'],
      ['Ada', 'c'],
    ],
    [
      ['ada', 'c'],
      [' ada', 'c'],
    ],
    [
      ['👩🏽‍🎓/1', 'c'],
      ['👩🏽‍🎓', '1/c'],
    ],
  ]
  test.each(pairs)('%j and %j stay separate', async (one, other) => {
    const box = new FakeStorage()
    const open = ([key, id]: [string, string]) => visit(box, { key, of: phase([form('plan', [{ id: 'why' }])], id) })
    const first = open(one)
    type(first.store, { why: 'secret' })
    await pass(500)
    const second = open(other)
    expect(fieldsOf(second.store)).toEqual({})
    type(second.store, { why: 'mine' })
    await pass(500)
    second.end()
    expect(fieldsOf(open(one).store)).toEqual({ why: 'secret' })
    expect(fieldsOf(open(other).store)).toEqual({ why: 'mine' })
  })

  test.each(['', ' ', '.', '..', '\ud800', undefined, null, 7])('%j is rejected as a key', (key) => {
    expect(() => localPort({ key: key as string })).toThrow(/^phasekit: .*`ada\/attempt-1`\.$/)
  })
})

describe('pages that share a channel', () => {
  test('receive each other’s edits and then stop sending', async () => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
    const box = new FakeStorage()
    const [a, b, stranger] = [visit(box), visit(box), visit(box, { key: 'grace' })]
    const told = () =>
      new Promise<void>((resolve) => {
        const stop = b.store.watch(null, () => {
          stop()
          resolve()
        })
      })
    const heard = told()
    type(a.store, { why: 'from a' })
    a.store.commit()
    await heard
    expect(fieldsOf(b.store)).toEqual({ why: 'from a' })
    expect(fieldsOf(stranger.store)).toEqual({})
    for (const { end } of [a, b, stranger]) end()
    const { revision } = b.store.getDocument()
    a.store.set('plan', null)
    a.store.commit()
    await vi.waitFor(() => expect(b.store.getDocument().revision).toBe(revision))
  })
})
