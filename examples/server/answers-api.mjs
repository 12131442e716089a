import { readBody } from './read-body.mjs'
import { createStore } from './store.mjs'

/** @typedef {import('./store.mjs').Stored} Stored */

/**
 * `GET` and `PUT /api/answers/<key>/<phase>`, as `httpPort` speaks it (docs/storage.md). Works in any server that
 * passes requests on: what is not its own it leaves to `next`.
 * @param {{ folder: string, now?: () => Date }} options
 */
export function createAnswersApi({ folder, now = () => new Date() }) {
  const store = createStore(folder)

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    const names = namesIn(request.url ?? '')
    // A real server asks here who is signed in, and whether the key is theirs.
    if (!names || !store.isName(names.key, names.phase))
      return refuse(response, 404, 'There is nothing at this address.')
    const { key, phase } = names
    if (request.method === 'GET' || request.method === 'HEAD') {
      const stored = await store.read(key, phase)
      return stored ? give(response, 200, stored) : refuse(response, 404, 'There are no answers yet.')
    }
    if (request.method !== 'PUT') {
      response.setHeader('allow', 'GET, HEAD, PUT')
      return refuse(response, 405, 'Only GET and PUT are known here.')
    }
    const body = await readBody(request, phase)
    if ('error' in body) {
      // What is still on its way is not read.
      response.setHeader('connection', 'close')
      return refuse(response, body.status, body.error)
    }
    const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.headers
    const next = { receivedAt: now().toISOString(), document: body.document }
    const { written, there } = await store.replace(key, phase, next, (held) => {
      if (ifMatch !== undefined && (!held || !lists(ifMatch, tagOf(held)))) return false
      if (ifNoneMatch !== undefined && held && lists(ifNoneMatch, tagOf(held))) return false
      // Without a condition nothing is written over. And a revision grows: what does not is an old copy, whatever it
      // says.
      return held === undefined || (ifMatch !== undefined && next.document.revision > held.document.revision)
    })
    if (written) {
      response.setHeader('etag', tagOf(next))
      response.setHeader('x-received-at', next.receivedAt)
      response.writeHead(204).end()
      return
    }
    const isConditional = ifMatch !== undefined || ifNoneMatch !== undefined
    if (there) give(response, isConditional ? 412 : 409, there)
    else refuse(response, 412, 'There are no answers to replace.')
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {() => void} [next]
   */
  return async function handle(request, response, next) {
    if (next && !/^\/api(\/|\?|$)/.test(request.url ?? '')) return next()
    response.setHeader('cache-control', 'no-store')
    try {
      await answer(request, response)
    } catch (error) {
      // The client has gone, so there is nothing to answer.
      if (!request.complete) return void response.destroy()
      // The response points to the server's log: the message itself may name its folders.
      console.error(error)
      if (!response.headersSent) refuse(response, 500, 'The server could not do this. Its log says why.')
      else response.destroy()
    }
  }
}

/** @param {string} url */
function namesIn(url) {
  const [, key, phase] = /^\/api\/answers\/([^/?#]+)\/([^/?#]+)$/.exec(url) ?? []
  if (!key || !phase) return undefined
  try {
    return { key: decodeURIComponent(key), phase: decodeURIComponent(phase) }
  } catch {
    return undefined
  }
}

/** @param {Stored} stored */
const tagOf = ({ document }) => `"${document.revision}"`
/** Whether a list of tags names this one. A weak tag never matches. @param {string} list @param {string} tag */
const lists = (list, tag) => list.trim() === '*' || list.split(',').some((each) => each.trim() === tag)

/** @param {import('node:http').ServerResponse} response @param {number} status @param {Stored} stored */
function give(response, status, stored) {
  response.setHeader('etag', tagOf(stored))
  // Beside the document, which is the learner's and stays as it was sent.
  response.setHeader('x-received-at', stored.receivedAt)
  send(response, status, stored.document)
}
/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} error */
const refuse = (response, status, error) => send(response, status, { error })

/** @param {import('node:http').ServerResponse} response @param {number} status @param {unknown} value */
function send(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}
