// npm run bench [-- --full | --rounds 3 --peers floor,phasekit-json --no-write]: README.md tells what is measured.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findBrowser } from '../scripts/ensure-browser.mjs'
import { buildPeer, versionOf } from './build.mjs'
import { formats } from './documents/formats.mjs'
import { models } from './documents/generate.mjs'
import { openBrowser } from './measure/browser.mjs'
import { measureParsing } from './measure/parse.mjs'
import { cold, drags, facts, warm } from './measure/rounds.mjs'
import { createSamples } from './measure/samples.mjs'
import { serve } from './measure/serve.mjs'
import { writeReport } from './report.mjs'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    peers: { type: 'string' },
    out: { type: 'string', default: 'latest' },
    'no-write': { type: 'boolean', default: false },
  },
})
// The quick mode takes as many rounds as two minutes hold, and one at least.
const how = values.full
  ? { rounds: 15, warmup: 2, repeats: 3, cold: 7, drags: 5, minutes: Number.POSITIVE_INFINITY }
  : { rounds: 5, warmup: 0, repeats: 2, cold: 1, drags: 1, minutes: 2 }
if (values.rounds) Object.assign(how, { rounds: Number(values.rounds), minutes: Number.POSITIVE_INFINITY })

const here = fileURLToPath(new URL('.', import.meta.url))
const wanted = values.peers?.split(',')
const names = readdirSync(join(here, 'peers')).filter((name) => !wanted || wanted.includes(name))
const peers = await Promise.all(names.map((name) => buildPeer(join(here, 'peers', name))))
const samples = createSamples()
const server = await serve(peers)
const browser = await openBrowser(server.url, await findBrowser())
const load = [loadavg()[0]]

/** @type {import('./measure/rounds.mjs').Run['open']} */
async function open(peer, query) {
  const page = await browser.page(peer.name, query)
  const sources = Object.fromEntries(Object.entries(models).map(([doc, model]) => [doc, formats[peer.source](model)]))
  await page.evaluate((texts) => Object.assign(window.bench.docs, texts), sources)
  return page
}

const packages = [...new Set(peers.flatMap((peer) => peer.packages))].sort()
let rounds = 0
/** Kept after each stage, so that a run that is stopped has not been for nothing. */
function keep() {
  const result = {
    date: new Date().toISOString().slice(0, 10),
    mode: values.full ? 'full' : 'quick',
    rounds,
    machine: `${cpus().length} × ${cpus()[0].model.trim()}`,
    load: [...load, loadavg()[0]].map((each) => each.toFixed(1)),
    chromium: browser.version,
    node: process.version,
    versions: Object.fromEntries(['react', ...packages].map((name) => [name, versionOf(name)])),
    statistics: samples.statistics(),
    failures: samples.failures,
  }
  mkdirSync(join(here, 'results'), { recursive: true })
  writeFileSync(join(here, `results/${values.out}.json`), `${JSON.stringify(result, null, 1)}\n`)
  return result
}

const run = { peers, samples, open }
const began = Date.now()
/** @param {string} stage */
const passed = (stage) => console.error(`${stage}: ${((Date.now() - began) / 1000).toFixed(0)} s since the beginning`)
measureParsing(samples, how.rounds)
passed('parsing')
const pages = await warm(run, how, (done) => {
  rounds = done
  keep()
})
await drags(run, pages, how)
passed('drags')
keep()
await facts(run, readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8'))
passed('facts')
keep()
await cold(run, how.cold)
passed('new pages')
await browser.close()
server.close()
writeReport(keep(), !values['no-write'])
