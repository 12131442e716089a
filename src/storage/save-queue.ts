import type { AnswerDocument } from '../answers/document/answer-document.js'
import { isForeign } from '../answers/document/is-foreign.js'
import { readDocument } from '../answers/document/read-document.js'
import { MAX_REVISION } from '../answers/document/revision.js'
import { includesDocument } from '../answers/reconcile/merge-documents.js'
import type { Answers } from '../answers/store/answers.js'
import { type SaveFailureReason, type SaveRequest, StorageError } from './port.js'
import { retryDelay } from './retry-delay.js'

/** A place that takes its time. */
export interface Remote {
  /** The document there, or its JSON text; nothing when there is none. @throws a `StorageError`, or anything */
  load(phase: string, request: { signal: AbortSignal }): unknown
  /**
   * Saves, unless the place holds another revision than `base`: then nothing is written and the answer is `{ conflict
   * }`, what it holds. Any other answer means that it is saved. @throws a `StorageError`, or anything
   */
  save(document: AnswerDocument, request: SaveRequest): unknown
  /** Milliseconds without an edit before a save. @default 2000 */
  debounce?: number
  /** Milliseconds that an edit waits at most. @default 10000 */
  maxWait?: number
  /** Milliseconds after which a try has failed. @default 20000 */
  timeout?: number
}

type SaveQueueState =
  | { status: 'idle' | 'loading' | 'saving' | 'saved' }
  | { status: 'failing'; reason: SaveFailureReason }

interface SaveOptions {
  /** The page is on its way out. */
  leaving?: boolean
  /** A person asks: that a server wanted to be left alone for a while does not count. */
  isManual?: boolean
}

/** Brings a store's document to a remote place, one save at a time, again and again until it is there. */
export interface SaveQueue {
  getState(): SaveQueueState
  /** Something changed: it will be sent soon. */
  edited(): void
  /** Sends what is not there yet, now. @returns when it is there, or could not be brought */
  send(options: SaveOptions): Promise<void>
  /** Sees what the place holds, and sends what it lacks. */
  look(options: SaveOptions): Promise<void>
  end(): void
}

/** Another device that saves at every turn must not keep us here for ever. */
const MAX_CONFLICTS = 8
/** What was saved elsewhere is asked for again when the page comes back after so long. */
const STALE_AFTER = 30_000

export function createSaveQueue(store: Answers, remote: Remote, onState: () => void): SaveQueue {
  const { debounce = 2000, maxWait = 10_000, timeout = 20_000 } = remote
  const { phase } = store.getDocument()
  const ended = new AbortController()
  let state: SaveQueueState = { status: 'loading' }
  /** The revision that the place is known to hold, and what it is known to know. */
  let base: number | undefined
  let there: AnswerDocument | undefined
  let looked: number | undefined
  let isStale = true
  /** The revision that is on its way. */
  let sending: number | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstEdit: number | undefined
  let failures = 0
  /** The server asked to be left alone until then. */
  let notBefore = 0
  let isEdited = false
  let isEnding = false
  /** What could not be read is told once, not at every try. */
  let refused: string | undefined

  const become = (next: SaveQueueState) => {
    state = next
    onState()
  }
  const isDirty = () => {
    const document = store.getDocument()
    // Counted out, a revision no longer tells that there is something new.
    return document !== there && (document.revision > (base ?? 0) || document.revision === MAX_REVISION)
  }
  const schedule = (ms: number) => {
    clearTimeout(timer)
    if (!isEnding) timer = setTimeout(() => void start({}), ms)
  }

  /** Takes in what the place holds. */
  const take = (value: unknown) => {
    if (value === undefined || value === null || value === '') {
      base = undefined
      there = undefined
      return
    }
    const read = readDocument(store.model, value, phase)
    const reason =
      'refused' in read ? read.refused : isForeign(store.model, read.document, store.spec) ? 'foreign' : undefined
    // The store hears of it too, and so does the host. It is not written over: that is a person's decision.
    if ('refused' in read || reason) {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      if (refused !== text) store.merge(value, { stored: true })
      refused = text
      throw new StorageError('unreadable', `what is saved for "${phase}" cannot be used (${reason}).`)
    }
    store.merge(read.document)
    base = read.document.revision
    there = includesDocument(store.model, store.spec, read.document, store.getDocument())
      ? store.getDocument()
      : undefined
  }

  const look = async (signal: AbortSignal) => {
    const held = await remote.load(phase, { signal })
    // The answer to a try that was given up says nothing about now.
    signal.throwIfAborted()
    take(held)
    looked = performance.now()
    isStale = false
  }
  /** Saves what the store holds now. What is edited meanwhile waits for the next save, as all edits do. */
  const push = async (signal: AbortSignal, leaving: boolean) => {
    for (let tries = 0; isDirty(); tries++) {
      if (tries === MAX_CONFLICTS) throw new StorageError('server', 'somebody else saves all the time.')
      const document = store.getDocument()
      sending = document.revision
      const result = await remote.save(document, { ...(base === undefined ? {} : { base }), leaving, signal })
      signal.throwIfAborted()
      if (isConflict(result)) {
        take(result.conflict)
        continue
      }
      base = document.revision
      there = document
      return
    }
  }

  const run = async ({ leaving = false, isManual: asked = false }: SaveOptions): Promise<void> => {
    clearTimeout(timer)
    firstEdit = undefined
    // While a thing fails, trying again is no news.
    const begin = (is: 'loading' | 'saving') =>
      state.status === 'failing' && !asked ? undefined : become({ status: is })
    const slow = new AbortController()
    const patience = setTimeout(() => slow.abort(new StorageError('slow', 'no answer came in time.')), timeout)
    const giveUp = () => slow.abort(new StorageError('unknown', 'the attachment has ended.'))
    ended.signal.addEventListener('abort', giveUp)
    try {
      // A page that goes may have no time to ask first. The precondition tells what it would have learnt.
      if (looked === undefined || (isStale && !leaving)) {
        if (looked === undefined) begin('loading')
        await raceSignal(slow.signal, look(slow.signal))
      }
      if (isDirty()) begin('saving')
      await raceSignal(slow.signal, push(slow.signal, leaving))
      failures = 0
      notBefore = 0
      become({ status: isDirty() ? 'saving' : base === undefined ? 'idle' : 'saved' })
    } catch (error) {
      if (ended.signal.aborted) return
      failures++
      const { reason, retryAfter: wait } = error instanceof StorageError ? error : unknown(error)
      const atLeast = wait > 0 ? Math.min(wait, MAX_RETRY_AFTER) : 0
      notBefore = performance.now() + atLeast
      become({ status: 'failing', reason })
      schedule(retryDelay(isPermanent(reason) ? PERMANENT_FAILURES : failures, atLeast))
    } finally {
      clearTimeout(patience)
      ended.signal.removeEventListener('abort', giveUp)
    }
  }

  /**
   * The page goes while an answer is awaited: what is newer is sent on top of it. If that fails, the journal has it.
   */
  const overtake = (on: number | undefined) => {
    const document = store.getDocument()
    sending = document.revision
    const request: SaveRequest = { ...(on === undefined ? {} : { base: on }), leaving: true, signal: ended.signal }
    void (async () => remote.save(document, request))().catch(() => {})
  }

  const start = (options: SaveOptions): Promise<void> => {
    running = run(options).finally(() => {
      running = undefined
      sending = undefined
      edited()
    })
    return running
  }
  const send = async (options: SaveOptions): Promise<void> => {
    const { leaving = false, isManual: asked = false } = options
    if (running && leaving) {
      if (looked !== undefined && isDirty() && store.getDocument().revision > (sending ?? 0)) overtake(sending ?? base)
      return running
    }
    if (running) {
      await running
      // What was edited meanwhile, unless it has just been seen that nothing goes.
      return isDirty() && state.status !== 'failing' ? send(options) : undefined
    }
    if (leaving || asked || performance.now() >= notBefore) await start(options)
  }
  const edited = () => {
    if (!isDirty()) return
    isEdited = true
    const now = performance.now()
    firstEdit ??= now
    if (state.status === 'failing' || running || isEnding) return
    if (state.status !== 'saving') become({ status: 'saving' })
    schedule(
      store.getDocument().status === 'submitted' ? 0 : Math.max(0, Math.min(debounce, firstEdit + maxWait - now)),
    )
  }
  return {
    getState: () => state,
    edited,
    send,
    look(options) {
      if (options.isManual || (looked !== undefined && performance.now() - looked > STALE_AFTER)) isStale = true
      return send(options)
    },
    end() {
      isEnding = true
      clearTimeout(timer)
      // Once more, and whatever comes of it: the journal has it too. Not what was only read from the journal: the next
      // visit brings it.
      const owes = isDirty() && (looked !== undefined || isEdited)
      void (owes ? send({ isManual: true }) : Promise.resolve()).finally(() => ended.abort())
    },
  }
}

/** A day of waiting that a server asks for would be as good as never; timers cannot count much further either. */
const MAX_RETRY_AFTER = 300_000
/** Counts as so many failures: what only a person can fix is not asked for every second. */
const PERMANENT_FAILURES = 10

const isConflict = (result: unknown): result is { conflict: unknown } =>
  typeof result === 'object' && result !== null && Object.hasOwn(result, 'conflict')

const isPermanent = (reason: SaveFailureReason) =>
  reason === 'denied' || reason === 'rejected' || reason === 'unreadable'

/** `fetch` says with a `TypeError` that there was no answer. */
const unknown = (error: unknown): StorageError =>
  new StorageError(error instanceof TypeError ? 'offline' : 'unknown', String(error))

/** A place that never answers must not hold up the rest, even if it does not listen to its signal. */
function raceSignal<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    if (signal.aborted) reject(signal.reason)
    work.then(resolve, reject)
  })
}
