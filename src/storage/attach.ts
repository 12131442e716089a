import type { Answers } from '../answers/answers.js'
import type { AnswerDocument } from '../answers/document.js'
import { createListeners } from '../answers/listeners.js'
import { type Attachment, type Journal, type SaveProblem, type SaveState, StorageError } from './port.js'
import { createSender, type Remote } from './sender.js'
import { whenLeaving } from './when-leaving.js'

/** Milliseconds until an edit is in the journal. Commits are there at once. */
const JOURNAL_AFTER = 500

/** What an attachment works with: a place on this device, a place elsewhere, or both. */
export interface Places {
  journal?: Journal
  remote?: Remote
}

/** Binds a store to its places. */
export function attachPlaces(store: Answers, { journal, remote }: Places): Attachment {
  const watchers = createListeners<[]>()
  const { phase } = store.getDocument()
  let ended = false
  let kept: AnswerDocument | undefined = store.getDocument()
  let journalProblem: SaveProblem | undefined
  let journalTimer: ReturnType<typeof setTimeout> | undefined
  let state: SaveState = { is: 'idle', onDevice: !remote }

  const sender = remote && createSender(store, remote, () => tell())

  const isBlank = () => store.getDocument().revision === 0
  const now = (): SaveState => {
    const onDevice = !remote
    const journalled = journal && journalProblem === undefined
    const away = sender?.getState()
    if (away?.is === 'failing') return { is: journalled ? 'local' : 'failed', reason: away.reason, onDevice }
    if (away && away.is !== 'idle') return { is: away.is, onDevice }
    if (!remote && journalProblem !== undefined) return { is: 'failed', reason: journalProblem, onDevice }
    if (isBlank()) return { is: 'idle', onDevice }
    return { is: remote || kept === store.getDocument() ? 'saved' : 'saving', onDevice }
  }
  const tell = () => {
    const next = now()
    if (next.is === state.is && next.reason === state.reason) return
    state = next
    watchers.call()
  }

  const keep = () => {
    clearTimeout(journalTimer)
    journalTimer = undefined
    const document = store.getDocument()
    if (!journal || document === kept || document.revision === 0) return
    try {
      journal.write(document)
      kept = document
      journalProblem = undefined
    } catch (error) {
      journalProblem = problemOf(error)
    }
    tell()
  }
  const restore = () => {
    if (!journal) return
    try {
      for (const text of journal.read(phase)) store.merge(text)
      kept = store.getDocument()
    } catch (error) {
      journalProblem = problemOf(error)
    }
  }
  const listen = () => {
    try {
      return journal?.subscribe(phase, (document) => store.merge(document))
    } catch {
      // A page that may not speak with others still keeps its own work.
      return undefined
    }
  }

  restore()
  const ends = [
    store.watch(null, () => {
      if (journal) journalTimer ??= setTimeout(keep, JOURNAL_AFTER)
      sender?.edited()
      tell()
    }),
    store.subscribe(({ kind }) => {
      if (kind === 'commit') keep()
    }),
    listen(),
    whenLeaving({
      leave() {
        store.commit()
        keep()
        void sender?.send({ leaving: true })
      },
      back: () => void sender?.look(),
      online: () => void sender?.send({}),
    }),
  ]
  void sender?.look()
  tell()

  const end = () => {
    if (ended) return
    ended = true
    keep()
    for (const stop of ends) stop?.()
    sender?.end()
  }
  return Object.assign(end, {
    getState: () => state,
    watch: (listener: () => void) => watchers.add(listener),
    retry() {
      journalProblem = undefined
      kept = undefined
      keep()
      void sender?.look()
    },
    async flush() {
      keep()
      await sender?.send({})
      return now()
    },
  })
}

export const problemOf = (error: unknown): SaveProblem => (error instanceof StorageError ? error.reason : 'unknown')
