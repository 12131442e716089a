import type { AnswerDocument } from '../answers/document/answer-document.js'
import { readDocumentShape } from '../answers/document/read-document.js'
import { writeDocument } from '../answers/document/write-document.js'
import { localJournal } from './local-journal.js'
import { type Journal, type SaveFailureReason, StorageError, type StoragePort } from './port.js'
import { definePort } from './ports.js'

/** Options of {@link httpPort}. */
export interface HttpOptions {
  /** Learner and attempt: `ada/attempt-1`. */
  key: string
  /** Base URL: `/api/answers` becomes `/api/answers/<key>/<phase>`. A function returns the whole URL. */
  url: string | ((phase: string, key: string) => string)
  /** Returns headers for a request, such as a token. Called before each request. @default none */
  headers?: (() => HeadersInit | Promise<HeadersInit>) | undefined
  /** Passed to `fetch`. @default 'same-origin' */
  credentials?: RequestCredentials | undefined
  /** Replaces the global `fetch`. @default fetch */
  fetch?: typeof fetch | undefined
  /**
   * Stores edits on this device until they are sent. With `false`, unsent edits are lost when the page closes.
   * @default localJournal({ key })
   */
  journal?: Journal | false | undefined
  /** Milliseconds without an edit before a save. @default 2000 */
  debounce?: number | undefined
  /** Maximum milliseconds from an edit to its save. @default 10000 */
  maxWait?: number | undefined
  /** Milliseconds after which a request fails. @default 20000 */
  timeout?: number | undefined
}

/** Browsers limit `keepalive` bodies to 64 kB. */
const KEEPALIVE_BYTES = 60_000

/**
 * Creates a port that saves answers on a server. `GET` returns the document (404: none yet), `PUT` stores one.
 * `If-Match` holds the last known revision, or the server's `ETag`; `If-None-Match: *` means none yet. 409 and 412
 * respond with the current document. Unsent edits stay on this device and are retried, also in the next session. See
 * `docs/storage.md` for the protocol.
 *
 * @param options the learner, the address, and how requests are made
 *
 * @throws without a key
 */
export function httpPort(options: HttpOptions): StoragePort {
  const {
    key,
    url,
    headers,
    credentials = 'same-origin',
    journal = localJournal({ key }),
    debounce,
    maxWait,
    timeout,
  } = options
  const getUrl = (phase: string) =>
    typeof url === 'function'
      ? url(phase, key)
      : `${url.replace(/\/+$/, '')}/${encodeURIComponent(key)}/${encodeURIComponent(phase)}`
  /** The server's ETag of a revision, by phase. */
  const etags = new Map<string, { revision: number; tag: string }>()
  const rememberEtag = (phase: string, response: Response, revision: number | undefined) => {
    const tag = response.headers.get('etag')
    // A weak ETag never matches (RFC 9110, 13.1.1), so use the revision instead.
    if (tag?.startsWith('"') && revision !== undefined) etags.set(phase, { revision, tag })
    else etags.delete(phase)
  }
  const getEtag = (phase: string, revision: number) => {
    const known = etags.get(phase)
    return known?.revision === revision ? known.tag : `"${revision}"`
  }

  const sendRequest = async (phase: string, init: RequestInit): Promise<Response> => {
    const own = new Headers(await headers?.())
    for (const [name, value] of Object.entries((init.headers ?? {}) as Record<string, string>)) own.set(name, value)
    // `fetch` throws when called as a method of another object.
    const request = options.fetch ?? fetch
    return request(getUrl(phase), { ...init, headers: own, credentials, cache: 'no-store' }).catch((error: unknown) => {
      throw new StorageError('offline', `${getUrl(phase)} cannot be reached: ${String(error)}`)
    })
  }
  /** Whether the response is a document. If so, stores its ETag. */
  const isDocument = (phase: string, response: Response, text: string): boolean => {
    const read = readDocumentShape(text, phase)
    rememberEtag(phase, response, 'document' in read ? read.document.revision : undefined)
    return 'document' in read
  }
  const load = async (phase: string, { signal }: { signal: AbortSignal }): Promise<string | undefined> => {
    const response = await sendRequest(phase, { signal })
    if (response.status === 404 || response.status === 204) return undefined
    if (!response.ok) throw toStorageError(response)
    const text = await response.text()
    // Many servers respond with `null` when there is none.
    return isDocument(phase, response, text) || text.trim() !== 'null' ? text : undefined
  }

  return definePort({
    key,
    ...(journal ? { journal } : {}),
    ...(debounce === undefined ? {} : { debounce }),
    ...(maxWait === undefined ? {} : { maxWait }),
    ...(timeout === undefined ? {} : { timeout }),
    load,
    async save(document: AnswerDocument, { base, leaving, signal }) {
      const { phase } = document
      const body = writeDocument(document)
      const keepalive = leaving && new TextEncoder().encode(body).length < KEEPALIVE_BYTES
      const condition: Record<string, string> =
        base === undefined ? { 'if-none-match': '*' } : { 'if-match': getEtag(phase, base) }
      const response = await sendRequest(phase, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...condition },
        body,
        keepalive,
        signal: leaving ? null : signal,
      })
      const { status, redirected } = response
      // Load the document if the response does not contain it.
      if (status === 409 || status === 412) {
        const text = await response.text()
        return { conflict: isDocument(phase, response, text) ? text : await load(phase, { signal }) }
      }
      // The remote document was deleted.
      if (status === 404 && base !== undefined) return { conflict: undefined }
      if (!response.ok) throw toStorageError(response)
      // A redirect to a sign-in page also ends in 200. Load the document to see whether it was saved.
      if (redirected) return { conflict: await load(phase, { signal }) }
      rememberEtag(phase, response, document.revision)
      return undefined
    },
  })
}

function toStorageError(response: Response): StorageError {
  const { status } = response
  const reason: SaveFailureReason =
    status === 401 || status === 403
      ? 'denied'
      : status >= 500 || [408, 425, 429].includes(status)
        ? 'server'
        : 'rejected'
  return new StorageError(
    reason,
    `the server answered ${status}.`,
    parseRetryAfter(response.headers.get('retry-after')),
  )
}

/** `Retry-After`, in seconds or as a date, as milliseconds. */
function parseRetryAfter(value: string | null): number {
  if (value === null) return 0
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : 0
}
