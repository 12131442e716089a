import type { AnswerDocument } from '../answers/document/answer-document.js'
import type { Answers } from '../answers/store/answers.js'

/** Why a save failed. */
export type SaveFailureReason =
  /** No response: the network or the server is down. */
  | 'offline'
  /** The request timed out. */
  | 'slow'
  /** The server failed or is overloaded (5xx, 408, 425, 429). */
  | 'server'
  /** Not signed in or not allowed (401, 403). */
  | 'denied'
  /** The server rejects the request permanently (other 4xx). */
  | 'rejected'
  /** The storage quota of this device is exceeded. */
  | 'full'
  /** The browser blocks storage, as in a private window or a sandboxed frame. */
  | 'blocked'
  /** The saved document is damaged, of another phase or of a later version. It is not overwritten. */
  | 'unreadable'
  /** Any other error. */
  /** None of these. */
  | 'unknown'

/** State of saving. */
export interface SaveState {
  /**
   * - `idle`: nothing to save yet.
   * - `loading`: loading earlier answers.
   * - `saving`: edits are being saved, or will be shortly.
   * - `saved`: everything is saved.
   * - `local`: saved on this device, not sent yet. Retried automatically.
   * - `failed`: not saved anywhere.
   */
  status: 'idle' | 'loading' | 'saving' | 'saved' | 'local' | 'failed'
  /** Why saving failed, for `local` and `failed`. */
  reason?: SaveFailureReason | undefined
  /** Whether the port saves on this device only. */
  onDevice: boolean
}

/** Connects a store to a port. */
export interface Attachment {
  /** Detaches: sends unsaved edits once and removes all listeners. */
  (): void
  /** Returns the same object until the state changes. */
  getState(): SaveState
  /** Calls back when the state changes. @returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void
  /** Retries immediately. */
  retry(): void
  /** Saves immediately. Resolves with the state once everything is saved or has failed. */
  flush(): Promise<SaveState>
}

/** Where answers are saved. Created by `localPort`, `httpPort` or, for the host's own backend, `definePort`. */
export interface StoragePort {
  /** Learner and attempt: `ada/attempt-1`. Answers of two keys stay separate. */
  readonly key: string
  /** Starts loading into the store and saving from it. */
  attach(store: Answers): Attachment
}

/** Synchronous storage on this device. */
export interface Journal {
  /**
   * Opens the journal for one store.
   * @param phase id of the phase
   * @param listener receives documents that other pages write
   * @param isUsed whether the store accepts a text that was read; other texts must stay unchanged
   */
  open(phase: string, listener: (document: unknown) => void, isUsed?: (text: string) => boolean): OpenJournal
}

/** A journal opened for one store. */
export interface OpenJournal {
  /** Returns JSON texts, one for each page that wrote. The caller merges them. @throws a `StorageError` */
  read(): string[]
  /** Writes the document. @throws a `StorageError` */
  write(document: AnswerDocument): void
  /** Stops listening to other pages. */
  close(): void
}

/** Parameters of a save. */
export interface SaveRequest {
  /** The last known remote revision; absent when there is no remote document. */
  base?: number
  /** The page is hidden or closing: there may be no time for a response. */
  leaving: boolean
  /** Aborted on timeout or when the attachment ends. */
  signal: AbortSignal
}

/** Thrown by a port that cannot load or save. */
export class StorageError extends Error {
  override name = 'StorageError'
  constructor(
    /** Why it failed; decides whether it is tried again. */
    readonly reason: SaveFailureReason,
    /** For the log. */
    message: string,
    /** Minimum milliseconds until the next retry. */
    readonly retryAfter = 0,
  ) {
    super(`phasekit: ${message}`)
  }
}
