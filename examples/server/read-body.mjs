/** @typedef {{ status: number, error: string }} Refusal */

const LIMIT = 1024 * 1024

/**
 * The document in a request, looked over as far as a store has to: whose it is and how new. What the answers are worth
 * is for `checkAnswers` of `phasekit/answers`, when they are submitted.
 * @param {import('node:http').IncomingMessage} request
 * @param {string} phase
 * @returns {Promise<{ document: { phase: string, revision: number } } | Refusal>}
 */
export async function readBody(request, phase) {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { status: 415, error: 'Send the document as application/json.' }
  const tooLarge = { status: 413, error: 'A document of more than 1 MB is not taken.' }
  if (Number(request.headers['content-length']) > LIMIT) return tooLarge
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    // The length that was announced may be a lie, or missing.
    if (size > LIMIT) return tooLarge
    chunks.push(chunk)
  }
  let document
  try {
    document = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return { status: 400, error: 'The body is not JSON.' }
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document) || document.version !== 1)
    return { status: 400, error: 'The body is not an answer document of version 1.' }
  if (document.phase !== phase) return { status: 400, error: 'The document is of another phase than the address.' }
  if (!Number.isSafeInteger(document.revision) || document.revision < 0)
    return { status: 400, error: 'The document has no revision.' }
  return { document }
}
