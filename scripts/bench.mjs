// Sets the benchmark up, which has packages of its own, and runs it on the package as it is built now.
import { spawnSync } from 'node:child_process'
import { argv, exit, platform } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bench = fileURLToPath(new URL('../bench', import.meta.url))

/** @param {string} cwd @param {string} command @param {string[]} args */
function run(cwd, command, ...args) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: platform === 'win32' })
  if (status !== 0) exit(status ?? 1)
}

run(bench, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
run(root, 'npm', 'run', '--silent', 'build')
run(bench, 'node', 'run.mjs', ...argv.slice(2))
