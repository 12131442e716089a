// The lock must serve every platform and every registry. npm leaves a platform's binary out of the lock without a word
// when the registry lacks it at that moment, and `npm ci` fails later on that platform only. And nothing that a host
// installs with us may run a script.
import { readdirSync, readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/**
 * @typedef {{ version?: string, resolved?: string, link?: boolean, dev?: boolean, hasInstallScript?: boolean,
 * optionalDependencies?: Record<string, string> }} LockEntry
 * @param {Record<string, LockEntry>} packages the `packages` of a package-lock.json
 * @param {{ scripts?: boolean }} may `scripts`: packages may have install scripts
 * @returns {string[]} one sentence a problem
 */
export function lockProblems(packages, { scripts = false } = {}) {
  const problems = []
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!findFrom(packages, path, name)) problems.push(`${path || 'the root'} names ${name}, which has no entry.`)
    }
    if (entry.resolved && /^https?:/.test(entry.resolved))
      problems.push(`${path} is tied to one registry: ${entry.resolved}`)
    if (!scripts && entry.hasInstallScript && !entry.dev)
      problems.push(`${path || 'the root'} runs a script when it is installed.`)
  }
  return problems
}

/**
 * Node's own search: beside the package's own dependencies, then beside each package above it.
 * @param {Record<string, LockEntry>} packages
 * @param {string} path
 * @param {string} name
 */
function findFrom(packages, path, name) {
  const parts = path === '' ? [] : path.split(/\/?node_modules\//).slice(1)
  for (let depth = parts.length; depth >= 0; depth--) {
    const found = packages[[...parts.slice(0, depth), name].map((part) => `node_modules/${part}`).join('/')]
    if (found) return found
  }
  return undefined
}

/** The lock of this repository and those of the consumers, as paths from the root. */
function locks() {
  const consumers = readdirSync(new URL('examples/consumers/', root), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return ['package-lock.json', ...consumers.map(({ name }) => `examples/consumers/${name}/package-lock.json`)]
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const lock of locks()) {
    const { packages } = JSON.parse(readFileSync(new URL(lock, root), 'utf8'))
    // Consumers are installed with --ignore-scripts, and nobody installs them as a dependency.
    const problems = lockProblems(packages, { scripts: lock !== 'package-lock.json' })
    for (const problem of problems) console.error(problem)
    if (problems.length) process.exitCode = 1
    console.log(
      problems.length
        ? `${lock}: delete node_modules and the lock, pin an older version, install again.`
        : `${lock}: ${Object.keys(packages).length} entries, complete.`,
    )
  }
}
