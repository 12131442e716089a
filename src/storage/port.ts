import type { AnswerDocument } from '../answers/document/answer-document.js'
import type { Answers } from '../answers/store/answers.js'

/** Why a save did not go as it should. */
export type SaveFailureReason =
  /** No answer: no network, or a server that is not there. */
  | 'offline'
  /** An answer that came too late. */
  | 'slow'
  /** The server's own fault, or it has too much to do. */
  | 'server'
  /** Not signed in, or not allowed. */
  | 'denied'
  /** The server does not take what was sent, and will not take it later. */
  | 'rejected'
  /** No room left on this device. */
  | 'full'
  /** This page may not keep anything on this device: a private window, a sandboxed frame. */
  | 'blocked'
  /** What is saved there is damaged, another phase's, or of a later version. It is not written over. */
  | 'unreadable'
  | 'unknown'

/** Where a learner's work stands. */
export interface SaveState {
  /**
   * - `idle`: nothing to save yet.
   * - `loading`: looking for what was saved before.
   * - `saving`: on its way.
   * - `saved`: all of it is where it belongs.
   * - `local`: kept on this device, not yet sent; it will be, without anybody's doing.
   * - `failed`: kept nowhere but in the page.
   */
  status: 'idle' | 'loading' | 'saving' | 'saved' | 'local' | 'failed'
  /** Of `local` and `failed`. */
  reason?: SaveFailureReason
  /** Whether the port keeps answers on this device only. */
  onDevice: boolean
}

/** The bond between a store and a port. Called, it ends: what is left is sent once, nothing is listened to any more. */
export interface Attachment {
  (): void
  getState(): SaveState
  /** @returns a function that ends it. */
  subscribe(listener: () => void): () => void
  /** Tries again now. */
  retry(): void
  /** @returns when everything so far is saved, or could not be. */
  flush(): Promise<SaveState>
}

/** Where answers are kept. Made by `localPort`, `httpPort`, or `definePort` for a place of the host's own. */
export interface StoragePort {
  /** Learner and attempt. What is saved under one key is never seen under another. */
  readonly key: string
  /** Begins to load into the store and to save from it. */
  attach(store: Answers): Attachment
}

/** A place on this device that answers at once. */
export interface Journal {
  /**
   * Opens the place for one store. `listener` hears of documents that other pages wrote. `isUsed` says whether the
   * store takes in a text that was read: what it does not take in is left as it is.
   */
  open(phase: string, listener: (document: unknown) => void, isUsed?: (text: string) => boolean): OpenJournal
}

/** What one store keeps on this device. */
export interface OpenJournal {
  /**
   * Everything found, as JSON texts: one for each page that wrote. Whoever reads merges them all. @throws a
   * `StorageError`
   */
  read(): string[]
  /** Keeps the document. @throws a `StorageError` */
  write(document: AnswerDocument): void
  close(): void
}

/** What a save comes with. */
export interface SaveRequest {
  /** The revision that the place is known to hold; absent when it holds none. */
  base?: number
  /** The page is on its way out: there may be no time for an answer. */
  leaving: boolean
  /** Ends with the time-out or the attachment. */
  signal: AbortSignal
}

/** What a port could not do, and whether to try again. */
export class StorageError extends Error {
  override name = 'StorageError'
  constructor(
    readonly reason: SaveFailureReason,
    message: string,
    /** Milliseconds to wait at least before another try. */
    readonly retryAfter = 0,
  ) {
    super(`phasekit: ${message}`)
  }
}
