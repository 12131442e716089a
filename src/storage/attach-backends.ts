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
  const listeners = createListeners<[]>()
  const { phase } = store.getDocument()
  const onDevice = !remote
  let ended = false
  /** The last document written to the journal. */
  let lastWritten: AnswerDocument | undefined
  let journalProblem: SaveFailureReason | undefined
  let journalTimer: ReturnType<typeof setTimeout> | undefined
  let state: SaveState = { status: 'idle', onDevice }

  const tryJournal = <T>(run: () => T): T | undefined => {
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
  const openJournal: OpenJournal | undefined = tryJournal(() =>
    journal?.open(phase, (document) => store.merge(document, { stored: true }), isUsed),
  )
  const saveQueue = remote && createSaveQueue(store, remote, () => updateState())

  const getCurrentState = (): SaveState => {
    const remoteState = saveQueue?.getState()
    if (remoteState?.status === 'failing')
      return { status: openJournal && !journalProblem ? 'local' : 'failed', reason: remoteState.reason, onDevice }
    if (remoteState && remoteState.status !== 'idle') return { status: remoteState.status, onDevice }
    if (!remote && journalProblem) return { status: 'failed', reason: journalProblem, onDevice }
    const document = store.getDocument()
    if (document.revision === 0) return { status: 'idle', onDevice }
    return { status: remote || lastWritten === document ? 'saved' : 'saving', onDevice }
  }
  const updateState = () => {
    const next = getCurrentState()
    if (next.status === state.status && next.reason === state.reason) return
    state = next
    listeners.emit()
  }

  const writeJournal = () => {
    clearTimeout(journalTimer)
    journalTimer = undefined
    const document = store.getDocument()
    if (!openJournal || document === lastWritten || document.revision === 0) return
    tryJournal(() => {
      openJournal.write(document)
      lastWritten = document
    })
    updateState()
  }
  const restore = () => {
    const initial = store.getDocument()
    const found = tryJournal(() => openJournal?.read()) ?? []
    for (const text of found) store.merge(text, { stored: true })
    // Initial answers of the store are not in the journal yet.
    if (initial.revision === 0 && !journalProblem) lastWritten = store.getDocument()
    else if (!journalProblem) writeJournal()
  }

  restore()
  const cleanups = [
    store.watch(null, () => {
      // Write a submission or a reopened draft immediately.
      if (openJournal && store.getDocument().status !== lastWritten?.status) writeJournal()
      else if (openJournal) journalTimer ??= setTimeout(writeJournal, JOURNAL_DELAY)
      saveQueue?.onEdit()
      updateState()
    }),
    store.onAnswersChange((_, event) => {
      if (event.type === 'status' || event.kind === 'commit') writeJournal()
    }),
    observePage({
      onHide() {
        store.commit()
        writeJournal()
        void saveQueue?.send({ leaving: true })
      },
      onShow: () => void saveQueue?.refresh({}),
      onOnline: () => void saveQueue?.send({}),
    }),
    () => openJournal?.close(),
  ]
  void saveQueue?.refresh({})
  updateState()

  const detach = () => {
    if (ended) return
    ended = true
    writeJournal()
    for (const stop of cleanups) stop()
    saveQueue?.end()
  }
  return Object.assign(detach, {
    getState: () => state,
    subscribe: (listener: () => void) => listeners.add(listener),
    retry() {
      lastWritten = undefined
      writeJournal()
      void saveQueue?.refresh({ isManual: true })
    },
    async flush() {
      writeJournal()
      await saveQueue?.send({ isManual: true })
      return getCurrentState()
    },
  })
}
