import fc from 'fast-check'
import { type Answer, type AnswerDocument, type Answers, createAnswers } from 'phasekit/answers'
import { type Attachment, attachStorage, definePort, localJournal } from 'phasekit/storage'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { splitAnswers } from '../../../src/answers/document/answer-parts.js'
import { getModel } from '../../../src/answers/get-model.js'
import { FakeRemote, never } from '../../support/fake-remote.js'
import { FakeStorage } from '../../support/fake-storage.js'
import { stubWindow } from '../../support/fake-window.js'
import { form, phase, ranking, selection } from '../../support/make-phase.js'

const spec = phase([
  selection('pick', ['a', 'b', 'c']),
  ranking('rank', ['x', 'y', 'z']),
  form('plan', [{ id: 'why' }, { id: 'how' }]),
])

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-05-01T08:00:00Z') })
  // Pages share storage and server only: a channel would hide lost writes.
  vi.stubGlobal('BroadcastChannel', undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

type Step =
  | { is: 'edit'; by: number; unit: string; choice: number }
  | { is: 'commit' | 'kill' | 'leave'; by: number }
  | { is: 'wait'; ms: number }
  | { is: 'clock'; ms: number }
  | { is: 'network'; before: Weather; after: Weather }
type Weather = 'fine' | 'slow' | 'hangs' | 'fails' | 'throws'

const by = fc.nat(1)
const weather = fc.constantFrom<Weather>('fine', 'fine', 'slow', 'hangs', 'fails', 'throws')
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      is: fc.constant('edit'),
      by,
      unit: fc.constantFrom('pick', 'rank', 'why', 'how'),
      choice: fc.nat(5),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('commit'), by }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('kill'), by }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('leave'), by }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('wait'), ms: fc.integer({ min: 1, max: 8000 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('clock'), ms: fc.integer({ min: -100_000, max: 100_000 }) }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('network'), before: weather, after: weather }) },
) as fc.Arbitrary<Step>

interface Written {
  unit: string
  value: string
  /** Made by a page that has committed it: the journal has it, whatever becomes of the page. */
  committed: boolean
  /** Later edits, made by pages that showed this one. */
  replacedBy: Written[]
}
interface Page {
  store: Answers
  end: Attachment
  /** What it wrote and has not committed. */
  open: Written[]
  /** A page that is killed does nothing more, nor do answers that were on their way reach it. */
  alive: { is: boolean }
}

const text = (value: unknown) => JSON.stringify(value)
const valueIn = (document: AnswerDocument, unit: string) =>
  text(splitAnswers(getModel(), document.answers).find(({ id }) => id === unit)?.value)

/** One learner's two tabs over a device and a server, run through the steps. */
async function live(steps: Step[]) {
  const box = new FakeStorage()
  const remote = new FakeRemote({ timeout: 3000 })
  const written: Written[] = []
  let serial = 0
  const open = (): Page => {
    const alive = { is: true }
    const guard = async <T>(work: Promise<T>): Promise<T> => {
      const result = await work
      return alive.is ? result : never()
    }
    const journal = localJournal({
      key: 'ada',
      storage: () => {
        if (!alive.is) throw new Error('a dead page writes')
        return box
      },
    })
    const port = definePort({
      key: 'ada',
      timeout: 3000,
      journal,
      load: (id, request) => (alive.is ? guard(remote.load(id, request)) : never()),
      save: (document, request) => (alive.is ? guard(remote.save(document, request)) : never()),
    })
    const store = createAnswers(spec)
    return { store, end: attachStorage(store, port), open: [], alive }
  }
  const page = stubWindow()
  const pages: [Page, Page] = [open(), open()]

  const commit = (one: Page) => {
    one.store.commit()
    for (const each of one.open) each.committed = true
    one.open = []
  }
  const edit = (one: Page, unit: string, choice: number) => {
    const before = valueIn(one.store.getDocument(), unit)
    const held = one.store.get('plan')
    const answers: Record<string, Answer> = {
      pick: {
        type: 'selection',
        selected: [['a'], ['b'], ['c'], ['a', 'b'], ['b', 'c'], ['a', 'c']][choice] as string[],
      },
      rank: {
        type: 'ranking',
        order: [...(['xyz', 'xzy', 'yxz', 'yzx', 'zxy', 'zyx'][choice] as string)],
        via: 'moved',
      },
    }
    const field: Answer = {
      type: 'form',
      fields: { ...(held && 'fields' in held ? held.fields : {}), [unit]: `${unit} ${serial++}` },
    }
    const block = unit in answers ? unit : 'plan'
    one.store.set(block, answers[unit] ?? field, block === 'plan' ? { field: unit, reason: 'input' } : {})
    const value = valueIn(one.store.getDocument(), unit)
    if (value === before) return
    const entry: Written = { unit, value, committed: false, replacedBy: [] }
    for (const each of written) if (each.unit === unit && each.value === before) each.replacedBy.push(entry)
    written.push(entry)
    one.open.push(entry)
  }
  const kill = (which: number) => {
    const one = pages[which] as Page
    one.alive.is = false
    // An answer that it replaced without committing may return.
    pages[which] = open()
  }
  const weatherOf = (kind: Weather) => () => {
    if (kind === 'slow') return new Promise((resolve) => setTimeout(resolve, 700))
    if (kind === 'hangs') return new Promise((resolve) => setTimeout(resolve, 5000))
    if (kind === 'fails') throw new TypeError('Failed to fetch')
    if (kind === 'throws') throw new Error('500')
    return undefined
  }
  for (const step of steps) {
    if (step.is === 'edit') {
      await vi.advanceTimersByTimeAsync(1)
      edit(pages[step.by] as Page, step.unit, step.choice)
    } else if (step.is === 'commit') commit(pages[step.by] as Page)
    else if (step.is === 'kill') kill(step.by)
    else if (step.is === 'leave') {
      for (const one of pages) for (const each of one.open.splice(0)) each.committed = true
      page.hide()
      page.show()
    } else if (step.is === 'wait') await vi.advanceTimersByTimeAsync(step.ms)
    else if (step.is === 'clock') vi.setSystemTime(Date.now() + step.ms)
    else if (step.is === 'network') {
      remote.before = weatherOf(step.before)
      remote.after = weatherOf(step.after)
    }
  }
  // Without failures, each page loads until both have the other's edits.
  remote.before = () => {}
  remote.after = () => {}
  for (const one of pages) commit(one)
  for (let round = 0; round < 3; round++) {
    for (const one of pages) {
      one.end.retry()
      await vi.advanceTimersByTimeAsync(20_000)
    }
  }
  const states = pages.map(({ end }) => end.getState().status)
  for (const one of pages) one.end()
  return { pages, remote, written, states }
}

const runs = Number(process.env.RUNS ?? 100)

test(`${runs} lives of two tabs with failures, delays and kills: ` +
  'all equal at rest, nothing committed lost', async () => {
  let commits = 0
  let saves = 0
  let kills = 0
  let diedOut = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { pages, remote, written, states } = await live(steps)
      const [a, b] = pages.map(({ store }) => store.getDocument()) as [AnswerDocument, AnswerDocument]
      const there = remote.document
      expect(a.answers).toEqual(b.answers)
      expect(a.conflicts).toEqual(b.conflicts)
      if (a.revision > 0) expect(there).toMatchObject({ answers: a.answers })
      if (a.revision > 0) expect(there?.conflicts).toEqual(a.conflicts)
      for (const is of states) expect(is).toBe(a.revision > 0 ? 'saved' : 'idle')
      const kept = [
        ...splitAnswers(getModel(), a.answers).map(({ id, value }) => `${id} ${text(value)}`),
        ...(a.conflicts ?? []).map(({ block, field, value }) => `${field ?? block} ${text(value)}`),
      ]
      const nameOf = ({ unit, value }: Written) => `${unit} ${value}`
      // An edit that died with its page, uncommitted, has replaced nothing, unless it is seen to have arrived or a
      // later one built on it.
      const known = new Map<Written, boolean>()
      const counts = (each: Written): boolean => {
        const found = known.get(each) ?? (each.committed || kept.includes(nameOf(each)) || each.replacedBy.some(counts))
        known.set(each, found)
        return found
      }
      for (const each of written)
        if (each.committed && !each.replacedBy.some(counts)) expect(kept).toContain(nameOf(each))
      diedOut += written.filter((each) => each.replacedBy.length > 0 && !each.replacedBy.some(counts)).length
      const revisions = remote.saves.map(({ revision }) => revision)
      expect(revisions).toEqual([...new Set(revisions)].sort((x, y) => x - y))
      commits += written.filter(({ committed }) => committed).length
      saves += remote.saves.length
      kills += steps.filter(({ is }) => is === 'kill').length
    }),
    { numRuns: runs, endOnFailure: true },
  )
  console.log(
    `${runs} runs: ${commits} committed answers, ${saves} saves, ${kills} kills, ${diedOut} ` +
      'answers back after what replaced them died, nothing lost',
  )
}, 300_000)
