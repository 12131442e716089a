// Packs phasekit, installs it into each project of examples/consumers as a host would, and runs its test. Not part of
// CI: it needs the registry.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const consumers = join(root, 'examples', 'consumers')
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** @param {string} cwd @param {string} command @param {string[]} args */
function run(cwd, command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : '.'}`)
}

/** One hash for all files of a folder, names included. @param {string} folder */
function hashOf(folder) {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Paths and versions of what npm has installed. @param {string} folder @returns {Record<string, string>} */
function installed(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'))
  return Object.fromEntries(Object.entries(packages).map(([path, { version }]) => [path, version]))
}

/** @param {string} folder @param {string} tarball @param {string} dist of the packed files */
function install(folder, tarball, dist) {
  run(folder, 'npm', 'ci', ...quiet)
  const before = installed(folder)
  // Without `--no-save` npm would write the lock, and without the lock it would take newer versions.
  run(folder, 'npm', 'install', '--no-save', ...quiet, tarball)
  const { 'node_modules/phasekit': phasekit, ...after } = installed(folder)
  if (!phasekit || JSON.stringify(after) !== JSON.stringify(before))
    throw new Error(
      'Installing phasekit changed other packages too. Put what it depends on ' +
        'into the package.json and the lock of this consumer.',
    )
  if (hashOf(join(folder, 'node_modules', 'phasekit', 'dist')) !== hashOf(dist))
    throw new Error('npm installed other files than were packed.')
}

/** @param {string} folder @returns {Record<string, number>} bytes, brotli, as the test of a consumer wrote them */
function sizesOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8'))
  } catch {
    return {}
  }
}

/**
 * A `MultiSelect` alone may weigh at most 3 kB more in Next than in Vite.
 * @param {Record<string, Record<string, number>>} sizes
 */
function tooLarge({ vite, next }) {
  const [inVite, ...inNext] = [vite, next]
    .flatMap((all) => Object.entries(all ?? {}))
    .filter(([name]) => name.startsWith('MultiSelect alone'))
  if (!vite || !inVite) return []
  return inNext
    .filter(([, size]) => size > inVite[1] + 3000)
    .map(([name, size]) => `next: ${name} is ${size} bytes, in Vite ${inVite[1]}.`)
}

const temporary = mkdtempSync(join(tmpdir(), 'phasekit-consumers-'))
/** @type {string[]} */
const problems = []
/** @type {Record<string, Record<string, number>>} */
const sizes = {}

try {
  // `prepack` builds.
  run(root, 'npm', 'pack', '--silent', '--pack-destination', temporary)
  const tarball = join(temporary, readdirSync(temporary)[0] ?? '')
  run(temporary, 'tar', '-xzf', tarball)
  const all = readdirSync(consumers, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const name of argv.length > 2 ? argv.slice(2) : all.map((entry) => entry.name)) {
    const folder = join(consumers, name)
    console.log(`\n── ${name}`)
    try {
      rmSync(join(folder, 'sizes.json'), { force: true })
      install(folder, tarball, join(temporary, 'package', 'dist'))
      run(folder, 'npm', 'test', '--silent')
      sizes[name] = sizesOf(folder)
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true })
}

console.log()
for (const [name, list] of Object.entries(sizes))
  for (const [what, bytes] of Object.entries(list))
    console.log(`${name}: ${what}, ${(bytes / 1000).toFixed(1)} kB more than without phasekit (brotli)`)
problems.push(...tooLarge(sizes))
for (const problem of problems) console.error(problem)
console.log(problems.length ? `${problems.length} problems.` : `All passed: ${Object.keys(sizes).join(', ')}.`)
process.exitCode = problems.length ? 1 : 0
