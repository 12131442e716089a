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
  /** `/api/answers` becomes `/api/answers/<key>/<phase>`; a function says the whole address. */
  url: string | ((phase: string, key: string) => string)
  /** Sent with each request: a token, say. Asked for each time. */
  headers?: () => HeadersInit | Promise<HeadersInit>
  /** @default 'same-origin' */
  credentials?: RequestCredentials
  /** In place of the browser's. */
  fetch?: typeof fetch
  /**
   * Where edits wait on this device until they are sent. `false`: nowhere, they are lost with the page. @default
   * localJournal({ key })
   */
  journal?: Journal | false
  /** Milliseconds without an edit before a save. @default 2000 */
  debounce?: number
  /** Milliseconds that an edit waits at most. @default 10000 */
  maxWait?: number
  /** Milliseconds after which a try has failed. @default 20000 */
  timeout?: number
}

/** Browsers let 64 kB go with a page that is left. */
const KEEPALIVE_BYTES = 60_000

/**
 * Keeps answers on a server: `GET` gives the document (404: none yet), `PUT` stores one. `If-Match` carries the
 * revision that the server is known to hold (its own `ETag`, where it sends one), `If-None-Match: *` says that there is
 * none yet. 409 and 412 answer with the document that is there. What cannot be sent waits on this device and is tried
 * again, also on the next visit. `docs/storage.md` has the whole protocol. @throws without a key
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
  /** The server's own name for a revision, by phase. */
  const etags = new Map<string, { revision: number; tag: string }>()
  const rememberEtag = (phase: string, response: Response, revision: number | undefined) => {
    const tag = response.headers.get('etag')
    // A weak tag never matches (RFC 9110, 13.1.1). Frameworks and proxies make them of the body; the revision is the
    // better name then.
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
    // Called as a plain function: the browser's `fetch` refuses another `this`.
    const request = options.fetch ?? fetch
    return request(getUrl(phase), { ...init, headers: own, credentials, cache: 'no-store' }).catch((error: unknown) => {
      throw new StorageError('offline', `${getUrl(phase)} cannot be reached: ${String(error)}`)
    })
  }
  /** Whether a response's text is a document; if so, its tag is remembered. */
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
    // `null` is how many a server says that there is none.
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
      // Some servers answer with words of their own, or with nothing: then they are asked.
      if (status === 409 || status === 412) {
        const text = await response.text()
        return { conflict: isDocument(phase, response, text) ? text : await load(phase, { signal }) }
      }
      // Somebody has taken away what was there.
      if (status === 404 && base !== undefined) return { conflict: undefined }
      if (!response.ok) throw toStorageError(response)
      // A way to a sign-in page ends in "200 OK" too. Whether the document arrived shows when it is asked for.
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

/** `Retry-After` in milliseconds: seconds or a date. */
function parseRetryAfter(value: string | null): number {
  if (value === null) return 0
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : 0
}
