import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { sourceAlias } from '../../scripts/source-alias.js'
import { launchChromium } from './launch-chromium.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A page with a phase of the example course, served to a real Chromium that a test may treat badly. */
export async function startLearnerPage() {
  let apiPort: number | undefined
  // Built once: a page that is opened a hundred times must not ask for hundreds of modules each time.
  const outDir = mkdtempSync(join(tmpdir(), 'phasekit-page-'))
  const shared = { configFile: false as const, root: `${repository}/tests/kill/page`, logLevel: 'error' as const }
  await build({
    ...shared,
    plugins: [react()],
    resolve: { alias: sourceAlias },
    // React as it is while developing: StrictMode does everything twice only there.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir, emptyOutDir: true, minify: false, reportCompressedSize: false, chunkSizeWarningLimit: 10_000 },
  })
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, cors: true },
    plugins: [
      {
        name: 'answers-elsewhere',
        configurePreviewServer({ middlewares }) {
          middlewares.use((incoming, response, next) => {
            if (!incoming.url?.startsWith('/api/')) return next()
            const { method, url: path, headers } = incoming
            const outgoing = request({ host: '127.0.0.1', port: apiPort ?? 1, method, path, headers }, (answer) => {
              response.writeHead(answer.statusCode ?? 502, answer.headers)
              answer.pipe(response)
            })
            outgoing.on('error', () => response.destroy())
            incoming.pipe(outgoing)
          })
        },
      },
    ],
  })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || address === null) throw new Error('The page has no address.')
  const browser = await launchChromium()
  return {
    browser,
    url: `http://127.0.0.1:${address.port}/`,
    /** Where `/api` is answered from now on. */
    setApi: (port: number | undefined) => {
      apiPort = port
    },
    /** Ends the processes that run pages, as the system does when memory is short: without a word to them. */
    async killPages(): Promise<number> {
      const session = await browser.newBrowserCDPSession()
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      const renderers = processInfo.filter(({ type }) => type === 'renderer')
      for (const { id } of renderers) process.kill(id, 'SIGKILL')
      await session.detach()
      return renderers.length
    },
    async end() {
      await browser.close()
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
