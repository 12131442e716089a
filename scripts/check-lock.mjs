// The lock must serve every platform and every registry. npm leaves a platform's binary out of the lock without a word when the
// registry lacks it at that moment, and `npm ci` fails later on that platform only. And nothing that a host installs with us may run a script.
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ version?: string, resolved?: string, link?: boolean, dev?: boolean, hasInstallScript?: boolean, optionalDependencies?: Record<string, string> }} LockEntry
 * @param {Record<string, LockEntry>} packages the `packages` of a package-lock.json
 * @returns {string[]} one sentence a problem
 */
export function lockProblems(packages) {
  const problems = []
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!findFrom(packages, path, name)) problems.push(`${path || 'the root'} names ${name}, which has no entry.`)
    }
    if (entry.resolved && /^https?:/.test(entry.resolved)) problems.push(`${path} is tied to one registry: ${entry.resolved}`)
    if (entry.hasInstallScript && !entry.dev) problems.push(`${path || 'the root'} runs a script when it is installed.`)
  }
  return problems
}

/**
 * Node's own search: beside the package's own dependencies, then beside each package above it.
 * @param {Record<string, LockEntry>} packages @param {string} path @param {string} name
 */
function findFrom(packages, path, name) {
  const parts = path === '' ? [] : path.split(/\/?node_modules\//).slice(1)
  for (let depth = parts.length; depth >= 0; depth--) {
    const found = packages[[...parts.slice(0, depth), name].map((part) => `node_modules/${part}`).join('/')]
    if (found) return found
  }
  return undefined
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  const problems = lockProblems(packages)
  for (const problem of problems) console.error(problem)
  console.log(
    problems.length
      ? 'package-lock.json: delete node_modules and the lock, pin an older version, install again.'
      : `package-lock.json: ${Object.keys(packages).length} entries, complete.`,
  )
  process.exitCode = problems.length ? 1 : 0
}
