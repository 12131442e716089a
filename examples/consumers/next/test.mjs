// Builds with both bundlers of Next, looks at what the pages hold, and writes what a component adds to a page with
// React alone.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const folder = import.meta.dirname

/** @param {string} bundler @returns {string} the folder of the pages */
function build(bundler) {
  const out = `out-${bundler}`
  rmSync(join(folder, out), { recursive: true, force: true })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build', `--${bundler}`],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, BUNDLER: bundler, OUT: out, NEXT_TELEMETRY_DISABLED: '1' },
    },
  )
  assert.equal(status, 0, stdout + stderr)
  return join(folder, out)
}

/**
 * Bytes of every script that a page names, those that it loads to hydrate included.
 * @param {string} out
 * @param {string} page
 */
function sizeOf(out, page) {
  const html = readFileSync(join(out, `${page}.html`), 'utf8')
  const scripts = new Set(html.match(/static\/chunks\/[^"'\\ ]+?\.js/g))
  return [...scripts].reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(out, '_next', name))).length, 0)
}

/** @param {string} out */
function checkPages(out) {
  const read = (page) => readFileSync(join(out, `${page}.html`), 'utf8')
  for (const text of ['Fruit', 'Which do you like?', 'Pear', 'Plum'])
    assert.ok(read('phase').includes(text), `The phase lacks "${text}".`)
  for (const option of ['Yes', 'No'])
    assert.match(read('own-block'), new RegExp(`<button[^>]* aria-pressed="false"[^>]*>${option}</button>`))
  assert.match(read('multi-select'), /<input[^>]* type="checkbox"/)
  const list = [...read('every-name').matchAll(/<li>(\w+) is (a client reference)?/g)]
  assert.deepEqual(list.map(([, name]) => name).sort(), Object.keys(phasekit).sort())
  for (const [text, , reference] of list) assert.ok(reference, text)
}

const phasekit = await import('phasekit')
const sizes = {}
for (const bundler of ['turbopack', 'webpack']) {
  const out = build(bundler)
  checkPages(out)
  const base = sizeOf(out, 'react')
  sizes[`MultiSelect alone, ${bundler}`] = sizeOf(out, 'multi-select') - base
  sizes[`Phase from a server component, at first, ${bundler}`] = sizeOf(out, 'phase') - base
}
writeFileSync(join(folder, 'sizes.json'), JSON.stringify(sizes))
