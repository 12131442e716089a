import { type Answers, createAnswers } from 'phasekit/answers'
import { attachStorage, definePort, StorageError } from 'phasekit/storage'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { retryDelay } from '../../../src/storage/retry-delay.js'
import { deferred, FakeRemote, never } from '../../support/fake-remote.js'
import { stubWindow } from '../../support/fake-window.js'
import { form, phase, selection } from '../../support/make-phase.js'

const spec = phase([selection('pick', ['a', 'b', 'c']), form('plan', [{ id: 'why' }, { id: 'how' }])])

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-05-01T08:00:00Z') })
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const type = (store: Answers, why: string, field = 'why') => {
  const held = store.get('plan')
  const fields = held && 'fields' in held ? held.fields : {}
  store.set('plan', { type: 'form', fields: { ...fields, [field]: why } }, { field, reason: 'input' })
}
const whyIn = (document: unknown) =>
  (document as { answers: { plan?: { fields: Record<string, string> } } } | undefined)?.answers.plan?.fields.why
const bind = (remote: FakeRemote, store = createAnswers(spec)) => ({
  store,
  end: attachStorage(store, definePort({ key: 'ada', ...remote })),
})
const savesOf = (remote: FakeRemote) => remote.requests.filter(({ is }) => is === 'save')
const revision = (store: Answers) => store.getDocument().revision

describe('when edits are sent', () => {
  test('after two seconds without an edit, in one save', async () => {
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    for (const text of ['a', 'ab', 'abc']) {
      type(store, text)
      await pass(1500)
    }
    expect(savesOf(remote)).toHaveLength(0)
    await pass(499)
    expect(savesOf(remote)).toHaveLength(0)
    await pass(1)
    expect(remote.saves.map(whyIn)).toEqual(['abc'])
  })

  test('after ten seconds at most, even while typing continues', async () => {
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    const start = performance.now()
    for (let i = 0; i < 300; i++) {
      type(store, `word ${i}`)
      await pass(100)
    }
    const at = savesOf(remote).map((each) => each.at - start)
    expect(at).toEqual([10_000, 20_000, 30_000].map((ms) => expect.closeTo(ms, -3)))
  })

  test('edits during a slow save wait for the next one', async () => {
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    remote.before = () => new Promise((resolve) => setTimeout(resolve, 300))
    for (let i = 0; i < 200; i++) {
      type(store, `word ${i}`)
      await pass(100)
    }
    await pass(10_000)
    expect(savesOf(remote).length).toBeLessThanOrEqual(4)
    expect(whyIn(remote.held)).toBe('word 199')
  })

  test('at once when submitted', async () => {
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    type(store, 'all of it')
    store.submit()
    await pass(0)
    expect(remote.document).toMatchObject({ status: 'submitted' })
  })

  test('opening a phase sends nothing, nor does an unchanged document', async () => {
    const remote = new FakeRemote()
    const before = createAnswers(spec)
    type(before, 'from last week')
    remote.held = before.getDocument()
    const { store, end } = bind(remote)
    await pass(60_000)
    expect(whyIn(store.getDocument())).toBe('from last week')
    expect(savesOf(remote)).toHaveLength(0)
    expect(end.getState().status).toBe('saved')
  })

  test(
    'nothing because the phase was edited: fitting answers to it ' + 'is no news, nor are the words they had',
    async () => {
      const remote = new FakeRemote()
      const { store, end } = bind(remote)
      await pass(0)
      type(store, 'not left yet')
      await pass(2000)
      expect(savesOf(remote)).toHaveLength(1)
      store.update(
        phase([selection('pick', ['a', 'b', 'c']), form('plan', [{ id: 'why', label: 'Why then?' }, { id: 'how' }])]),
      )
      await pass(60_000)
      expect(savesOf(remote)).toHaveLength(1)
      expect(end.getState().status).toBe('saved')
    },
  )

  test('flush sends edits made during a save', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    const gate = deferred()
    remote.before = () => gate.promise
    type(store, 'one')
    await pass(2000)
    type(store, 'two')
    const flushed = end.flush()
    gate.resolve()
    expect(await flushed).toMatchObject({ status: 'saved' })
    expect(remote.saves.map(whyIn)).toEqual(['one', 'two'])
  })
})

describe('when a save fails', () => {
  test('it is retried with exponential backoff and jitter', async () => {
    for (const [chance, least] of [
      [0, 0.25],
      [0.999999, 1],
    ] as const) {
      const delays = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((failures) => retryDelay(failures, 0, () => chance))
      expect(delays).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((s) => expect.closeTo(s * 1000 * least, 0)))
    }
    expect(retryDelay(1, 90_000, () => 0.5)).toBe(90_000)
  })

  test('a server that was down receives everything in the end', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    const states: string[] = []
    end.subscribe(() => states.push(end.getState().status))
    remote.before = () => {
      throw new StorageError('server', '500')
    }
    type(store, 'important')
    await pass(120_000)
    expect(end.getState()).toEqual({ status: 'failed', reason: 'server', onDevice: false })
    const tries = savesOf(remote).map(({ at }) => at)
    const gaps = tries.slice(1).map((at, i) => at - (tries[i] ?? 0))
    expect(gaps.slice(0, 6)).toEqual([625, 1250, 2500, 5000, 10_000, 20_000])
    remote.before = () => {}
    await pass(60_000)
    expect(whyIn(remote.held)).toBe('important')
    // Retries do not change the state.
    expect(states).toEqual(['saving', 'failed', 'saved'])
  })

  test('Retry-After is respected, whatever the page does; a manual retry overrides it', async () => {
    const page = stubWindow()
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    remote.before = () => {
      throw new StorageError('server', '503', 120_000)
    }
    type(store, 'text')
    await pass(2000)
    expect(savesOf(remote)).toHaveLength(1)
    remote.before = () => {}
    page.online()
    page.show()
    type(store, 'text and more')
    await pass(119_000)
    expect(savesOf(remote)).toHaveLength(1)
    end.retry()
    await pass(0)
    expect(whyIn(remote.held)).toBe('text and more')
    await pass(600_000)
    expect(savesOf(remote)).toHaveLength(2)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -5, 1e12])(
    'a wait of %s asks neither for a storm nor for silence',
    async (wait) => {
      const remote = new FakeRemote()
      const { store } = bind(remote)
      await pass(0)
      remote.before = () => {
        throw new StorageError('server', 'busy', wait)
      }
      type(store, 'text')
      await pass(10_000)
      expect(savesOf(remote).length).toBeLessThan(6)
      remote.before = () => {}
      await pass(301_000)
      expect(whyIn(remote.held)).toBe('text')
    },
  )

  test('permanent failures are retried once a minute at most', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    remote.before = () => {
      throw new StorageError('denied', 'signed out')
    }
    type(store, 'text')
    await pass(600_000)
    expect(savesOf(remote).length).toBeLessThanOrEqual(17)
    expect(end.getState().reason).toBe('denied')
  })

  test.each(['load', 'save'] as const)(
    'a port whose %s throws at once, and not as it should, harms nobody',
    async (method) => {
      const remote = new FakeRemote()
      const good = remote[method]
      Object.assign(remote, {
        [method]: () => {
          throw 'no error at all'
        },
      })
      const port = definePort({
        key: 'ada',
        load: (...all) => remote.load(...all),
        save: (...all) => remote.save(...all),
      })
      const store = createAnswers(spec)
      const end = attachStorage(store, port)
      type(store, 'text')
      await pass(5000)
      expect(end.getState()).toMatchObject({ status: 'failed', reason: 'unknown' })
      Object.assign(remote, { [method]: good })
      await pass(60_000)
      expect(whyIn(remote.held)).toBe('text')
    },
  )
})

describe('a port that hangs', () => {
  test('times out, even if it ignores its signal', async () => {
    const remote = new FakeRemote({ timeout: 5000 })
    const { store, end } = bind(remote)
    await pass(0)
    remote.before = never
    type(store, 'text')
    await pass(7000)
    expect(end.getState()).toMatchObject({ status: 'failed', reason: 'slow' })
    expect(savesOf(remote)[0]?.signal.aborted).toBe(true)
    remote.before = () => {}
    await pass(60_000)
    expect(whyIn(remote.held)).toBe('text')
  })

  test('a late response is ignored and starts nothing', async () => {
    const remote = new FakeRemote({ timeout: 5000 })
    const { store, end } = bind(remote)
    await pass(0)
    const late = deferred()
    remote.before = () => late.promise
    type(store, 'one')
    await pass(7000)
    remote.before = () => {}
    type(store, 'two')
    await pass(10_000)
    expect(remote.saves.map(whyIn)).toEqual(['two'])
    late.resolve()
    await pass(0)
    const count = remote.requests.length
    await pass(60_000)
    expect(remote.requests).toHaveLength(count)
    type(store, 'three')
    await pass(2000)
    // One request with the right base.
    expect(remote.requests).toHaveLength(count + 1)
    expect(remote.saves.map(whyIn)).toEqual(['two', 'three'])
    expect(end.getState().status).toBe('saved')
  })

  test('edits made while loading are kept and sent once it responds', async () => {
    const remote = new FakeRemote({ timeout: 5000 })
    remote.before = never
    const { store, end } = bind(remote)
    type(store, 'text')
    expect(end.getState().status).toBe('loading')
    await pass(5000)
    expect(end.getState()).toMatchObject({ status: 'failed', reason: 'slow' })
    remote.before = () => {}
    await pass(5000)
    expect(whyIn(remote.held)).toBe('text')
  })
})

describe('concurrent saves', () => {
  test('a conflict response is merged and saved', async () => {
    const remote = new FakeRemote()
    const { store } = bind(remote)
    const other = bind(remote)
    await pass(0)
    type(store, 'mine')
    type(other.store, 'theirs', 'how')
    await pass(4000)
    expect(remote.document?.answers.plan).toEqual({ type: 'form', fields: { why: 'mine', how: 'theirs' } })
    expect(remote.saves).toHaveLength(2)
    type(store, 'mine and more')
    await pass(2000)
    expect(store.getDocument().answers.plan).toEqual({ type: 'form', fields: { why: 'mine and more', how: 'theirs' } })
    expect(remote.document?.answers).toEqual(store.getDocument().answers)
    expect(other.end.getState().status).toBe('saved')
  })

  test('a write whose response was lost is recognised, not repeated', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    remote.after = () => {
      throw new TypeError('connection reset')
    }
    type(store, 'once')
    await pass(2000)
    expect(end.getState()).toMatchObject({ status: 'failed', reason: 'offline' })
    remote.after = () => {}
    await pass(5000)
    expect(remote.saves.map(whyIn)).toEqual(['once'])
    expect(end.getState().status).toBe('saved')
  })

  test('with the greatest revision, later edits are still sent', async () => {
    const other = createAnswers(spec)
    type(other, 'theirs')
    let held: unknown = { ...other.getDocument(), revision: 2 ** 52 }
    const saved = vi.fn((document: unknown) => {
      held = document
    })
    const store = createAnswers(spec)
    const end = attachStorage(
      store,
      definePort({ key: 'ada', load: async () => held, save: async (document) => saved(document) }),
    )
    await pass(0)
    expect(saved).not.toHaveBeenCalled()
    type(store, 'mine')
    await pass(2000)
    expect(saved).toHaveBeenCalledOnce()
    expect(whyIn(held)).toBe('mine')
    expect(end.getState().status).toBe('saved')
  })

  test('at every attempt: it stops and retries later', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    const other = createAnswers(spec)
    let count = 0
    remote.before = () => {
      other.merge(remote.held)
      type(other, `theirs ${count++}`, 'how')
      remote.held = other.getDocument()
    }
    type(store, 'mine')
    await pass(2000)
    expect(savesOf(remote)).toHaveLength(8)
    expect(end.getState()).toMatchObject({ status: 'failed', reason: 'server' })
    remote.before = () => {}
    await pass(60_000)
    expect(remote.document?.answers.plan).toEqual({ type: 'form', fields: { why: 'mine', how: `theirs ${count - 1}` } })
  })

  test('a deleted remote document is written again', async () => {
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    type(store, 'one')
    await pass(2000)
    remote.held = undefined
    type(store, 'two')
    await pass(2000)
    expect(whyIn(remote.held)).toBe('two')
  })

  test('an older remote copy is brought up to date', async () => {
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    type(store, 'one')
    await pass(2000)
    const old = remote.held
    type(store, 'two', 'how')
    await pass(2000)
    remote.held = old
    type(store, 'three')
    await pass(2000)
    expect(remote.document?.answers.plan).toEqual({ type: 'form', fields: { why: 'three', how: 'two' } })
  })
})

describe('unreadable remote documents', () => {
  const bad: [string, unknown][] = [
    ['garbage', 'this is no document'],
    ['damaged JSON', '{"version":1,"phase":"phase-1"'],
    ['a later version', JSON.stringify({ ...createAnswers(spec).getDocument(), version: 2, revision: 9 })],
    ['another phase', JSON.stringify({ ...createAnswers(spec).getDocument(), phase: 'phase-2', revision: 9 })],
    ['a damaged history', { ...createAnswers(spec).getDocument(), revision: 9, history: { seen: null, edits: 7 } }],
    ['damaged conflicts', { ...createAnswers(spec).getDocument(), revision: 9, conflicts: [null, 'x'] }],
    ['a revision that leaves no room', { ...createAnswers(spec).getDocument(), revision: Number.MAX_SAFE_INTEGER }],
  ]
  test.each(bad)('%s is never overwritten, and is reported once', async (_, held) => {
    const page = stubWindow()
    const remote = new FakeRemote()
    remote.held = held
    const store = createAnswers(spec)
    const reports = vi.fn()
    store.onReport(reports)
    const { end } = bind(remote, store)
    type(store, 'text')
    await pass(200_000)
    page.leave()
    await pass(1000)
    end()
    await pass(1000)
    expect(remote.held).toBe(held)
    expect(savesOf(remote)).toHaveLength(0)
    expect(end.getState()).toMatchObject({ status: 'failed', reason: 'unreadable' })
    expect(reports).toHaveBeenCalledTimes(1)
    expect(whyIn(store.getDocument())).toBe('text')
  })

  test('an unreadable document in a conflict response is not overwritten either', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    type(store, 'one')
    await pass(2000)
    remote.held = 'garbage'
    type(store, 'two')
    await pass(300_000)
    expect(remote.held).toBe('garbage')
    expect(end.getState()).toMatchObject({ reason: 'unreadable' })
  })
})

describe('page visibility and network', () => {
  test('hiding the page sends unsaved edits at once, and nothing when all is saved', async () => {
    const page = stubWindow()
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    page.hide()
    await pass(0)
    expect(savesOf(remote)).toHaveLength(0)
    page.show()
    type(store, 'text')
    page.hide()
    await pass(0)
    expect(savesOf(remote)).toMatchObject([{ leaving: true }])
    page.leave()
    await pass(60_000)
    expect(remote.saves.map(whyIn)).toEqual(['text'])
  })

  test('hiding the page skips the load', async () => {
    const page = stubWindow()
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    page.hide()
    await pass(60_000)
    remote.before = never
    page.show()
    type(store, 'text')
    await pass(30_000)
    const { length } = remote.requests
    page.leave()
    await pass(0)
    expect(remote.requests.slice(length)).toMatchObject([{ is: 'save', leaving: true }])
  })

  test('hiding the page during a save sends newer edits on top of it', async () => {
    const page = stubWindow()
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    const gate = deferred()
    remote.after = () => gate.promise
    type(store, 'one')
    await pass(2000)
    const first = revision(store)
    type(store, 'two')
    page.hide()
    page.leave()
    await pass(0)
    expect(savesOf(remote).slice(1)).toMatchObject([{ base: first, leaving: true }])
    expect(whyIn(remote.held)).toBe('two')
    gate.resolve()
    page.show()
    await pass(5000)
    type(store, 'three')
    await pass(2000)
    expect(remote.saves.map(whyIn)).toEqual(['one', 'two', 'three'])
  })

  test('showing the page after a while loads what was saved elsewhere', async () => {
    const page = stubWindow()
    const remote = new FakeRemote()
    const { store } = bind(remote)
    const other = bind(remote, createAnswers(spec))
    await pass(0)
    page.hide()
    type(other.store, 'on the phone')
    await pass(31_000)
    page.show()
    await pass(0)
    expect(whyIn(store.getDocument())).toBe('on the phone')
  })

  test('the `online` event retries at once', async () => {
    const page = stubWindow()
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    remote.before = () => {
      throw new TypeError('Failed to fetch')
    }
    type(store, 'text')
    await pass(100_000)
    remote.before = () => {}
    page.online()
    await pass(0)
    expect(whyIn(remote.held)).toBe('text')
  })
})

describe('detaching', () => {
  test('sends the rest once and removes its listeners', async () => {
    const page = stubWindow()
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    type(store, 'text')
    end()
    end()
    await pass(0)
    expect(remote.saves.map(whyIn)).toEqual(['text'])
    const { length } = remote.requests
    type(store, 'later')
    page.hide()
    page.online()
    await pass(600_000)
    expect(remote.requests).toHaveLength(length)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('does not try again when the last save fails', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    remote.before = () => {
      throw new StorageError('server', '500')
    }
    type(store, 'text')
    end()
    await pass(600_000)
    expect(savesOf(remote)).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('waits for a running save, then sends newer edits', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    await pass(0)
    const gate = deferred()
    remote.before = () => gate.promise
    type(store, 'one')
    await pass(2000)
    type(store, 'two')
    end()
    gate.resolve()
    await pass(10)
    expect(remote.saves.map(whyIn)).toEqual(['one', 'two'])
  })

  test('edits made before the first response are sent too', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    type(store, 'quick')
    end()
    await pass(0)
    expect(remote.saves.map(whyIn)).toEqual(['quick'])
  })

  test('attached, detached and attached again: loads twice, writes once', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    end()
    const again = bind(remote, store)
    await pass(0)
    expect(remote.requests[0]?.signal.aborted).toBe(true)
    type(store, 'text')
    await pass(10_000)
    expect(remote.saves.map(whyIn)).toEqual(['text'])
    expect(again.end.getState().status).toBe('saved')
  })

  test('two attachments of one store to one port converge', async () => {
    const remote = new FakeRemote()
    const { store, end } = bind(remote)
    const second = bind(remote, store)
    await pass(0)
    type(store, 'text')
    await pass(10_000)
    expect(remote.saves.map(whyIn)).toEqual(['text'])
    expect([end.getState().status, second.end.getState().status]).toEqual(['saved', 'saved'])
    const { length } = remote.requests
    await pass(60_000)
    expect(remote.requests).toHaveLength(length)
  })
})

describe('clocks', () => {
  test('a clock set back by hours neither stops saves nor lets an older answer win', async () => {
    const remote = new FakeRemote()
    const { store } = bind(remote)
    await pass(0)
    type(store, 'before')
    await pass(2000)
    vi.setSystemTime(Date.now() - 5 * 3_600_000)
    type(store, 'after')
    await pass(2000)
    expect(whyIn(remote.held)).toBe('after')
    expect(whyIn(createAnswers(spec, { document: remote.held }).getDocument())).toBe('after')
  })

  test('a document from the future is merged; an edit that has seen it still replaces it', async () => {
    const remote = new FakeRemote()
    const tomorrow = createAnswers(spec)
    vi.setSystemTime(Date.now() + 86_400_000)
    type(tomorrow, 'from tomorrow')
    remote.held = tomorrow.getDocument()
    vi.setSystemTime(Date.now() - 86_400_000)
    const { store } = bind(remote)
    await pass(0)
    type(store, 'today')
    await pass(2000)
    expect(whyIn(remote.held)).toBe('today')
    expect(remote.document?.conflicts).toBeUndefined()
  })
})
