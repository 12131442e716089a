import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type Answer, type AnswerDocument, type Answers, checkAnswers, createAnswers } from 'phasekit/answers'
import { parsePhase } from 'phasekit/parse'
import type { BlockSpec, Field, PhaseSpec } from 'phasekit/spec'
import { attachStorage, definePort, localPort, type StoragePort } from 'phasekit/storage'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { getUnitValue } from '../../../src/answers/document/answer-parts.js'
import { getModel } from '../../../src/answers/get-model.js'
import { describeConflict, describeOrphan } from '../../../src/answers/labels/describe-answer.js'
import { FakeRemote } from '../../support/fake-remote.js'
import { FakeStorage } from '../../support/fake-storage.js'
import { patience, share } from './runs.js'
import { coursePhases } from './sources.js'

beforeAll(() => void vi.stubGlobal('BroadcastChannel', undefined))
afterAll(() => void vi.unstubAllGlobals())

/** A phase, and versions of it that an author makes by taking a line or a question away. */
function versionsOf(source: string): PhaseSpec[] {
  const { spec } = parsePhase(source)
  const edits = [/^- .*\n/m, /^\*\*.*\n\{type: .*\}\n/m, /^\{type: ranking.*\}\n/m, /^- .*\n(?=\n)/m]
  return [spec, ...edits.map((edit) => parsePhase(source.replace(edit, ''), { id: spec.id }).spec)]
}
/** The course asks for no dates and no scales and has no block of a host's. */
const everyKind = readFileSync(new URL('../../kill/page/every-kind.md', import.meta.url), 'utf8')
const phases = [`${everyKind}\n## Sketch\n\n{type: sketch, id: sketch}\n`, ...coursePhases].map(versionsOf)

type Value = string | number | boolean
function anyValue({ control, options = [], min = 0 }: Field): fc.Arbitrary<Value> {
  if (control === 'checkbox') return fc.boolean()
  if (control === 'scale') return fc.constant(min)
  if (control === 'number') return fc.oneof(fc.integer(), fc.constantFrom<Value>('many', ''))
  if (control === 'date') return fc.constantFrom('2026-04-01', '2026-13-', '')
  return options.length > 0 ? fc.constantFrom(...options.map(({ id }) => id)) : fc.string({ maxLength: 5 })
}

function answerTo(block: BlockSpec): fc.Arbitrary<Answer> | undefined {
  if (block.type === 'selection') {
    const ids = block.options.map(({ id }) => id)
    return fc
      .subarray(ids, { maxLength: block.multiple ? ids.length : 1 })
      .map((selected) => ({ type: 'selection', selected }))
  }
  if (block.type === 'ranking')
    return fc
      .shuffledSubarray(block.items.map(({ id }) => id))
      .map((order) => ({ type: 'ranking', order, via: 'moved' as const }))
  if (block.type === 'form') {
    const fields = block.groups.flatMap((group) => group.fields)
    return fc
      .record(Object.fromEntries(fields.map((field) => [field.id, anyValue(field)])), { requiredKeys: [] })
      .map((fields): Answer => ({ type: 'form', fields: fields as never }))
  }
  return block.type === 'custom'
    ? fc.json().map((text) => ({ type: 'custom', name: block.name, data: JSON.parse(text) }))
    : undefined
}

type Step =
  | { is: 'answer'; block: number; seed: number }
  | { is: 'commit' | 'submit' | 'send' | 'reopen' | 'queue' | 'unqueue' | 'use' | 'drop' | 'reload' }
  | { is: 'edit'; version: number }
  | { is: 'merge' | 'replace'; answers: { block: number; seed: number }[] }

const place = { block: fc.nat(20), seed: fc.nat() }
const answers = fc.array(fc.record(place), { minLength: 1, maxLength: 3 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('answer' as const), ...place }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('commit', 'submit', 'send', 'reopen', 'queue', 'unqueue', 'use', 'drop')
      .map((is) => ({ is }) as Step),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ is: 'reload' }) },
  { weight: 2, arbitrary: fc.nat(4).map((version): Step => ({ is: 'edit', version })) },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constantFrom('merge' as const, 'merge' as const, 'replace' as const), answers }),
  },
)

/** Answers one of the questions, or takes the answer back. */
function answer(store: Answers, { block: at, seed }: { block: number; seed: number }): void {
  const asking = store.spec.blocks.flatMap((block) => {
    const values = answerTo(block)
    return values ? [{ block, values }] : []
  })
  const found = asking[at % Math.max(1, asking.length)]
  if (found)
    store.set(found.block.id, seed % 9 === 0 ? null : (fc.sample(found.values, { numRuns: 1, seed })[0] ?? null))
}

/** What other devices have made of the phase: each answers once, and then they meet. */
function elsewhere(spec: PhaseSpec, all: { block: number; seed: number }[]): AnswerDocument {
  const stores = all.map((each) => {
    const store = createAnswers(spec)
    answer(store, each)
    store.commit()
    return store
  })
  const [first = createAnswers(spec), ...others] = stores
  for (const other of others) first.merge(other.getDocument())
  if (all.length === 3) first.submit()
  return first.getDocument()
}

/** All that a learner can see of a document. */
function shown(store: Answers) {
  const { blocks } = store.spec
  const { status, queuedAt, submittedAt, conflicts = [], orphans = [], labels: wording } = store.getDocument()
  const unknown = { question: '?', choice: '?' }
  const text = (value: unknown) => JSON.stringify(value)
  return {
    answers: blocks.map(({ id }) => [id, store.get(id), store.status(id)]),
    problems: checkAnswers(store.spec, store.getDocument()),
    ...{ status, queuedAt, submittedAt },
    conflicts: conflicts
      // What says the same as the answer may go: nothing is left to decide.
      .filter(
        ({ block, field, value }) =>
          text(value) !== text(getUnitValue(getModel(), store.getDocument().answers[block] ?? null, field)),
      )
      .map((each) => {
        const block = blocks.find(({ id }) => id === each.block)
        return text([each, block && describeConflict(getModel(), block, each)])
      })
      .sort(),
    orphans: orphans.map((each) => text([each, describeOrphan(getModel(), each, wording, blocks, unknown)])).sort(),
  }
}

/** One of the documented ways to keep a document. */
interface Way {
  open(spec: PhaseSpec): Promise<Answers>
  /** The page goes, and the learner comes back to what is now the phase. */
  leave(): Promise<void>
  /** A host that saves by hand saves what it merges, and what `onReconcile` reports. */
  fitted(store: Answers): void
}

function byPort(port: () => StoragePort): Way {
  let end: ReturnType<typeof attachStorage> | undefined
  return {
    async open(spec) {
      const store = createAnswers(spec)
      end = attachStorage(store, port())
      await end.flush()
      return store
    },
    async leave() {
      await end?.flush()
      end?.()
    },
    fitted() {},
  }
}

/** @param listen how the host hears of changes */
function byHand(listen: (store: Answers, save: (document: AnswerDocument) => void) => void): Way {
  let saved: string | undefined
  const save = (document: AnswerDocument) => {
    saved = JSON.stringify(document)
  }
  return {
    async open(spec) {
      const store = createAnswers(spec, { document: saved })
      listen(store, save)
      return store
    },
    async leave() {},
    fitted: (store) => save(store.getDocument()),
  }
}

const ways: Record<string, () => Way> = {
  localPort() {
    const box = new FakeStorage()
    return byPort(() => localPort({ key: 'ada', storage: () => box }))
  },
  definePort() {
    const { load, save } = new FakeRemote()
    return byPort(() => definePort({ key: 'ada', load, save }))
  },
  onAnswersChange: () => byHand((store, save) => void store.onAnswersChange(save)),
  'a store of the host’s own': () => byHand((store, save) => void store.watch(null, () => save(store.getDocument()))),
}

async function live(way: Way, versions: PhaseSpec[], steps: Step[], counts: Record<string, number>) {
  let spec = versions[0] as PhaseSpec
  let store = await way.open(spec)
  for (const step of [...steps, { is: 'reload' } as Step]) {
    const conflict = store.getDocument().conflicts?.[0]
    if (step.is === 'answer') answer(store, step)
    else if (step.is === 'commit') store.commit()
    else if (step.is === 'submit') store.submit()
    else if (step.is === 'send') {
      const submission = store.getSubmission()
      answer(store, { block: 0, seed: 1 })
      store.submit(submission)
    } else if (step.is === 'reopen') store.reopen()
    else if (step.is === 'queue' || step.is === 'unqueue') store.setQueued(step.is === 'queue')
    else if (
      (step.is === 'use' || step.is === 'drop') &&
      conflict &&
      spec.blocks.some(({ id }) => id === conflict.block)
    )
      store.resolve(conflict, step.is)
    else if (step.is === 'edit') {
      spec = versions[step.version] as PhaseSpec
      if (store.update(spec).entries.length > 0) way.fitted(store)
    } else if (step.is === 'merge') {
      store.merge(elsewhere(spec, step.answers))
      way.fitted(store)
    } else if (step.is === 'replace') store.replace(elsewhere(spec, step.answers))
    else if (step.is === 'reload') {
      // A page that goes commits what is not committed yet.
      store.commit()
      const before = shown(store)
      await way.leave()
      store = await way.open(spec)
      expect(shown(store)).toEqual(before)
      for (const key of ['conflicts', 'orphans'] as const)
        if (before[key].length > 0) counts[key] = (counts[key] ?? 0) + 1
      const standing = before.queuedAt ? 'queued' : before.status
      counts[standing] = (counts[standing] ?? 0) + 1
    }
  }
}

test.each(Object.entries(ways))(
  'kept by %s and given back after a reload, a phase shows what it showed before',
  async (_, make) => {
    const counts: Record<string, number> = {}
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...phases), fc.array(anyStep, { maxLength: 14 }), (versions, steps) =>
        live(make(), versions, steps, counts),
      ),
      share(0.25),
    )
    // The runs met everything that a document can say.
    expect(Object.keys(counts).sort()).toEqual(['conflicts', 'draft', 'orphans', 'queued', 'submitted'])
  },
  patience,
)
