// Takes the pictures of the README from the demo as it runs: `npm run screenshots`.
import { mkdir, stat } from 'node:fs/promises'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { readOptions } from '../examples/host/server/options.mjs'
import { phaseFilesPlugin } from '../examples/host/server/phase-files-plugin.mjs'
import { browserArguments, findBrowser } from './ensure-browser.mjs'

const LIMIT = 300_000
const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

/** @typedef {import('playwright').Page} Page */
/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {{ width: number, height: number }} viewport
 * @property {'light' | 'dark'} [scheme]
 * @property {boolean} [phone]
 * @property {{ x: number, y: number, width: number, height: number }} [clip]
 * @property {string} phase
 * @property {(page: Page) => Promise<void>} [prepare]
 */

const closeWorkbench = (/** @type {Page} */ page) => page.getByRole('button', { name: 'Workbench' }).click()
const scrollTo = (/** @type {Page} */ page, /** @type {string} */ block) =>
  page.locator(`[data-block-id="${block}"]`).evaluate((element) => {
    element.scrollIntoView()
  })

/** A choice made and an item moved: the picture shows what selected and ranked look like. */
const answer = async (/** @type {Page} */ page) => {
  await page.getByRole('checkbox', { name: /^Woken before six/ }).check()
  await page.locator('[data-block-id="drafts"] [data-rank-up]').nth(3).click()
  await scrollTo(page, 'concerns')
  // Nothing is hovered.
  await page.mouse.move(0, 0)
}
const answerAndListen = async (/** @type {Page} */ page) => {
  await page.getByRole('radio', { name: /^I live or work/ }).check()
  await page.getByRole('link', { name: /^Phase 1/ }).click()
  await answer(page)
  await page.getByRole('tab', { name: /^Events/ }).click()
  // The end of the choice and the beginning of the ranking.
  await page.evaluate(() => window.scrollBy(0, 360))
  await page.mouse.move(0, 0)
}

const phase = {
  phase: '01',
  viewport: { width: 840, height: 1380 },
  clip: { x: 96, y: 60, width: 648, height: 1320 },
  prepare: answer,
}

/** @type {Picture[]} */
const pictures = [
  { ...phase, name: 'phase-light' },
  { ...phase, name: 'phase-dark', scheme: 'dark' },
  { name: 'demo', phase: '00', viewport: { width: 1440, height: 900 }, prepare: answerAndListen },
  { name: 'phone', phase: '01', viewport: { width: 390, height: 844 }, phone: true, prepare: answer },
]

const options = readOptions([], process.cwd())
if ('error' in options) throw new Error(options.error)
const server = await createServer({
  configFile: at('../examples/host/vite.config.ts'),
  server: { port: 0, hmr: false },
  plugins: [phaseFilesPlugin(options)],
})
await server.listen()
const address = /** @type {import('node:net').AddressInfo} */ (server.httpServer?.address())

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...browserArguments, '--font-render-hinting=none'],
})
try {
  await mkdir(at('../docs/images'), { recursive: true })
  for (const { name, phase, viewport, scheme = 'light', phone = false, clip, prepare } of pictures) {
    const page = await browser.newPage({
      viewport,
      colorScheme: scheme,
      reducedMotion: 'reduce',
      hasTouch: phone,
      isMobile: phone,
      locale: 'en-GB',
      timezoneId: 'UTC',
    })
    // The demo shows when each answer came: the pictures should differ only where the demo does.
    await page.clock.setFixedTime('2024-05-14T06:15:00Z')
    await page.goto(`http://127.0.0.1:${address.port}/?phase=${phase}`)
    await page.locator('.pk-phase').waitFor()
    if (name !== 'demo') await closeWorkbench(page)
    await prepare?.(page)
    // Pictures below the fold are lazy and never come: the network's rest is the sign, not each image.
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    const path = at(`../docs/images/${name}.png`)
    await page.screenshot({ path, clip, animations: 'disabled', caret: 'hide' })
    await page.close()
    const { size } = await stat(path)
    console.log(`docs/images/${name}.png  ${Math.round(size / 1000)} kB`)
    if (size > LIMIT) throw new Error(`${name}.png has ${size} bytes: over ${LIMIT}, too heavy for a README.`)
  }
} finally {
  await browser.close()
  await server.close()
}
