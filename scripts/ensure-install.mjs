// Makes `npm start` and `npm test` work on a fresh clone: installs what package-lock.json names when it is not there.
// Uses nothing but Node, since nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`phasekit: ${message}`)
  process.exit(1)
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

function checkNode() {
  const range = readJson('package.json').engines.node
  const [major = 0, minor = 0] = range.replace('>=', '').split('.').map(Number)
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number)
  if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
    fail(`Node ${range} is needed, this is ${process.version}. Install a newer Node and run the command again.`)
  }
}

/** npm keeps a record of what it put in node_modules; whoever ran the install, it can be compared with the lock. */
function isInstalled() {
  const wanted = readJson('package-lock.json').packages
  let present
  try {
    present = readJson('node_modules/.package-lock.json').packages
  } catch {
    return false
  }
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const there = present[path]
    // The binaries of other platforms are in the lock and rightly not on this disk.
    if (!there) return entry.optional === true || entry.devOptional === true
    return there.version === entry.version && there.integrity === entry.integrity
  })
}

// Two commands started together (a test beside a demo) must not both rewrite node_modules. The name is the folder's
// own.
const lock = join(tmpdir(), `phasekit-install-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`)
const staleAfter = 15 * 60_000

function takeLock() {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch {
    return false
  }
}

function holderIsGone() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > staleAfter) return true
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    // EPERM: someone else's process, alive. ENOENT: between its two calls, or just finished.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

/** @param {number} milliseconds */
const wait = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

function install() {
  console.log('phasekit: installing the packages that package-lock.json names (npm ci)…')
  // No package here needs its install script, so none is run.
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (error) fail(`npm could not be started (${error.message}). Install npm and run the command again.`)
  if (status !== 0) fail('`npm ci` failed; its own words are above. Mend that and run the command again.')
}

checkNode()
while (!isInstalled()) {
  if (takeLock()) {
    const release = () => rmSync(lock, { recursive: true, force: true })
    process.once('exit', release)
    if (!isInstalled()) install()
    release()
    if (!isInstalled())
      fail(
        'node_modules still differs from package-lock.json after `npm ci`. ' +
          'Run `npm install` and look at the difference.',
      )
  } else if (holderIsGone()) {
    rmSync(lock, { recursive: true, force: true })
  } else {
    wait(500)
  }
}
