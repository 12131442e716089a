import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { chromium, type Page } from 'playwright'
import { findBrowser } from '../../../scripts/ensure-browser.mjs'
import { sourceAlias } from '../../../scripts/source-alias.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const alias: Plugin = {
  name: 'source',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) => {
      const found = sourceAlias.find(({ find }) => find.test(path))
      return found ? { path: found.replacement } : undefined
    })
  },
}

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

const escaped = (text: string) => text.replace(/[&<>"\r\n\0]/g, (sign) => `&#${sign.charCodeAt(0) || 65533};`)

/** A page as strict as a page can be, with a phase in it that the server has rendered. Its script waits for the event `hydrate`. */
export async function startStrictPage() {
  const folder = mkdtempSync(join(tmpdir(), 'phasekit-strict-'))
  const shared = {
    bundle: true,
    format: 'esm' as const,
    splitting: true,
    outdir: folder,
    plugins: [alias],
    define: { 'process.env.NODE_ENV': '"production"' },
  }
  await build({ ...shared, entryPoints: { main: here('./main.ts') }, chunkNames: 'chunk-[hash]' })
  await build({ ...shared, entryPoints: { styles: here('../../../src/styles/index.css') } })
  await build({
    ...shared,
    splitting: false,
    platform: 'node',
    entryPoints: { server: here('./server.ts') },
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  })
  const { render }: typeof import('./server.js') = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'server.mjs')).href)
  const pages = new Map<string, string>()
  const server = createServer(({ url = '/' }, response) => {
    response.setHeader('Content-Security-Policy', POLICY)
    const page = pages.get(url)
    const file = readdirSync(folder).find((name) => `/${name}` === url)
    if (page !== undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page)
    else if (file)
      response.setHeader('Content-Type', file.endsWith('.css') ? 'text/css' : 'text/javascript').end(readFileSync(join(folder, file)))
    else if (url.startsWith('/images/')) {
      response.setHeader('Content-Type', 'image/svg+xml')
      response.end(readFileSync(here(`../../../examples/course/images/${url.slice(8).replace(/[^a-z0-9.-]/g, '')}`)))
    } else response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The page has no address.')
  const origin = `http://127.0.0.1:${address.port}`
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

  /** Opens a phase. `said` gathers what the policy and the console report, from before the first byte on. */
  async function open(source: string, { head = '', prepare }: { head?: string; prepare?: () => void } = {}) {
    const path = `/${pages.size}.html`
    pages.set(
      path,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A strict page</title><link rel="stylesheet" href="/styles.css"></head><body>${head}<div id="phasekit-root" data-source="${escaped(source)}">${render(source)}</div><script type="module" src="/main.js"></script></body></html>`,
    )
    const context = await browser.newContext({ viewport: { width: 1024, height: 900 } })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text())
    })
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('dialog', (dialog) => {
      said.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) said.push(`request: ${request.url()}`)
    })
    await page.exposeFunction('tellViolation', (text: string) => said.push(`violation: ${text}`))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        ;(window as unknown as { tellViolation: (text: string) => void }).tellViolation(`${violatedDirective} ${blockedURI} ${sample}`)
      })
    })
    if (prepare) await page.addInitScript(prepare)
    await page.goto(origin + path)
    return { page, said, end: () => context.close() }
  }

  return {
    open,
    async end() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** React takes the page over; done when a control answers to it. */
export async function hydrate(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('hydrate')))
  await page.waitForFunction(() => {
    const root = document.querySelector('#phasekit-root > *')
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactFiber'))
  })
}
