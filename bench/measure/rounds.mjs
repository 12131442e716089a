// The stages of a run. Peers take turns inside each round, and another begins each time.
import * as act from './actions.mjs'
import { heapMb } from './browser.mjs'

/**
 * @typedef {import('../build.mjs').Peer} Peer
 * @typedef {{ peers: Peer[], samples: ReturnType<typeof import('./samples.mjs').createSamples>, open: (peer: Peer,
 * query?: string) => Promise<import('playwright-core').Page> }} Run
 */

/** @template T @param {T[]} list @param {number} by @returns {T[]} */
const rotate = (list, by) => list.map((_, at) => list[(at + by) % list.length])

/** A new page each time: the script evaluated, then the first mount. @param {Run} run @param {number} rounds */
export async function cold({ peers, samples, open }, rounds) {
  for (let round = 0; round < rounds; round++) {
    for (const peer of rotate(peers, round)) {
      const page = await open(peer)
      const { whole } = await act.mount(page, 'usual')
      samples.add(peer.name, 'cold', page.evaluated + whole)
      await page.close()
    }
  }
}

/**
 * What needs one look: components rendered, size of the DOM, axe. Never while anything is timed.
 * @param {Run} run
 * @param {string} axe
 */
export async function facts({ peers, samples, open }, axe) {
  for (const peer of peers) {
    const page = await open(peer, '?count')
    await act.mount(page, 'usual')
    samples.add(peer.name, 'axe', await samples.attempt(`${peer.name} axe`, () => act.axe(page, axe)))
    await act.mount(page, 'large')
    samples.add(peer.name, 'nodes', await act.nodes(page))
    const rendered = async (metric, doc, action) => {
      await act.mount(page, doc)
      samples.add(peer.name, metric, await samples.attempt(`${peer.name} ${metric}`, () => act.rendered(page, action)))
    }
    await rendered('rendered.key', 'form500', () => act.keystroke(page, 250))
    await rendered('rendered.toggle', 'select1000', () => act.toggle(page, 500))
    if (peer.ranking.button)
      await rendered('rendered.button', 'rank500', () => act.moveByButton(page, 250, peer.ranking))
    if (peer.ranking.keys) await rendered('rendered.carry', 'rank500', () => act.moveByKeys(page, 250, peer.ranking))
    await page.close()
  }
}

/**
 * One page a peer, kept for all rounds.
 * @param {Run} run
 * @param {{ rounds: number, warmup: number, repeats: number, minutes: number }} how
 * @param {(rounds: number) => void} onRound
 */
export async function warm({ peers, samples, open }, { rounds, warmup, repeats, minutes }, onRound) {
  const pages = new Map()
  const end = Date.now() + minutes * 60_000
  for (const peer of peers) pages.set(peer, await open(peer))
  for (let round = 0; round < warmup + rounds; round++) {
    samples.keep.on = round >= warmup
    const start = Date.now()
    for (const peer of rotate(peers, round)) {
      const page = pages.get(peer)
      await page.bringToFront()
      await mounts(page, peer, samples)
      await series(page, peer, samples, repeats)
    }
    if (round >= warmup) onRound(round + 1 - warmup)
    console.error(`round ${round + 1 - warmup} of ${rounds}: ${((Date.now() - start) / 1000).toFixed(0)} s`)
    if (round >= warmup && Date.now() > end) break
  }
  return pages
}

async function mounts(page, peer, samples) {
  const record = (doc, { whole, painted, late, longest }) => {
    samples.add(peer.name, `mount.${doc}`, whole)
    samples.add(peer.name, `painted.${doc}`, Math.max(painted, late))
    samples.add(peer.name, `longest.${doc}`, longest)
  }
  for (let time = 0; time < 2; time++) record('usual', await act.mount(page, 'usual'))
  await page.evaluate(() => window.bench.reset())
  const before = await heapMb(page)
  record('large', await act.mount(page, 'large'))
  samples.add(peer.name, 'heap', (await heapMb(page)) - before)
}

async function series(page, peer, samples, repeats) {
  const { name, ranking } = peer
  const each = async (metric, doc, action, times = repeats) => {
    await act.mount(page, doc)
    // The first of each series meets code that has not run before.
    for (let time = 0; time <= times; time++) {
      const result = await samples.attempt(`${name} ${metric}`, action)
      if (!result) return
      if (time === 0) continue
      samples.add(name, metric, result.sync)
      samples.add(name, `${metric}.task`, result.task)
    }
  }
  await each('key', 'form500', () => act.keystroke(page, 250))
  await each('toggle', 'select1000', () => act.toggle(page, 500))
  if (ranking.button) await each('button', 'rank500', () => act.moveByButton(page, 250, ranking))
  if (ranking.keys) await each('carry', 'rank500', () => act.moveByKeys(page, 250, ranking), 1)
}

/**
 * By mouse over 20 of 500 places.
 * @param {Run} run
 * @param {Map<Peer, import('playwright-core').Page>} pages
 * @param {{ drags: number, warmup: number }} how
 */
export async function drags({ peers, samples }, pages, { drags: rounds, warmup }) {
  const first = Math.min(warmup, 1)
  for (let round = 0; round < first + rounds; round++) {
    for (const peer of rotate(
      peers.filter(({ ranking }) => ranking.drag),
      round,
    )) {
      const page = pages.get(peer)
      await page.bringToFront()
      await act.mount(page, 'rank500')
      const result = await samples.attempt(`${peer.name} drag`, () => act.drag(page, 100, 20, peer.ranking))
      if (!result || round < first) continue
      for (const [key, value] of Object.entries(result)) samples.add(peer.name, `drag.${key}`, value)
    }
  }
}
