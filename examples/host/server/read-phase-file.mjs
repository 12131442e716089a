import { open } from 'node:fs/promises'

const LIMIT = 1024 * 1024

/**
 * Reads a phase, or says in one sentence why it cannot be shown.
 * @param {string} path
 * @returns {Promise<{ source: string, problem?: undefined } | { source?: undefined, problem: string }>}
 */
export async function readPhaseFile(path) {
  let file
  try {
    file = await open(path)
    const stat = await file.stat()
    if (stat.isDirectory()) return { problem: 'This is a folder. Name the Markdown file inside it.' }
    if (!stat.isFile()) return { problem: 'This is not a regular file.' }
    if (stat.size > LIMIT)
      return { problem: `This file is too large: ${(stat.size / LIMIT).toFixed(1)} MB, and 1 MB is the limit.` }
    const source = decode(await file.readFile())
    if (source === null) return { problem: 'This file is not UTF-8 text. Save it with the encoding UTF-8.' }
    if (source.trim() === '') return { problem: 'This file is empty. Write a heading and save.' }
    return { source }
  } catch (error) {
    return { problem: explain(/** @type {NodeJS.ErrnoException} */ (error)) }
  } finally {
    await file?.close()
  }
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
  try {
    // The byte order mark is kept: the parser's places count it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** @param {NodeJS.ErrnoException} error */
function explain(error) {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return 'There is no such file. The page follows as soon as it exists.'
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'This file may not be read: permission denied.'
  return `This file could not be read: ${error.message}`
}
