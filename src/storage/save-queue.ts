import type { AnswerDocument } from '../answers/document/answer-document.js'
import { isForeign } from '../answers/document/is-foreign.js'
import { readDocument } from '../answers/document/read-document.js'
import { MAX_REVISION } from '../answers/document/revision.js'
import { includesDocument } from '../answers/reconcile/merge-documents.js'
import type { Answers } from '../answers/store/answers.js'
import { type SaveFailureReason, type SaveRequest, StorageError } from './port.js'
import { retryDelay } from './retry-delay.js'

/** Asynchronous storage, such as a server. */
export interface Remote {
  /**
   * Returns the saved document or its JSON text, or a promise of it; `undefined`, `null` or an empty string when there
   * is none.
   * @throws a `StorageError`, or any error
   */
  load(phase: string, request: { signal: AbortSignal }): unknown
  /**
   * Saves the document if the saved revision is still `base`. Otherwise writes nothing and returns `{ conflict }` with
   * the saved document. Any other result means success.
   * @throws a `StorageError`, or any error
   */
  save(document: AnswerDocument, request: SaveRequest): unknown
  /** Milliseconds without an edit before a save. @default 2000 */
  debounce?: number | undefined
  /** Maximum milliseconds from an edit to its save. @default 10000 */
  maxWait?: number | undefined
  /** Milliseconds after which a request fails. @default 20000 */
  timeout?: number | undefined
}

type SaveQueueState =
  | { status: 'idle' | 'loading' | 'saving' | 'saved' }
  | { status: 'failing'; reason: SaveFailureReason }

interface SaveOptions {
  /** The page is hidden or closing. */
  leaving?: boolean
  /** Requested by the learner or the host: ignores `Retry-After`. */
  isManual?: boolean
}

/** Saves a store's document remotely, one request at a time, with retries. */
export interface SaveQueue {
  getState(): SaveQueueState
  /** Schedules a save if the document has changed. */
  onEdit(): void
  /** Saves unsaved edits now. Resolves when they are saved or have failed. */
  send(options: SaveOptions): Promise<void>
  /** Loads and merges the remote document if it may be stale, then saves unsaved edits. */
  refresh(options: SaveOptions): Promise<void>
  end(): void
}

/** Bounds the loop when another device saves between each load and save. */
const MAX_CONFLICTS = 8
/** Milliseconds after which a visible page loads the remote document again. */
const STALE_AFTER = 30_000

export function createSaveQueue(store: Answers, remote: Remote, onState: () => void): SaveQueue {
  const { debounce = 2000, maxWait = 10_000, timeout = 20_000 } = remote
  const { phase } = store.getDocument()
  const ended = new AbortController()
  let state: SaveQueueState = { status: 'loading' }
  /** The last known remote revision. */
  let base: number | undefined
  let savedDocument: AnswerDocument | undefined
  let loadedAt: number | undefined
  let isStale = true
  /** The revision being saved. */
  let savingRevision: number | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstEdit: number | undefined
  let failures = 0
  /** Earliest time of the next request, from `Retry-After`. */
  let notBefore = 0
  let isEdited = false
  let isEnding = false
  /** The last refused text. Reported once, not at every retry. */
  let refused: string | undefined

  const setState = (next: SaveQueueState) => {
    state = next
    onState()
  }
  const isDirty = () => {
    const document = store.getDocument()
    // At the maximum the revision no longer shows that something changed.
    return document !== savedDocument && (document.revision > (base ?? 0) || document.revision === MAX_REVISION)
  }
  const schedule = (ms: number) => {
    clearTimeout(timer)
    if (!isEnding) timer = setTimeout(() => void start({}), ms)
  }

  /** Merges the remote document into the store. */
  const mergeRemote = (value: unknown) => {
    if (value === undefined || value === null || value === '') {
      base = undefined
      savedDocument = undefined
      return
    }
    const read = readDocument(store.model, value, phase)
    const reason =
      'refused' in read ? read.refused : isForeign(store.model, read.document, store.spec) ? 'foreign' : undefined
    // Pass it to the store, which reports the refusal to the host. Never overwrite it.
    if ('refused' in read || reason) {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      if (refused !== text) store.merge(value, { stored: true })
      refused = text
      throw new StorageError('unreadable', `what is saved for "${phase}" cannot be used (${reason}).`)
    }
    store.merge(read.document)
    base = read.document.revision
    savedDocument = includesDocument(store.model, store.spec, read.document, store.getDocument())
      ? store.getDocument()
      : undefined
  }

  const loadRemote = async (signal: AbortSignal) => {
    const held = await remote.load(phase, { signal })
    // Ignore the response of an aborted request.
    signal.throwIfAborted()
    mergeRemote(held)
    loadedAt = performance.now()
    isStale = false
  }
  /** Saves the current document. Later edits wait for the next save. */
  const saveDocument = async (signal: AbortSignal, leaving: boolean) => {
    for (let tries = 0; isDirty(); tries++) {
      if (tries === MAX_CONFLICTS) throw new StorageError('server', 'somebody else saves all the time.')
      const document = store.getDocument()
      savingRevision = document.revision
      const result = await remote.save(document, { ...(base === undefined ? {} : { base }), leaving, signal })
      signal.throwIfAborted()
      if (isConflict(result)) {
        mergeRemote(result.conflict)
        continue
      }
      base = document.revision
      savedDocument = document
      return
    }
  }

  const run = async ({ leaving = false, isManual: asked = false }: SaveOptions): Promise<void> => {
    clearTimeout(timer)
    firstEdit = undefined
    // Automatic retries keep the state `failing`.
    const showProgress = (is: 'loading' | 'saving') =>
      state.status === 'failing' && !asked ? undefined : setState({ status: is })
    const slow = new AbortController()
    const timeoutTimer = setTimeout(() => slow.abort(new StorageError('slow', 'no answer came in time.')), timeout)
    const giveUp = () => slow.abort(new StorageError('unknown', 'the attachment has ended.'))
    ended.signal.addEventListener('abort', giveUp)
    try {
      // Skip the load when the page closes: the precondition of the save detects a conflict.
      if (loadedAt === undefined || (isStale && !leaving)) {
        if (loadedAt === undefined) showProgress('loading')
        await raceSignal(slow.signal, loadRemote(slow.signal))
      }
      if (isDirty()) showProgress('saving')
      await raceSignal(slow.signal, saveDocument(slow.signal, leaving))
      failures = 0
      notBefore = 0
      setState({ status: isDirty() ? 'saving' : base === undefined ? 'idle' : 'saved' })
    } catch (error) {
      if (ended.signal.aborted) return
      failures++
      const { reason, retryAfter: wait } = error instanceof StorageError ? error : toStorageError(error)
      const atLeast = wait > 0 ? Math.min(wait, MAX_RETRY_AFTER) : 0
      notBefore = performance.now() + atLeast
      setState({ status: 'failing', reason })
      schedule(retryDelay(isPermanent(reason) ? PERMANENT_FAILURES : failures, atLeast))
    } finally {
      clearTimeout(timeoutTimer)
      ended.signal.removeEventListener('abort', giveUp)
    }
  }

  /** Saves newer edits while a save is pending and the page closes. If that fails, the journal has them. */
  const saveOnTop = (on: number | undefined) => {
    const document = store.getDocument()
    savingRevision = document.revision
    const request: SaveRequest = { ...(on === undefined ? {} : { base: on }), leaving: true, signal: ended.signal }
    void (async () => remote.save(document, request))().catch(() => {})
  }

  const start = (options: SaveOptions): Promise<void> => {
    running = run(options).finally(() => {
      running = undefined
      savingRevision = undefined
      onEdit()
    })
    return running
  }
  const send = async (options: SaveOptions): Promise<void> => {
    const { leaving = false, isManual: asked = false } = options
    if (running && leaving) {
      if (loadedAt !== undefined && isDirty() && store.getDocument().revision > (savingRevision ?? 0))
        saveOnTop(savingRevision ?? base)
      return running
    }
    if (running) {
      await running
      // Save edits made meanwhile, unless the last request failed.
      return isDirty() && state.status !== 'failing' ? send(options) : undefined
    }
    if (leaving || asked || performance.now() >= notBefore) await start(options)
  }
  const onEdit = () => {
    if (!isDirty()) return
    isEdited = true
    const now = performance.now()
    firstEdit ??= now
    if (state.status === 'failing' || running || isEnding) return
    if (state.status !== 'saving') setState({ status: 'saving' })
    schedule(
      store.getDocument().status === 'submitted' ? 0 : Math.max(0, Math.min(debounce, firstEdit + maxWait - now)),
    )
  }
  return {
    getState: () => state,
    onEdit,
    send,
    refresh(options) {
      if (options.isManual || (loadedAt !== undefined && performance.now() - loadedAt > STALE_AFTER)) isStale = true
      return send(options)
    },
    end() {
      isEnding = true
      clearTimeout(timer)
      // Save once more and ignore the result: the journal has the edits. Skip edits that only came from the journal,
      // which the next session saves.
      const isUnsaved = isDirty() && (loadedAt !== undefined || isEdited)
      void (isUnsaved ? send({ isManual: true }) : Promise.resolve()).finally(() => ended.abort())
    },
  }
}

/** Upper limit of `Retry-After`, in milliseconds. */
const MAX_RETRY_AFTER = 300_000
/** Number of failures that a permanent one counts as, for the longest backoff. */
const PERMANENT_FAILURES = 10

function isConflict(result: unknown): result is { conflict: unknown } {
  return typeof result === 'object' && result !== null && Object.hasOwn(result, 'conflict')
}

function isPermanent(reason: SaveFailureReason) {
  return reason === 'denied' || reason === 'rejected' || reason === 'unreadable'
}

/** `fetch` rejects with a `TypeError` on network errors. */
function toStorageError(error: unknown): StorageError {
  return new StorageError(error instanceof TypeError ? 'offline' : 'unknown', String(error))
}

/** Rejects on abort even if the port ignores its signal. */
function raceSignal<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    if (signal.aborted) reject(signal.reason)
    work.then(resolve, reject)
  })
}
