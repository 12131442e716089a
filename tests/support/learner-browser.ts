import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { findBrowser } from '../../scripts/ensure-browser.mjs'
import { optimizeDeps, sourceAlias } from '../../scripts/source-alias.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A page with a phase of the example course, served to a real Chromium that a test may treat badly. */
export async function startLearnerPage() {
  let apiPort: number | undefined
  const server = await createServer({
    configFile: false,
    root: `${repository}/tests/kill/page`,
    cacheDir: `${repository}/node_modules/.vite/kill`,
    resolve: { alias: sourceAlias },
    optimizeDeps,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, cors: true, fs: { allow: [repository] } },
    plugins: [
      react(),
      {
        name: 'answers-elsewhere',
        configureServer({ middlewares }) {
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
  await server.listen()
  const address = server.httpServer?.address()
  if (typeof address !== 'object' || address === null) throw new Error('The page has no address.')
  const executablePath = await findBrowser()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
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
    },
  }
}
