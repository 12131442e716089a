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

/** Milliseconds until an edit is written to the journal. Commits are written immediately. */
const JOURNAL_DELAY = 500

/** Where an attachment saves: on this device, remotely, or both. */
export interface StorageBackends {
  journal?: Journal
  remote?: Remote
}

/** Loads from the backends into the store, then saves every change to them. */
export function attachBackends(store: Answers, { journal, remote }: StorageBackends): Attachment {
  const watchers = createListeners<[]>()
  const { phase } = store.getDocument()
  const onDevice = !remote
  let ended = false
  /** The last document written to the journal. */
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
    // Initial answers of the store are not in the journal yet.
    if (given.revision === 0 && !journalProblem) kept = store.getDocument()
    else if (!journalProblem) keep()
  }

  restore()
  const ends = [
    store.watch(null, () => {
      // Write a submission or a reopened draft immediately.
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
