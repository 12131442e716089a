import type { Answers } from '../answers/answers.js'
import type { AnswerDocument } from '../answers/document.js'
import { knowsAll } from '../answers/merge.js'
import { readDocument } from '../answers/read-document.js'
import { retryDelay } from '../answers/retry-delay.js'
import { type SaveProblem, type SaveRequest, StorageError } from './port.js'

/** A place that takes its time. */
export interface Remote {
  /** The document there, or its JSON text; nothing when there is none. @throws a `StorageError`, or anything */
  load(phase: string, request: { signal: AbortSignal }): unknown
  /** Saves, unless the place holds another revision than `base`: then the answer is what it holds. */
  save(document: AnswerDocument, request: SaveRequest): unknown
  /** Milliseconds without an edit before a save. @default 2000 */
  quiet?: number
  /** Milliseconds that an edit waits at most. @default 10000 */
  atMost?: number
  /** Milliseconds after which a try has failed. @default 20000 */
  timeout?: number
}

type SenderState = { is: 'idle' | 'loading' | 'saving' | 'saved' } | { is: 'failing'; reason: SaveProblem }

/** Brings a store's document to a remote place, one save at a time, again and again until it is there. */
export interface Sender {
  getState(): SenderState
  /** Something changed: it will be sent soon. */
  edited(): void
  /** Sends what is not there yet, now. */
  send(options: { leaving?: boolean }): Promise<void>
  /** Sees what the place holds, and sends what it lacks. */
  look(): Promise<void>
  end(): void
}

/** Another device that saves at every turn must not keep us here for ever. */
const MOST_CONFLICTS = 8
/** What was saved elsewhere is asked for again when the page comes back after so long. */
const STALE_AFTER = 30_000

export function createSender(store: Answers, remote: Remote, onState: () => void): Sender {
  const { quiet = 2000, atMost = 10_000, timeout = 20_000 } = remote
  const { phase } = store.getDocument()
  const ended = new AbortController()
  let state: SenderState = { is: 'loading' }
  /** What the place is known to hold. */
  let base: number | undefined
  let there: AnswerDocument | undefined
  let looked: number | undefined
  let isStale = true
  /** The revision that is on its way. */
  let sending: number | undefined
  let running: Promise<void> | undefined
  let failures = 0
  /** Not before this, unless somebody asks. */
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstEdit: number | undefined

  const become = (next: SenderState) => {
    state = next
    onState()
  }
  const isDirty = () => store.getDocument() !== there && store.getDocument().revision > (base ?? 0)
  const schedule = (ms: number) => {
    clearTimeout(timer)
    if (!ended.signal.aborted) timer = setTimeout(() => void send({}), ms)
  }

  /** Takes in what the place holds. */
  const take = (value: unknown) => {
    if (value === undefined || value === null || value === '') {
      base = undefined
      return
    }
    const read = readDocument(value, phase)
    // The store hears of it too, and so does the host. It is not written over: that is a person's decision.
    if ('refused' in read) {
      store.merge(value)
      throw new StorageError('unreadable', `what is saved for "${phase}" cannot be used (${read.refused}).`)
    }
    store.merge(read.document)
    base = read.document.revision
    if (knowsAll(store.spec, read.document, store.getDocument())) there = store.getDocument()
  }

  const look = async (signal: AbortSignal) => {
    take(await remote.load(phase, { signal }))
    looked = performance.now()
    isStale = false
  }
  const push = async (signal: AbortSignal, leaving: boolean) => {
    for (let tries = 0; isDirty(); tries++) {
      if (tries === MOST_CONFLICTS) throw new StorageError('server', 'somebody else saves all the time.')
      const document = store.getDocument()
      sending = document.revision
      const result = await remote.save(document, { ...(base === undefined ? {} : { base }), leaving, signal })
      if (isConflict(result)) take(result.conflict)
      else {
        base = document.revision
        there = document
      }
    }
  }

  const run = async (leaving: boolean): Promise<void> => {
    clearTimeout(timer)
    const slow = new AbortController()
    const patience = setTimeout(() => slow.abort(new StorageError('slow', 'no answer came in time.')), timeout)
    const end = () => slow.abort()
    ended.signal.addEventListener('abort', end)
    try {
      if (looked === undefined) become({ is: 'loading' })
      if (isStale) await within(slow.signal, look(slow.signal))
      if (isDirty()) become({ is: 'saving' })
      await within(slow.signal, push(slow.signal, leaving))
      failures = 0
      firstEdit = undefined
      become({ is: base === undefined ? 'idle' : 'saved' })
    } catch (error) {
      if (ended.signal.aborted) return
      failures++
      const { reason, wait } = slow.signal.aborted ? new StorageError('slow', '') : error instanceof StorageError ? error : unknown(error)
      become({ is: 'failing', reason })
      schedule(retryDelay(isLasting(reason) ? 10 : failures, wait))
    } finally {
      clearTimeout(patience)
      ended.signal.removeEventListener('abort', end)
    }
  }

  /** The page goes while an answer is awaited: what is newer is sent on top of it. If that fails, the journal has it. */
  const overtake = (revision: number) => {
    const document = store.getDocument()
    sending = document.revision
    void (async () => remote.save(document, { base: revision, leaving: true, signal: ended.signal }))().catch(() => {})
  }

  const send = async ({ leaving = false }: { leaving?: boolean }): Promise<void> => {
    if (running) {
      // The page goes while an answer is awaited. What is newer is sent on top of it; if that fails, the journal has it.
      if (leaving && sending !== undefined && store.getDocument().revision > sending) overtake(sending)
      return running
    }
    running = run(leaving).finally(() => {
      running = undefined
      sending = undefined
      if (isDirty() && state.is !== 'failing') edited()
    })
    return running
  }
  const edited = () => {
    if (state.is === 'failing' || running || !isDirty()) return
    const now = performance.now()
    firstEdit ??= now
    if (state.is !== 'saving') become({ is: 'saving' })
    schedule(store.getDocument().status === 'submitted' ? 0 : Math.max(0, Math.min(quiet, firstEdit + atMost - now)))
  }
  return {
    getState: () => state,
    edited,
    send,
    look() {
      if (looked !== undefined && performance.now() - looked > STALE_AFTER) isStale = true
      return send({})
    },
    end() {
      clearTimeout(timer)
      // Once more, and whatever comes of it: the journal has it too.
      const last = isDirty() && looked !== undefined ? send({}) : Promise.resolve()
      void last.finally(() => ended.abort())
    },
  }
}

const isConflict = (result: unknown): result is { conflict: unknown } =>
  typeof result === 'object' && result !== null && Object.hasOwn(result, 'conflict')

/** What only a person can mend is not asked for every second. */
const isLasting = (reason: SaveProblem) => reason === 'denied' || reason === 'rejected' || reason === 'unreadable'

const unknown = (error: unknown): StorageError => {
  const { message = String(error) } = error as Partial<Error>
  return new StorageError(error instanceof TypeError ? 'offline' : 'unknown', message)
}

/** A place that never answers must not hold up the rest, even if it does not listen to its signal. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
