import { readFile, realpath } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

/** @type {Record<string, string>} */
const imageTypes = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

/**
 * Sends an image that lies in the folder of a phase or below it; anything else is not found.
 * @param {import('node:http').ServerResponse} response
 * @param {string | undefined} folder
 * @param {string} path As in the URL.
 */
export async function sendAsset(response, folder, path) {
  try {
    const name = decodeURIComponent(path)
    const type = imageTypes[extname(name).toLowerCase()]
    if (!folder || !type) throw new Error('not an image of this phase')
    const root = await realpath(folder)
    // The real path: neither `..` nor a symbolic link leads out of the folder.
    const file = await realpath(resolve(root, name))
    if (!file.startsWith(root + sep)) throw new Error('outside of the folder')
    const bytes = await readFile(file)
    response.setHeader('content-type', type)
    response.setHeader('x-content-type-options', 'nosniff')
    // An SVG opened by itself is a document: it gets no scripts.
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    response.end(bytes)
  } catch {
    response.statusCode = 404
    response.end()
  }
}
