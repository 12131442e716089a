import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Names of files for names from outside: everything but small letters and digits is written as `_` and its code, so
 * that nothing means a folder, a hidden file or a device, and `Ada` and `ada` are two files also on disks that do not
 * tell them apart.
 * @param {string} name
 */
const fileName = (name) => `_${[...Buffer.from(name)].map(safe).join('')}`
/** @param {number} byte */
const safe = (byte) => {
  const char = String.fromCharCode(byte)
  return /[a-z0-9-]/.test(char) ? char : `_${byte.toString(16).padStart(2, '0')}`
}

/** Longer names than a file system takes; three letters may stand for one. */
const LONGEST_NAME = 80

/**
 * @typedef {object} Stored
 * @property {string} receivedAt ISO 8601, by this machine's clock: the one that counts.
 * @property {{ revision: number }} document
 */

/**
 * Documents on a disk, one file each. A file is replaced in one step: a crash leaves the old document or the new one.
 * @param {string} folder
 */
export function createStore(folder) {
  /** The last thing that was begun with each file: the next begins after it. @type {Map<string, Promise<unknown>>} */
  const turns = new Map()

  /** @param {string} key @param {string} phase */
  const pathOf = (key, phase) => join(folder, fileName(key), `${fileName(phase)}.json`)

  /** @param {string} path @returns {Promise<Stored | undefined>} */
  async function read(path) {
    try {
      return JSON.parse(await readFile(path, 'utf8'))
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined
      throw error
    }
  }

  /** @param {string} path @param {Stored} stored */
  async function write(path, stored) {
    await mkdir(dirname(path), { recursive: true })
    const draft = `${path}.${randomUUID()}.draft`
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(JSON.stringify(stored))
      // Flushed to the disk before the response reports it as saved.
      await file.sync()
      await file.close()
      await rename(draft, path)
    } catch (error) {
      await file.close().catch(() => {})
      await rm(draft, { force: true })
      throw error
    }
    await syncFolder(dirname(path))
  }

  /** @template T @param {string} path @param {() => Promise<T>} work @returns {Promise<T>} */
  function inTurn(path, work) {
    const turn = (turns.get(path) ?? Promise.resolve()).then(work, work)
    turns.set(path, turn)
    const forget = () => {
      if (turns.get(path) === turn) turns.delete(path)
    }
    turn.then(forget, forget)
    return turn
  }

  return {
    /** @param {string} key @param {string} phase */
    isName: (key, phase) => [key, phase].every((name) => name.length > 0 && Buffer.byteLength(name) <= LONGEST_NAME),
    /** @param {string} key @param {string} phase */
    read: (key, phase) => read(pathOf(key, phase)),
    /**
     * Replaces a document if `mayReplace` allows it for the stored one. No other write comes between check and write.
     * @param {string} key
     * @param {string} phase
     * @param {Stored} next
     * @param {(there: Stored | undefined) => boolean} mayReplace
     * @returns {Promise<{ written: boolean, there: Stored | undefined }>}
     */
    replace(key, phase, next, mayReplace) {
      const path = pathOf(key, phase)
      return inTurn(path, async () => {
        const there = await read(path)
        if (!mayReplace(there)) return { written: false, there }
        await write(path, next)
        return { written: true, there: next }
      })
    },
  }
}

/** The new name itself has to be on the disk too. @param {string} folder */
async function syncFolder(folder) {
  // Windows opens no folders, and needs none of this.
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
