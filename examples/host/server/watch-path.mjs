import { unwatchFile, watchFile } from 'node:fs'

const LOOK_EVERY_MS = 200

/** Files are often written in several steps (emptied, filled, renamed): wait until the writer is done. */
const SETTLE_MS = 60

/**
 * Calls back whenever what is at a path changes, comes or goes. By looking, not by listening: listeners lose a file
 * that an editor replaces or a person deletes and writes again, and cannot wait for one that is not there yet.
 * @param {string} path
 * @param {() => void} onChange
 * @returns {() => void} Ends it.
 */
export function watchPath(path, onChange) {
  /** @type {NodeJS.Timeout | undefined} */
  let settling
  /** @type {import('node:fs').StatsListener} */
  const look = (now, before) => {
    // Being read is no change.
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return
    clearTimeout(settling)
    settling = setTimeout(onChange, SETTLE_MS)
  }
  watchFile(path, { interval: LOOK_EVERY_MS }, look)
  return () => {
    clearTimeout(settling)
    unwatchFile(path, look)
  }
}
