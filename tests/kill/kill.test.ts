import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnswerDocument, AnswerEvent } from 'phasekit/answers'
import type { BrowserContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { splitAnswers } from '../../src/answers/document/answer-parts.js'
import { getModel } from '../../src/answers/get-model.js'
import { startLearnerPage } from '../support/learner-browser.js'

/** `KILLS=50 npx vitest run --project nightly-kill` for all of them. */
const KILLS = Number(process.env.KILLS ?? 3)
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000)
/** The course, and before it a phase with what the course does not ask for. */
const PHASES = [5, 0, 1, 2, 3, 4]

let home: Awaited<ReturnType<typeof startLearnerPage>>
beforeAll(async () => {
  home = await startLearnerPage()
}, 120_000)
afterAll(() => home?.end())

function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

interface Emitted {
  unit: string
  value: string
  kind: AnswerEvent['kind']
  seq: number
  at: number
}
const json = (value: unknown) => JSON.stringify(value ?? null)

/** What an event says of each question it is about. */
function emittedBy(event: AnswerEvent & { phase: string }, at: number): Emitted[] {
  const { kind, revision: seq, phase } = event
  if (event.type === 'form' && event.field !== undefined)
    return [{ unit: `${phase}/${event.field}`, value: json(event.fieldValue), kind, seq, at }]
  return [{ unit: `${phase}/${event.block}`, value: json(event.value), kind, seq, at }]
}
const found = (documents: AnswerDocument[]) =>
  new Map(
    documents.flatMap(({ phase, answers }) =>
      splitAnswers(getModel(), answers).map(({ id, value }): [string, string] => [`${phase}/${id}`, json(value)]),
    ),
  )

const controls =
  'input:enabled, textarea:enabled, select:enabled, button[data-rank-up]:enabled, button[data-rank-down]:enabled'
const words = 'The street is loud in the morning because lorries pass the school while trams brake at the corner'.split(
  ' ',
)

/** What each control of the page is for, by what a learner would do with it. Runs in the page. */
function kindsOf(elements: Element[]): string[] {
  return elements.map((element) => {
    const { type } = element as HTMLInputElement
    if (element.tagName === 'BUTTON') return 'rank'
    if (element.closest('.pk-option-other')) return 'other words'
    if (element.closest('[data-exclusive]')) return 'stands alone'
    if (element.closest('[data-other]')) return 'words of one’s own'
    if (element.closest('.pk-field-date-part')) return `date: ${element.getAttribute('data-pk-part')}`
    if (type === 'radio' && element.closest('[data-pk-layout="row"]')) return 'scale'
    if (element.closest('.pk-option')) return 'option'
    if (type === 'text')
      return /^\s*-?(numeric|decimal)/.test(element.getAttribute('inputmode') ?? '') ? 'number' : 'text'
    return type === 'select-one' ? 'select' : type
  })
}
const ALL_KINDS = [
  ...[
    'checkbox',
    'date: day',
    'date: month',
    'date: year',
    'number',
    'option',
    'other words',
    'radio',
    'rank',
    'scale',
    'select',
  ],
  ...['stands alone', 'text', 'textarea', 'words of one’s own'],
]

/** Does to one control what a person does, at a person's pace. */
async function answer(page: Page, control: Locator, kind: string, random: () => number): Promise<void> {
  const below = (n: number) => Math.floor(random() * n)
  const type = (text: string) => page.keyboard.type(text, { delay: 20 + random() * 40 })
  await control.focus()
  if (kind === 'select') await control.selectOption({ index: below(await control.locator('option').count()) })
  else if (['checkbox', 'radio', 'scale', 'option', 'stands alone', 'words of one’s own'].includes(kind))
    await page.keyboard.press('Space')
  else if (kind === 'rank') await page.keyboard.press('Enter')
  else if (kind === 'date: year') await type(String(2000 + below(30)))
  else if (kind === 'number' || kind.startsWith('date')) await type(String(1 + below(28)))
  else {
    const from = below(words.length)
    await type(`${words.slice(from, from + 4).join(' ')} `)
  }
}

/** Answers one question after another until the page is gone: now the next one, now whatever was answered least. */
async function work(page: Page, random: () => number, done: Map<string, number>): Promise<void> {
  try {
    for (let i = Math.floor(random() * 100); ; i += 1 + Math.floor(random() * 3)) {
      const kinds = await page.locator(controls).evaluateAll(kindsOf)
      const rarest = [...new Set(kinds)].sort((a, b) => (done.get(a) ?? 0) - (done.get(b) ?? 0))[0]
      const rare = kinds.flatMap((kind, at) => (kind === rarest ? [at] : []))
      const at = random() < 0.5 ? i % kinds.length : (rare[Math.floor(random() * rare.length)] ?? 0)
      const kind = kinds[at] ?? ''
      await answer(page, page.locator(controls).nth(at), kind, random)
      done.set(kind, (done.get(kind) ?? 0) + 1)
    }
  } catch {
    // The page has been killed under our hands.
  }
}

const total = (done: Map<string, number>) => [...done.values()].reduce((sum, n) => sum + n, 0)

/** What hangs says so, and does not hold up the rest for the length of the test. */
async function within<T>(work: Promise<T>, what: string, ms = 30_000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${ms} ms.`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * A page that is given the browser's spare process at the moment that is killed never opens; a learner would open
 * another.
 */
async function open(context: BrowserContext, query: string, tries = 3): Promise<Page> {
  try {
    const page = await within(context.newPage(), 'A new page')
    page.setDefaultTimeout(20_000)
    await page.goto(home.url + query)
    await page.locator(controls).first().waitFor()
    return page
  } catch (error) {
    if (tries === 1) throw error
    console.warn(String(error))
    return open(context, query, tries - 1)
  }
}

interface Meanwhile {
  between?: (round: number) => Promise<void>
  /** In the end, with what a visit finds everywhere. */
  atRest?: (visit: () => Promise<AnswerDocument[]>) => Promise<void>
}

/** Kills a learner's page again and again; looks afterwards for all that was emitted. */
async function learn(rounds: number, save: string, { between, atRest }: Meanwhile = {}) {
  const random = seeded(SEED)
  const context = await home.browser.newContext()
  const log: Emitted[] = []
  await context.exposeFunction(
    'record',
    (event: AnswerEvent & { phase: string }) => void log.push(...emittedBy(event, Date.now())),
  )
  const counts = { kills: 0, processes: 0, commits: 0, changes: 0, typingLost: 0, worst: 0, ahead: 0 }
  const done = new Map<string, number>()
  const opened = new Set<number>()
  const faults: string[] = []
  /** What a visit found is what the next events build upon. */
  for (let round = 0; round < rounds; round++) {
    const phase = PHASES[round % PHASES.length] as number
    opened.add(phase)
    const page = await open(context, `?phase=${phase}&save=${save}`)
    const crashed = new Promise((resolve) => page.once('crash', resolve))
    const start = log.length
    const working = work(page, random, done)
    // So many answers, and then some time: a slow machine answers as much before it is killed, and no moment is more
    // likely than another.
    const enough = total(done) + 2 + Math.floor(random() * 6)
    await expect.poll(() => total(done), { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(enough)
    await new Promise((resolve) => setTimeout(resolve, random() * 1000))
    counts.processes += await home.killPages()
    const killed = Date.now()
    counts.kills++
    await within(crashed, 'The crash')
    await within(working, 'The end of the work')
    // One that crashed may never say that it is closed.
    await within(page.close(), 'Closing').catch((error) => console.warn(String(error)))
    await between?.(round)

    const next = await open(context, `?phase=${phase}&save=${save}`)
    const { documents } = await within(
      next.evaluate(() => window.visit()),
      'A visit',
    )
    const held = found(documents)
    for (const unit of new Set(log.map((each) => each.unit))) {
      const emitted = log.filter((each) => each.unit === unit)
      // The oldest state that would do: the last commit, or what was typed more than a second before the end.
      const least = emitted.findLastIndex(({ kind, at }) => kind === 'commit' || at < killed - 1000)
      const value = held.get(unit) ?? 'null'
      const at = emitted.findLastIndex((each) => each.value === value)
      const last = emitted.at(-1) as Emitted
      const revision = documents.find((each) => unit.startsWith(`${each.phase}/`))?.revision ?? 0
      // Kept, though the news of it did not make it out of the page.
      const isAhead =
        at < 0 &&
        revision >
          Math.max(...log.filter((each) => each.unit.split('/')[0] === unit.split('/')[0]).map(({ seq }) => seq))
      if (isAhead) {
        counts.ahead++
        log.splice(0, log.length, ...log.filter((each) => each.unit !== unit), {
          ...last,
          value,
          kind: 'change',
          at: killed,
        })
        continue
      }
      if (at < 0 ? least >= 0 : at < least)
        faults.push(`round ${round}, ${unit}: ${value} in place of ${emitted[least]?.value}`)
      if (last.value !== value) {
        const lost = killed - (emitted[Math.max(at + 1, 0)]?.at ?? killed)
        counts.typingLost++
        counts.worst = Math.max(counts.worst, lost)
        // Not what the learner now sees: forgotten, as it is for the learner.
        log.splice(0, log.length, ...log.filter((each) => each.unit !== unit || emitted.indexOf(each) <= at))
      }
    }
    const fresh = log.slice(Math.min(start, log.length))
    counts.commits += fresh.filter(({ kind }) => kind === 'commit').length
    counts.changes += fresh.filter(({ kind }) => kind === 'change').length
    await next.close()
  }
  const last = await open(context, `?save=${save}`)
  await atRest?.(async () => (await last.evaluate(() => window.visit())).documents)
  await context.close()
  console.log(
    `${save}, seed ${SEED}: ${counts.kills} kills (${counts.processes} processes), ${opened.size} ` +
      `phases, ${counts.changes} edits, ${counts.commits} commits; ` +
      `answered ${[...done]
        .sort()
        .map(([kind, n]) => `${kind} ${n}`)
        .join(', ')}; ` +
      `kept though the news of it was not: ${counts.ahead}; questions that lost uncommitted typing ` +
      `${counts.typingLost}, at most ${counts.worst} ms of it; committed answers lost ${faults.length}`,
  )
  expect(faults).toEqual([])
  expect(counts.worst).toBeLessThanOrEqual(1000)
  expect(counts.changes).toBeGreaterThan(rounds * 3)
  expect([...done.keys()].filter((kind) => !ALL_KINDS.includes(kind))).toEqual([])
  if (rounds >= 20) expect([...done.keys()].sort()).toEqual(ALL_KINDS)
  expect(counts.commits).toBeGreaterThan(rounds)
}

test(
  `the page is killed ${KILLS} times while a learner answers the course: no committed answer is missing`,
  async () => {
    await learn(KILLS, 'local')
  },
  60_000 + KILLS * 30_000,
)

test(
  'and so is the server, in between: what it missed it gets',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phasekit-kill-'))
    let server: ChildProcess | undefined
    let isUp = false
    const start = async () => {
      const child = spawn(process.execPath, [
        fileURLToPath(new URL('../../examples/server/serve.mjs', import.meta.url)),
        '--data',
        folder,
        '--port',
        '0',
      ])
      server = child
      isUp = true
      for await (const line of child.stdout) {
        const [, port] = /localhost:(\d+)/.exec(String(line)) ?? []
        if (port) return home.setApi(Number(port))
      }
    }
    const stop = async () => {
      const gone = new Promise((resolve) => server?.once('exit', resolve))
      server?.kill('SIGKILL')
      home.setApi(undefined)
      isUp = false
      if (server?.exitCode === null && server.signalCode === null) await gone
    }
    try {
      await start()
      await learn(Math.max(3, Math.round(KILLS / 5)), 'server', {
        between: (round) => (round % 2 === 0 ? stop() : start()),
        async atRest(visit) {
          if (!isUp) await start()
          const documents = (await visit()).filter(({ revision }) => revision > 0)
          const stored = readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(
              (entry): AnswerDocument => JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')).document,
            )
          expect(documents.length).toBeGreaterThan(1)
          for (const { phase, answers } of documents)
            expect(stored.find((each) => each.phase === phase)?.answers).toEqual(answers)
          console.log(`${stored.length} documents on the server, the same as in the page`)
        },
      })
    } finally {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000 + KILLS * 30_000,
)
