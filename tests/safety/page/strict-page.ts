import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { type BrowserContextOptions, chromium, type Page } from 'playwright'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { launchOptions } from '../../../scripts/ensure-browser.mjs'
import { sourceAlias } from '../../../scripts/source-alias.js'
import { type Lesson, LessonPage, prefixOf } from './lesson.js'

/** As strict as a policy can be while the page has a script, a style sheet and pictures of its own. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ')

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Answers imports of phasekit from its source, as the tests do. */
const fromSource: Plugin = {
  name: 'from-source',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) => {
      const found = sourceAlias.find(({ find }) => find.test(path))
      return found && { path: found.replacement }
    })
  },
}

const written = (lesson: Lesson, at: number) =>
  `<div>${renderToString(createElement(LessonPage, { lesson }), { identifierPrefix: prefixOf(at) })}</div>`

const documentOf = (lessons: readonly Lesson[], around: (main: string) => string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>A strict page</title>
    <link rel="stylesheet" href="/styles.css" />
  </head>
  <body>
    ${around(`<main>${lessons.map(written).join('')}</main>`)}
    <script type="application/json" id="lessons">${JSON.stringify(lessons).replaceAll('<', '\\u003c')}</script>
    <script type="module" src="/main.js"></script>
  </body>
</html>
`

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', png: 'image/png' }

interface OpenOptions {
  /** `null` leaves the page to whatever runs in it. @default POLICY */
  policy?: string | null
  context?: BrowserContextOptions
  /** What the host's scripts did before any of ours. Runs in the page. */
  before?: () => void
  /** The host's own markup around the lessons. */
  around?: (main: string) => string
  /** Another name of the server: one that is not of this machine is no secure context. */
  origin?: string
}

/**
 * Makes scripts and sheets of sources, as a host's own bundler does. The engine of the drags comes when it is needed.
 */
export const bundle = (outdir: string, mode: 'development' | 'production', entryPoints: Record<string, string>) =>
  build({
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir,
    plugins: [fromSource],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    entryPoints,
    logLevel: 'error',
  })

/**
 * Pages of a server that trusts nobody, in a Chromium of their own. Each is written by React's server renderer and then
 * taken over.
 */
export async function startStrictPages() {
  const folder = mkdtempSync(join(tmpdir(), 'phasekit-strict-'))
  // React says more while developing: what does not agree after hydration is named, and everything happens twice.
  await bundle(folder, 'development', {
    main: path('./main.tsx'),
    twins: path('./twins.tsx'),
    styles: path('../../../src/styles/index.css'),
  })
  const pages = new Map<string, { html: string; policy: string | null }>()
  const send = (response: ServerResponse, file: string) => {
    try {
      const bytes = readFileSync(file)
      response
        .writeHead(200, { 'content-type': types[file.replace(/.*\./, '')] ?? 'application/octet-stream' })
        .end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  }
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url)
    if (page) {
      if (page.policy !== null) response.setHeader('content-security-policy', page.policy)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page.html)
    } else if (/^\/images\/[a-z-]+\.\w+$/.test(url)) send(response, path(`../../../examples/course${url}`))
    else if (/^\/[A-Za-z0-9.-]+\.(?:js|css)$/.test(url)) send(response, join(folder, url))
    else response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await chromium.launch(await launchOptions())

  return {
    /**
     * Opens a page of these lessons. `said` holds whatever is not as it should be, from before its first byte was read.
     */
    async open(lessons: readonly Lesson[], { policy = POLICY, context: options = {}, ...host }: OpenOptions = {}) {
      const url = `/${pages.size}`
      const { around = (main) => main, before, origin: name = origin } = host
      pages.set(url, { html: documentOf(lessons, around), policy })
      const context = await browser.newContext({ viewport: { width: 1024, height: 900 }, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      const said: string[] = []
      const asked: string[] = []
      page.on('console', (message) => {
        // React's advertisement, of a developer's build.
        if (!message.text().includes('React DevTools')) said.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => said.push(`error: ${String(error)}`))
      page.on('popup', (popup) => said.push(`popup: ${popup.url()}`))
      page.on('dialog', (dialog) => {
        said.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      // Nothing gets out, and whatever wants to is written down.
      await context.route('**', (route) => {
        const request = route.request()
        if (request.url().startsWith(`${origin}/`)) return route.continue()
        if (request.url().startsWith(`${name}/`))
          return route
            .fetch({ url: request.url().replace(name, origin) })
            .then((response) => route.fulfill({ response }))
        asked.push(`${request.resourceType()} ${request.url()}`)
        return route.abort()
      })
      await page.exposeFunction('pwn', (by: unknown) => void said.push(`ran: ${String(by)}`))
      await page.exposeFunction('violated', (what: string) => void said.push(`violation: ${what}`))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          ;(window as unknown as { violated: (what: string) => void }).violated(
            `${effectiveDirective} ${blockedURI} ${sample}`,
          )
        })
      })
      if (before) await page.addInitScript(before)
      await page.goto(name + url)
      return { page, said, asked, end: () => context.close() }
    },
    async end() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type StrictPage = Awaited<ReturnType<Awaited<ReturnType<typeof startStrictPages>>['open']>>

/** Once React has taken over every element of every lesson. */
export const hydrated = (page: Page) =>
  page.locator('html[data-hydrated]').waitFor({ state: 'attached', timeout: 60_000 })
