// All checks besides the tests. Continues after a failure, so that one run reports every failed check.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const tarball = join(results, 'phasekit.tgz')
const notices = join(root, 'THIRD-PARTY-NOTICES.md')

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, PATH: join(root, 'node_modules', '.bin') + delimiter + env.PATH },
    shell: process.platform === 'win32',
  })
  if (error) console.error(error.message)
  return status === 0
}

/** @param {string} path */
const read = (path) => readFileSync(path, 'utf8')

function buildAgrees() {
  const before = read(notices)
  const built = run('npm', 'run', '--silent', 'build')
  if (built && before !== read(notices)) {
    console.error(
      'The build has rewritten THIRD-PARTY-NOTICES.md, since what it bundles ' +
        'has changed. Read the difference and commit it.',
    )
    return false
  }
  return built
}

function pack() {
  const { version } = JSON.parse(read(join(root, 'package.json')))
  // Without scripts: `prepack` would build once more what has just been built.
  if (!run('npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', results)) return false
  renameSync(join(results, `phasekit-${version}.tgz`), tarball)
  return true
}

/** @type {[name: string, step: () => boolean][]} In order: the later ones read what the build has written. */
const steps = [
  ['lint', () => run('biome', 'check', '--error-on-warnings', '.')],
  ['types', () => run('tsc', '--noEmit', '-p', '.')],
  ['types of the core, without the DOM', () => run('tsc', '--noEmit', '-p', 'tsconfig.core.json')],
  ['lock', () => run('node', 'scripts/check-lock.mjs')],
  ['unused code and packages (knip)', () => run('knip')],
  ['build', buildAgrees],
  ['pack', pack],
  ['package (publint)', () => run('publint', 'run', tarball, '--strict')],
  [
    'types as resolved by hosts (attw)',
    () =>
      run(
        'attw',
        tarball,
        '--ignore-rules',
        'cjs-resolves-to-esm',
        '--exclude-entrypoints',
        'styles.css',
        'answer-document.schema.json',
        '--no-emoji',
      ),
  ],
  ['a consumer of the packed files', () => run('node', 'scripts/check-consumer.mjs', tarball)],
  ['sizes', () => run('size-limit')],
]

mkdirSync(results, { recursive: true })
const failed = []
for (const [name, step] of steps) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const passed = step()
  console.log(`── ${name}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  if (!passed) failed.push(name)
}
writeFileSync(join(results, 'check.json'), JSON.stringify({ passed: steps.length - failed.length, failed }))
console.log(
  failed.length
    ? `\n${failed.length} of ${steps.length} checks failed: ${failed.join('; ')}`
    : `\nAll ${steps.length} checks passed.`,
)
process.exitCode = failed.length ? 1 : 0
