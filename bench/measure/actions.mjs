// What is done to a mounted page, by real keys and a real mouse. Each action makes sure that it had its effect.
import { taskTime } from './browser.mjs'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../build.mjs').Ranking} Ranking */

/** @param {Page} page @param {string} doc */
export async function mount(page, doc) {
  await page.evaluate(() => window.bench.reset())
  return page.evaluate((name) => window.bench.mount(name), doc)
}

/** @param {Page} page @param {string} selector @param {number} at */
async function focus(page, selector, at) {
  const focused = await page.evaluate(([query, index]) => window.bench.focus(query, index), [selector, at])
  if (!focused) throw new Error(`cannot focus ${selector}, number ${at}`)
  await page.evaluate(() => window.bench.settle(3))
}

/** One key: the event it causes is timed, and the main thread's work until some frames later. */
async function press(page, key, event, frames = 2) {
  const before = await taskTime(page)
  await page.evaluate((type) => window.bench.arm(type), event)
  await page.keyboard.press(key)
  const result = await page.evaluate((count) => window.bench.result(count), frames)
  return { ...result, task: (await taskTime(page)) - before }
}

/** @param {Page} page @param {number} at */
export async function keystroke(page, at) {
  await focus(page, 'textarea', at)
  const value = () => page.evaluate((index) => document.querySelectorAll('main textarea')[index].value, at)
  const before = await value()
  await page.keyboard.press('End')
  const result = await press(page, 'a', 'input')
  if ((await value()) !== `${before}a` || !result.answers) throw new Error('the key had no effect')
  return result
}

/** @param {Page} page @param {number} at */
export async function toggle(page, at) {
  await focus(page, 'input[type=checkbox]', at)
  const result = await press(page, 'Space', 'click')
  if (!result.answers) throw new Error('the toggle had no effect')
  return result
}

/** @param {Page} page @param {Ranking} ranking @returns {Promise<string[]>} */
const order = (page, { item, text }) => page.evaluate(([rows, words]) => window.bench.order(rows, words), [item, text])

/**
 * Item n down one place.
 * @param {Page} page
 * @param {number} at
 * @param {Ranking} ranking
 * @param {() => Promise<any>} move
 */
async function checked(page, at, ranking, move) {
  const before = await order(page, ranking)
  const result = await move()
  await page.evaluate(() => window.bench.settle(6))
  const after = await order(page, ranking)
  if (after[at + 1] !== before[at] || after[at] !== before[at + 1]) throw new Error('the move had no effect')
  return result
}

/** @param {Page} page @param {number} at @param {Ranking} ranking */
export async function moveByButton(page, at, ranking) {
  await focus(page, ranking.button, at)
  return checked(page, at, ranking, () => press(page, 'Enter', 'click', 4))
}

/**
 * Lifted, carried by an arrow, dropped: the work of all three.
 * @param {Page} page
 * @param {number} at
 * @param {Ranking} ranking
 */
export async function moveByKeys(page, at, ranking) {
  await focus(page, ranking.handle ?? ranking.item, at)
  return checked(page, at, ranking, async () => {
    let task = 0
    for (const key of ranking.keys) task += (await press(page, key, 'keydown', 4)).task
    return { task }
  })
}

/**
 * One step of the mouse every 16 ms or so.
 * @param {Page} page
 * @param {number} at
 * @param {number} places
 * @param {Ranking} ranking
 */
export async function drag(page, at, places, ranking) {
  const before = await order(page, ranking)
  const { x, y, pitch } = await page.evaluate(
    ([query, index]) => window.bench.box(query, index),
    [ranking.handle ?? ranking.item, at],
  )
  await page.evaluate(() => window.bench.settle(3))
  const start = await taskTime(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 12)
  await page.evaluate(() => window.bench.settle(3))
  await page.evaluate(() => window.bench.frames.start())
  const began = Date.now()
  const steps = 60
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(x, y + 12 + ((places * pitch - 8) * step) / steps)
    const wait = began + step * 16.7 - Date.now()
    if (wait > 0) await new Promise((done) => setTimeout(done, wait))
  }
  const frames = await page.evaluate(() => window.bench.frames.stop())
  await page.evaluate(() => window.bench.settle(3))
  await page.mouse.up()
  await page.evaluate(() => window.bench.settle(30))
  const moved = (await order(page, ranking)).indexOf(before[at]) - at
  if (moved < places / 2) throw new Error(`the drag moved the item by ${moved} places of ${places}`)
  return { task: (await taskTime(page)) - start, worst: Math.max(...frames), moved }
}

/**
 * Components rendered by an action, in a page opened with `?count`.
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 */
export async function rendered(page, action) {
  await action()
  await page.evaluate(() => window.bench.count(true))
  await action()
  return page.evaluate(() => window.bench.count(false))
}

/** @param {Page} page */
export const nodes = (page) => page.evaluate(() => document.querySelectorAll('main *').length)

/** Elements that break a rule of axe. @param {Page} page @param {string} source of axe-core */
export async function axe(page, source) {
  await page.addScriptTag({ content: source })
  return page.evaluate(async () => {
    const { violations } = await window.axe.run('main', { resultTypes: ['violations'] })
    return violations.reduce((sum, { nodes }) => sum + nodes.length, 0)
  })
}
