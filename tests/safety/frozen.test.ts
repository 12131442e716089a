import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coursePhases } from './fuzz/sources.js'
import type { FrozenReport } from './page/frozen-way.js'
import { bundle } from './page/strict-page.js'
import { broken, wholeWay } from './page/whole-way.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'phasekit-frozen-'))
beforeAll(async () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  // As it runs on a server: React's developer build cannot do without writing to `Error`, which Node freezes too.
  await bundle(folder, 'production', { frozen: path('./page/frozen.ts'), way: path('./page/frozen-way.ts') })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** YAML refuses both values. */
const noYaml = '---\ntitle: Phase 2: Data\nlang: [en\n---\n\ntext'
const sources = [...coursePhases.slice(1, 3), broken, noYaml]

/** In a process of its own: what is frozen stays so. Everything of ours is loaded after that. */
async function inFrozen(flags: string[], first: string): Promise<FrozenReport> {
  const script = `${first}; await import('./way.js')`
  const args = [...flags, '--no-warnings', '--input-type=module', '-e', script, '--', JSON.stringify(sources)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 })
  return JSON.parse(stdout)
}

const saved = { status: 'saved', onDevice: true }
const states = [
  saved,
  { status: 'failed', reason: 'full', onDevice: true },
  { ...saved, onDevice: false },
  { status: 'failed', reason: 'denied', onDevice: false },
  { status: 'failed', reason: 'offline', onDevice: false },
]

describe.each([
  ['as Node freezes them', ['--frozen-intrinsics'], ''],
  ['so that nothing inherited can be assigned over', [], "(await import('./frozen.js')).freezeAll()"],
])('where all prototypes are frozen, %s', (_, flags, first) => {
  test('phases are read, drawn, answered, merged, reported and saved as ever', async () => {
    const { ways, ...did } = await inFrozen(flags, first)
    expect(ways).toEqual(sources.map(wholeWay))
    expect(did).toEqual({
      saved: states,
      kept: 1,
      misuse: expect.stringMatching(/^Error: phasekit: .*`key`/),
      frozen: true,
    })
  })
})
