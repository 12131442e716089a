import { dirname } from 'node:path'
import { sendAsset } from './assets.mjs'
import { readPhaseFile } from './read-phase-file.mjs'
import { watchPath } from './watch-path.mjs'

/** @typedef {import('../src/phase-file.js').PhaseFile} PhaseFile */

/**
 * Serves the phases to the page and notifies it when one is saved:
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
      const stops = files.map((file, index) =>
        watchPath(file.path, async () => {
          const saved = await read(file, index)
          server.ws.send('phasekit:file', saved)
          onRead?.(saved)
        }),
      )
      server.httpServer?.once('close', () => {
        for (const stop of stops) stop()
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
