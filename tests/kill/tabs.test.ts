import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLearnerPage } from '../support/learner-browser.js'

let home: Awaited<ReturnType<typeof startLearnerPage>>
beforeAll(async () => {
  home = await startLearnerPage()
}, 120_000)
afterAll(() => home?.end())

/** Everything that a page throws or complains of. */
const complaints: string[] = []
/** Of its frames too. */
function hear(page: Page): Page {
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  return page
}
async function open(context: BrowserContext, query: string): Promise<Page> {
  const page = hear(await context.newPage())
  await page.goto(home.url + query)
  await page.locator('textarea').first().waitFor()
  return page
}
const area = (page: Page, index: number) => page.locator('textarea').nth(index)
/** Waits for a value and not for a time. */
const shows = (page: Page, index: number, value: string) =>
  expect.poll(() => area(page, index).inputValue(), { timeout: 10_000 }).toBe(value)

test(
  'two tabs: different fields both stay, the same field shows the newer ' +
    'and keeps the other; another learner sees neither',
  async () => {
    const context = await home.browser.newContext()
    const [a, b, stranger] = [
      await open(context, '?phase=4'),
      await open(context, '?phase=4'),
      await open(context, '?phase=4&key=grace'),
    ]
    await area(a, 0).fill('from a')
    await area(b, 1).fill('from b')
    await area(b, 1).blur()
    await shows(a, 1, 'from b')
    await shows(b, 0, 'from a')
    // In one task of each page, so that neither can know of the other.
    await Promise.all([
      area(a, 0).pressSequentially(' one', { delay: 30 }),
      area(b, 0).pressSequentially(' two', { delay: 30 }),
    ])
    await area(a, 0).blur()
    await area(b, 0).blur()
    // Both show the same before both know of both: the page whose answer won learns nothing from the other.
    const known = async (page: Page) => JSON.stringify((await page.evaluate(() => window.visit())).documents)
    for (const page of [a, b]) {
      await expect.poll(() => known(page), { timeout: 10_000 }).toMatch(/ one/)
      await expect.poll(() => known(page), { timeout: 10_000 }).toMatch(/ two/)
    }
    expect(await area(a, 0).inputValue()).toBe(await area(b, 0).inputValue())
    expect(await area(stranger, 0).inputValue()).toBe('')
    expect(complaints).toEqual([])
    await context.close()
  },
)

test('a device without room, and a frame that may keep nothing: the ' +
  'learner works on, and the state says so', async () => {
  const context = await home.browser.newContext()
  const full = await open(context, '?phase=4')
  await full.evaluate(() => {
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let i = 0; ; i++) localStorage.setItem(`fill-${size}-${i}`, 'x'.repeat(size))
      } catch {
        // No room for one more of that size.
      }
    }
  })
  await area(full, 0).fill('does not fit')
  await area(full, 0).blur()
  const status = full.locator('.pk-save')
  await expect.poll(() => status.getAttribute('data-state')).toBe('failed')
  expect(await status.textContent()).toMatch(/this device has no space left/)
  await shows(full, 0, 'does not fit')
  await full.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('fill-')) localStorage.removeItem(key)
  })
  await full.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => status.getAttribute('data-state')).toBe('saved')
  await full.reload()
  await shows(full, 0, 'does not fit')

  const page = hear(await context.newPage())
  await page.goto(home.url)
  await page.evaluate((src) => {
    document.body.innerHTML = `<iframe sandbox="allow-scripts" width="900" height="700" src="${src}"></iframe>`
  }, `${home.url}?phase=4`)
  const frame = page.frameLocator('iframe')
  await frame.locator('textarea').first().fill('works on')
  const states = await page.frames()[1]?.evaluate(async () => (await window.visit()).states)
  expect(states?.every(({ status: is, reason }) => is === 'failed' && reason === 'blocked')).toBe(true)
  expect(await frame.locator('textarea').first().inputValue()).toBe('works on')
  expect(complaints).toEqual([])
  await context.close()
}, 90_000)
