import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserArguments } from '../../scripts/ensure-browser.mjs'

const args = [...browserArguments, '--js-flags=--expose-gc', '--enable-precise-memory-info']

/** One browser for the whole run. @param {string} url @param {string | undefined} executablePath */
export async function openBrowser(url, executablePath) {
  const profile = mkdtempSync(join(tmpdir(), 'phasekit-bench-'))
  const viewport = { width: 1280, height: 1600 }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args,
    viewport,
  })
  /** @param {string} peer @param {string} [query] */
  async function page(peer, query = '') {
    const opened = await context.newPage()
    await opened.goto(url + query)
    opened.evaluated = await opened.evaluate((name) => window.bench.load(name), peer)
    opened.cdp = await context.newCDPSession(opened)
    await opened.cdp.send('Performance.enable')
    return opened
  }
  return {
    page,
    version: context.browser()?.version() ?? '',
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Milliseconds that the main thread has worked so far. */
export async function taskTime(page) {
  const { metrics } = await page.cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

export async function heapMb(page) {
  // Twice: finalizers that the first one runs let go of more.
  for (let time = 0; time < 2; time++) await page.cdp.send('HeapProfiler.collectGarbage')
  return (await page.cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20
}
