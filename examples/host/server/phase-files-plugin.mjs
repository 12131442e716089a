import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { sendAsset } from './assets.mjs'
import { readPhaseFile } from './read-phase-file.mjs'

/** Files are often written in several steps (emptied, filled, renamed): wait until the writer is done. */
const SETTLE_MS = 60

/** @typedef {import('../src/phase-file.js').PhaseFile} PhaseFile */

/**
 * Serves the phases to the page and tells it when one was saved:
 *   GET /phase-files.json       what there is
 *   GET /phase-assets/<n>/…     images beside the n-th file
 *   event `phasekit:file`       one file, read again
 * @param {{ files: { path: string, name: string }[], course: boolean, onRead?: (file: PhaseFile) => void }} options
 * @returns {import('vite').Plugin}
 */
export function phaseFilesPlugin({ files, course, onRead }) {
  /** @param {{ path: string, name: string }} file @param {number} index @returns {Promise<PhaseFile>} */
  const read = async ({ path, name }, index) => ({
    name,
    base: `/phase-assets/${index}/`,
    ...(await readPhaseFile(path)),
  })

  return {
    name: 'phasekit-demo-files',
    configureServer(server) {
      /** @type {Map<string, NodeJS.Timeout>} */
      const settling = new Map()

      // A folder given by mistake would be watched to its depths.
      server.watcher.add(files.map(({ path }) => path).filter((path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory()))
      server.watcher.on('all', (_event, path) => {
        const index = files.findIndex((file) => file.path === path)
        const saved = files[index]
        if (!saved) return
        clearTimeout(settling.get(path))
        const tell = async () => {
          const file = await read(saved, index)
          server.ws.send('phasekit:file', file)
          onRead?.(file)
        }
        settling.set(path, setTimeout(tell, SETTLE_MS))
      })
      server.httpServer?.once('close', () => {
        for (const timer of settling.values()) clearTimeout(timer)
      })

      server.middlewares.use('/phase-files.json', async (_request, response) => {
        const list = await Promise.all(files.map(read))
        response.setHeader('content-type', 'application/json; charset=utf-8')
        response.setHeader('cache-control', 'no-store')
        response.end(JSON.stringify({ course, files: list }))
      })
      server.middlewares.use('/phase-assets', async (request, response) => {
        const [, index = '', path = ''] = /^\/(\d+)\/([^?#]+)/.exec(request.url ?? '') ?? []
        const file = files[Number(index)]
        await sendAsset(response, file && dirname(file.path), path)
      })
    },
  }
}
