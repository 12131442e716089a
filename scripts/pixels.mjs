// Takes a picture of every story before and after a change, and lists those that differ: `npm run pixels -- --base
// main`
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pixelmatch from 'pixelmatch'
import { chromium } from 'playwright'
import { PNG } from 'pngjs'
import { preview } from 'vite'
import { launchOptions } from './ensure-browser.mjs'

const usage = `Usage: npm run pixels -- --base <revision or folder> [options]

  --base <base>   a commit to compare with, or a folder of pictures from an earlier run (its \`after\`)
  --only <text>   stories with this text in their id, as \`ranklist\` or \`phase--default\`
  --dark          in dark colours
  --rtl           from right to left
  --out <folder>  for the pictures and index.html (default: test-results/pixels)`

const WIDTHS = [320, 1280]
/** Chromium takes no higher picture. */
const HIGHEST = 16_000
/**
 * In pixelmatch's unit. From one run to the next Chromium paints some pixels up to 2 of 255 steps lighter or darker.
 * On round corners it is more; pixelmatch ignores such anti-aliased pixels.
 */
const THRESHOLD = 0.02

const root = fileURLToPath(new URL('..', import.meta.url))

/** @typedef {{ only: string, globals: string }} Choice which stories, and how they are shown */
/** @typedef {'same' | 'different' | 'added' | 'removed'} Outcome */
/** @typedef {{ name: string, outcome: Outcome, pixels: number }} Row */

/** @param {string} cwd @param {string} command @param {string[]} args */
function run(cwd, command, ...args) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'ignore', 'inherit']
  const { status, error } = spawnSync(command, args, { cwd, stdio, shell: process.platform === 'win32' })
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : '.'}`)
}

/**
 * Builds the stories of a tree and takes their pictures.
 *
 * @param {string} tree
 * @param {string} built
 * @param {string} to
 * @param {Choice} choice
 */
async function photographTree(tree, built, to, choice) {
  run(tree, 'npm', 'run', 'build:storybook', '--', '--test', '--output-dir', built)
  await photograph(built, to, choice)
}

/**
 * The same for a commit, in a tree of its own.
 *
 * @param {string} revision
 * @param {string} temporary
 * @param {string} to
 * @param {Choice} choice
 */
async function photographCommit(revision, temporary, to, choice) {
  const tree = join(temporary, 'tree')
  run(root, 'git', 'worktree', 'add', '--detach', tree, revision)
  try {
    run(tree, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
    await photographTree(tree, join(temporary, 'before'), to, choice)
  } finally {
    run(root, 'git', 'worktree', 'remove', '--force', tree)
  }
}

/** @param {string} built a Storybook @param {string} to @param {Choice} choice */
async function photograph(built, to, { only, globals }) {
  /** @type {{ entries: Record<string, { id: string, type: string }> }} */
  const { entries } = JSON.parse(await readFile(join(built, 'index.json'), 'utf8'))
  const stories = Object.values(entries).flatMap(({ id, type }) => (type === 'story' && id.includes(only) ? id : []))
  if (stories.length === 0) throw new Error(`No story has "${only}" in its id.`)
  await mkdir(to, { recursive: true })
  const server = await preview({
    root: built,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const { args, ...launch } = await launchOptions()
  const browser = await chromium.launch({ ...launch, args: [...args, '--font-render-hinting=none'] })
  try {
    const address = /** @type {import('node:net').AddressInfo} */ (server.httpServer.address())
    const url = `http://127.0.0.1:${address.port}/iframe.html?viewMode=story&globals=${globals}`
    await Promise.all(WIDTHS.map((width) => photographStories(browser, url, stories, width, to)))
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * One page shows one story after the other, as Storybook does. Loading the scripts for each takes four times as long.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string[]} stories
 * @param {number} width
 * @param {string} to
 */
async function photographStories(browser, url, stories, width, to) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB', timezoneId: 'UTC' })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.clock.setFixedTime('2024-05-14T06:15:00Z')
  // Of two answers that came at the same time, the ids of their writers decide which one is shown.
  await page.addInitScript(() => {
    let count = 0
    crypto.randomUUID = () => `${String(count++).padStart(8, '0')}-0000-4000-8000-000000000000`
  })
  await context.route(
    (address) => address.protocol.startsWith('http') && address.origin !== new URL(url).origin,
    (route) => route.abort(),
  )
  const devtools = await context.newCDPSession(page)
  await page.goto(`${url}&id=${stories[0]}`)
  for (const id of stories) {
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    await page.waitForFunction(() => /** @type {any} */ (window).__STORYBOOK_PREVIEW__?.currentRender)
    /** What the story wants the system to ask for. @type {string | undefined} */
    const media = await page.evaluate(async (storyId) => {
      const story = await /** @type {any} */ (window).__STORYBOOK_PREVIEW__.loadStory({ storyId })
      return story.storyGlobals?.media
    }, id)
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: media === 'forced-colors' ? 'active' : 'none' })
    await devtools.send('Emulation.setTouchEmulationEnabled', {
      enabled: media === 'coarse-pointer',
      maxTouchPoints: 1,
    })
    await page.evaluate((storyId) => {
      const { channel } = /** @type {any} */ (window).__STORYBOOK_PREVIEW__
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' })
    }, id)
    const handle = await page.waitForFunction((storyId) => {
      const render = /** @type {any} */ (window).__STORYBOOK_PREVIEW__.currentRender
      return render?.id === storyId && ['finished', 'errored'].includes(render.phase) && render.phase
    }, id)
    if ((await handle.jsonValue()) === 'errored')
      throw new Error(`${id} failed: ${await page.locator('#error-message').textContent()}`)
    await writeFile(join(to, `${id}.${width}.png`), await pictureAtRest(page, `${id} at ${width} px`))
  }
  await context.close()
}

/** The first of two equal pictures in a row. @param {import('playwright').Page} page @param {string} name */
async function pictureAtRest(page, name) {
  const { width, height } = await page.evaluate(async () => {
    await document.fonts.ready
    // Images below the fold are lazy.
    for (const image of document.images) image.loading = 'eager'
    await Promise.allSettled([...document.images].map((image) => image.decode()))
    return { width: innerWidth, height: document.documentElement.scrollHeight }
  })
  const clip = height > HIGHEST ? { x: 0, y: 0, width, height: HIGHEST } : undefined
  /** @type {Buffer | undefined} */
  let last
  for (let tries = 0; tries < 20; tries += 1) {
    const picture = await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide', scale: 'css' })
    if (last?.equals(picture)) return picture
    last = picture
  }
  throw new Error(`${name} does not come to rest: each picture differs from the one before.`)
}

/**
 * Compares the pictures of one name, and writes where they differ.
 *
 * @param {string} name
 * @param {string} before
 * @param {string} after
 * @param {string} to
 */
async function compare(name, before, after, to) {
  const [was, is] = await Promise.all(
    [before, after].map((folder) => readFile(join(folder, name)).catch(() => undefined)),
  )
  /** @param {Outcome} outcome @param {number} pixels @returns {Row} */
  const row = (outcome, pixels = 0) => ({ name, outcome, pixels })
  if (!was) return row('added')
  if (!is) return row('removed')
  if (was.equals(is)) return row('same')
  const [one, other] = [PNG.sync.read(was), PNG.sync.read(is)]
  const size = { width: Math.max(one.width, other.width), height: Math.max(one.height, other.height) }
  const [left, right, difference] = [framed(one, size), framed(other, size), new PNG(size)]
  const pixels = pixelmatch(left.data, right.data, difference.data, size.width, size.height, { threshold: THRESHOLD })
  if (pixels === 0) return row('same')
  await writeFile(join(to, name), PNG.sync.write(difference))
  return row('different', pixels)
}

/** The picture on a larger, transparent ground. @param {PNG} picture @param {{ width: number, height: number }} size */
function framed(picture, size) {
  const frame = new PNG(size)
  PNG.bitblt(picture, frame, 0, 0, picture.width, picture.height, 0, 0)
  return frame
}

/** @param {Row[]} rows @param {string} summary @param {{ out: string, before: string }} folders */
function report(rows, summary, { out, before }) {
  const source = { before: relative(out, before), difference: 'difference', after: 'after' }
  /** @param {Row} row @param {keyof typeof source} kind */
  const cell = ({ name }, kind) =>
    `<td><a href="${source[kind]}/${name}"><img src="${source[kind]}/${name}" alt="${kind}" loading="lazy"></a></td>`
  const body = rows.map(
    (row) =>
      `<tr><th colspan="3">${row.name}: ${row.outcome}${row.pixels ? `, ${row.pixels} pixels` : ''}</th></tr><tr>` +
      `${row.outcome === 'added' ? '<td></td>' : cell(row, 'before')}` +
      `${row.outcome === 'different' ? cell(row, 'difference') : '<td></td>'}` +
      `${row.outcome === 'removed' ? '<td></td>' : cell(row, 'after')}</tr>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Pixels</title>
<style>
  table { width: 100%; table-layout: fixed }
  th { text-align: start }
  td { vertical-align: top }
  img { max-width: 100%; outline: 1px solid silver }
</style>
<h1>${summary}</h1>
<table>
${body.join('\n')}
</table>
`
}

async function main() {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      only: { type: 'string', default: '' },
      dark: { type: 'boolean', default: false },
      rtl: { type: 'boolean', default: false },
      out: { type: 'string', default: 'test-results/pixels' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help || !values.base) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const choice = {
    only: values.only,
    globals: `scheme:${values.dark ? 'dark' : 'light'};direction:${values.rtl ? 'rtl' : 'ltr'}`,
  }
  const out = resolve(values.out)
  const isFolder = existsSync(values.base)
  const before = isFolder ? resolve(values.base) : join(out, 'before')
  const [after, difference] = [join(out, 'after'), join(out, 'difference')]
  if (before === after)
    throw new Error(`${values.base} is where this run's pictures go. Name another folder with --out.`)
  for (const folder of [after, difference, ...(isFolder ? [] : [before])])
    await rm(folder, { recursive: true, force: true })
  await mkdir(difference, { recursive: true })

  const temporary = await mkdtemp(join(tmpdir(), 'phasekit-pixels-'))
  try {
    if (!isFolder) await photographCommit(values.base, temporary, before, choice)
    await photographTree(root, join(temporary, 'after'), after, choice)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }

  const names = new Set(
    [...(await readdir(before)), ...(await readdir(after))].filter(
      (name) => name.endsWith('.png') && name.includes(values.only),
    ),
  )
  /** @type {Row[]} */
  const rows = []
  for (const name of [...names].sort()) rows.push(await compare(name, before, after, difference))
  const changed = rows.filter(({ outcome }) => outcome !== 'same')
  const count = (/** @type {Outcome} */ outcome) => rows.filter((row) => row.outcome === outcome).length
  const summary =
    `${rows.length} pictures: ${count('different')} different, ${count('added')} ` +
    `added, ${count('removed')} removed`
  await writeFile(join(out, 'index.html'), report(changed, summary, { out, before }))
  for (const { name, outcome, pixels } of changed)
    console.log(`${outcome}  ${name}${pixels ? `  ${pixels} pixels` : ''}`)
  console.log(`${summary}. See ${relative(process.cwd(), join(out, 'index.html'))}.`)
  return changed.length > 0 ? 1 : 0
}

process.exitCode = await main()
