import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parsePhase } from 'phasekit/parse'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchOptions } from '../../scripts/ensure-browser.mjs'
import { coursePhases } from './fuzz/sources.js'
import { answerAll } from './page/learner.js'
import { bundle } from './page/strict-page.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const names = ['index', 'parse', 'spec', 'answers', 'storage', 'csv', 'strings']

const folder = mkdtempSync(join(tmpdir(), 'phasekit-quiet-'))
let browser: Browser
beforeAll(async () => {
  await bundle(folder, 'production', {
    ...Object.fromEntries(names.map((name) => [name, path(`../../src/exports/${name}.ts`)])),
    quiet: path('./page/quiet.tsx'),
    loud: path('./page/loud.ts'),
    styles: path('../../src/styles/index.css'),
  })
  browser = await chromium.launch(await launchOptions())
}, 120_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What leaves the page, what stays in the browser, and what goes on by itself. */
const LEAVES = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'Image',
]
const STAYS = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'serviceWorker']
const GOES_ON = [
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
  'addEventListener',
]

type Trapped = Window & { touched: string[] }

/** Notes whoever touches one of these, and lets it through. Runs in the page. */
function setTraps([leaves, stays, goesOn]: string[][]) {
  const touched: string[] = []
  Object.assign(window, { touched })
  for (const name of [...leaves!, ...stays!, ...goesOn!]) {
    const owner = [window, document, navigator, EventTarget.prototype].find((each) => name in each) as object
    for (let at = owner; at; at = Object.getPrototypeOf(at)) {
      const property = Object.getOwnPropertyDescriptor(at, name)
      if (!property) continue
      const note = <T>(value: T): T => {
        touched.push(name)
        return value
      }
      const trap: ProxyHandler<() => unknown> = {
        apply: (of, self, args) => note(Reflect.apply(of, self, args)),
        construct: (of, args, by) => note(Reflect.construct(of, args, by)),
      }
      for (const key of ['value', 'get', 'set'] as const)
        if (typeof property[key] === 'function') property[key] = new Proxy(property[key], trap)
      Object.defineProperty(at, name, property)
      break
    }
  }
}

async function open(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 900 } })
  await page.route('**', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><link rel="stylesheet" href="/styles.css">',
      })
    if (pathname.startsWith('/images/')) return route.fulfill({ path: path(`../../examples/course${pathname}`) })
    const file = join(folder, pathname)
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 })
  })
  await page.goto('https://host.example/')
  await page.evaluate(setTraps, [LEAVES, STAYS, GOES_ON])
  return page
}

interface Loaded {
  exports: number
  touched: string[]
  isSame: boolean
}

// As text: the import is the page's own.
const load = (page: Page, name: string): Promise<Loaded> =>
  page.evaluate(`(async () => {
    const look = () => Reflect.ownKeys(window).map(String).join() + document.documentElement.outerHTML
    const before = look()
    const module = await import('/${name}.js')
    return { exports: Object.keys(module).length, touched: [...window.touched], isSame: look() === before }
  })()`)

describe('importing', () => {
  test.each(names)(
    '%s touches no network, no storage, no timer, no listener, and leaves nothing in the page',
    async (name) => {
      const page = await open()
      const { exports, ...did } = await load(page, name)
      expect(exports).toBeGreaterThan(0)
      expect(did).toEqual({ touched: [], isSame: true })
      await page.close()
    },
  )

  test('a module that does all of it is seen at each', async () => {
    const page = await open()
    const { touched, isSame } = await load(page, 'loud')
    expect(new Set(touched)).toEqual(new Set([...LEAVES, ...STAYS, ...GOES_ON]))
    expect(isSame).toBe(false)
    await page.close()
  })
})

test('a phase without storage, drawn, answered and submitted, asks for nothing and keeps nothing', async () => {
  const source = coursePhases[1] ?? ''
  const page = await open()
  await page.evaluate(`import('/quiet.js').then(({ start }) => start(${JSON.stringify({ source })}))`)
  await answerAll(page, parsePhase(source).spec)
  await page.getByRole('button', { name: 'Review and submit' }).click()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await page.locator('.pk-submit[data-state="submitted"]').waitFor()
  const touched = await page.evaluate(() => (window as unknown as Trapped).touched)
  expect([...LEAVES, ...STAYS].filter((name) => touched.includes(name))).toEqual([])
  expect(touched).toContain('addEventListener')
  expect((await page.context().storageState()).origins).toEqual([])
  await page.close()
}, 60_000)
