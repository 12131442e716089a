import type { AnswerDocument } from '../answers/document/answer-document.js'
import { isForeign } from '../answers/document/is-foreign.js'
import { readDocument } from '../answers/document/read-document.js'
import type { Answers } from '../answers/store/answers.js'
import { createListeners } from '../answers/store/listeners.js'
import { observePage } from './observe-page.js'
import {
  type Attachment,
  type Journal,
  type OpenJournal,
  type SaveFailureReason,
  type SaveState,
  StorageError,
} from './port.js'
import { createSaveQueue, type Remote } from './save-queue.js'

/** Milliseconds until an edit is in the journal. Commits are there at once. */
const JOURNAL_DELAY = 500

/** What an attachment works with: a place on this device, a place elsewhere, or both. */
export interface StorageBackends {
  journal?: Journal
  remote?: Remote
}

/** Binds a store to its places. */
export function attachBackends(store: Answers, { journal, remote }: StorageBackends): Attachment {
  const watchers = createListeners<[]>()
  const { phase } = store.getDocument()
  const onDevice = !remote
  let ended = false
  /** What the journal is known to hold. */
  let kept: AnswerDocument | undefined
  let journalProblem: SaveFailureReason | undefined
  let journalTimer: ReturnType<typeof setTimeout> | undefined
  let state: SaveState = { status: 'idle', onDevice }

  const guard = <T>(run: () => T): T | undefined => {
    try {
      const result = run()
      journalProblem = undefined
      return result
    } catch (error) {
      journalProblem = error instanceof StorageError ? error.reason : 'unknown'
      return undefined
    }
  }
  const isUsed = (text: string) => {
    const read = readDocument(store.model, text, phase)
    return 'document' in read && !isForeign(store.model, read.document, store.spec)
  }
  const slot: OpenJournal | undefined = guard(() =>
    journal?.open(phase, (document) => store.merge(document, { stored: true }), isUsed),
  )
  const sender = remote && createSaveQueue(store, remote, () => tell())

  const now = (): SaveState => {
    const away = sender?.getState()
    if (away?.status === 'failing')
      return { status: slot && !journalProblem ? 'local' : 'failed', reason: away.reason, onDevice }
    if (away && away.status !== 'idle') return { status: away.status, onDevice }
    if (!remote && journalProblem) return { status: 'failed', reason: journalProblem, onDevice }
    const document = store.getDocument()
    if (document.revision === 0) return { status: 'idle', onDevice }
    return { status: remote || kept === document ? 'saved' : 'saving', onDevice }
  }
  const tell = () => {
    const next = now()
    if (next.status === state.status && next.reason === state.reason) return
    state = next
    watchers.emit()
  }

  const keep = () => {
    clearTimeout(journalTimer)
    journalTimer = undefined
    const document = store.getDocument()
    if (!slot || document === kept || document.revision === 0) return
    guard(() => {
      slot.write(document)
      kept = document
    })
    tell()
  }
  const restore = () => {
    const given = store.getDocument()
    const found = guard(() => slot?.read()) ?? []
    for (const text of found) store.merge(text, { stored: true })
    // What the store came with is in no slot yet.
    if (given.revision === 0 && !journalProblem) kept = store.getDocument()
    else if (!journalProblem) keep()
  }

  restore()
  const ends = [
    store.watch(null, () => {
      // Handed in, or taken back: not a moment to wait.
      if (slot && store.getDocument().status !== kept?.status) keep()
      else if (slot) journalTimer ??= setTimeout(keep, JOURNAL_DELAY)
      sender?.edited()
      tell()
    }),
    store.onAnswersChange((_, event) => {
      if (event.type === 'status' || event.kind === 'commit') keep()
    }),
    observePage({
      onHide() {
        store.commit()
        keep()
        void sender?.send({ leaving: true })
      },
      onShow: () => void sender?.look({}),
      onOnline: () => void sender?.send({}),
    }),
    () => slot?.close(),
  ]
  void sender?.look({})
  tell()

  const end = () => {
    if (ended) return
    ended = true
    keep()
    for (const stop of ends) stop()
    sender?.end()
  }
  return Object.assign(end, {
    getState: () => state,
    subscribe: (listener: () => void) => watchers.add(listener),
    retry() {
      kept = undefined
      keep()
      void sender?.look({ isManual: true })
    },
    async flush() {
      keep()
      await sender?.send({ isManual: true })
      return now()
    },
  })
}
