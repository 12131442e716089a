import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { launchOptions } from '../../scripts/ensure-browser.mjs'
import { bundle } from '../safety/page/strict-page.js'

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A host’s page</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/main.css" />
  </head>
  <body><main id="app"></main><script type="module" src="/assets/main.js"></script></body>
</html>`

/** What the server makes of a submission: a status, and a document that it keeps. */
type Receive = (phase: string, body: unknown) => { status: number; document?: unknown }

/** A host's site with every combination of snippets on a page of its own, in a Chromium of its own. */
export async function startHostSite() {
  const folder = mkdtempSync(join(tmpdir(), 'phasekit-journeys-'))
  await bundle(folder, 'development', { main: fileURLToPath(new URL('./page/main.tsx', import.meta.url)) })
  let receive: Receive = () => ({ status: 500 })
  const received: unknown[] = []
  const server = createServer(async (request, response) => {
    const { url = '/', method } = request
    const [, phase] = /^\/api\/phases\/([^/]+)\/answers$/.exec(url) ?? []
    const [, asset] = /^\/assets\/([A-Za-z0-9.-]+)$/.exec(url) ?? []
    if (method === 'POST' && phase) {
      const { status, document } = receive(phase, await json(request))
      if (document !== undefined) received.push(document)
      response.writeHead(status).end()
    } else if (asset) {
      response.writeHead(200, { 'content-type': asset.endsWith('.css') ? 'text/css' : 'text/javascript' })
      response.end(readFileSync(join(folder, asset)))
    } else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch(await launchOptions())
  return {
    /** The documents that the server has accepted. */
    received,
    /** Opens a journey as a new learner: nothing is stored yet. */
    async open(journey: string, onReceive: Receive = () => ({ status: 500 })) {
      receive = onReceive
      received.length = 0
      const context = await browser.newContext()
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      await page.goto(`http://127.0.0.1:${port}/${journey}`)
      return {
        page,
        /** What the server makes of submissions from now on. */
        answerWith: (next: Receive) => {
          receive = next
        },
        end: () => context.close(),
      }
    },
    async end() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
