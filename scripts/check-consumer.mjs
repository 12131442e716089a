// Installs the packed files into an empty project the way npm would (only declared dependencies are beside them).
// Checks what is published, type-checks hosts against it under each module resolution, bundles one, renders it on a
// server, and builds a server component.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { argv, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { publishedProblems, readPublished } from './published-files.mjs'
import { buildServerComponent } from './server-component.mjs'
import { warningProblems } from './warning-problems.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!argv[2]) throw new Error('phasekit: check-consumer needs the path of the packed files (npm pack makes them).')
const tarball = resolve(argv[2])

const project = mkdtempSync(join(tmpdir(), 'phasekit-consumer-'))
const installed = join(project, 'node_modules', 'phasekit')

/** @type {string[]} */
const problems = []

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, encoding: 'utf8' })
  if (status !== 0) problems.push(`${args.join(' ')}\n${stdout}${stderr}`)
}

function install() {
  mkdirSync(installed, { recursive: true })
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  const declared = [...Object.keys(dependencies), ...Object.keys(peerDependencies)]
  for (const name of [...declared, '@types/react', '@types/react-dom', 'typescript']) {
    const link = join(project, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link, 'junction')
  }
  const host = join(root, 'examples', 'consumers', 'types')
  cpSync(host, project, { recursive: true, filter: (path) => !path.startsWith(join(host, 'node_modules')) })
  return declared
}

try {
  const declared = install()
  problems.push(...publishedProblems(readPublished(join(installed, 'dist')), declared))
  run(execPath, ['test.mjs'])
  await build({
    absWorkingDir: project,
    entryPoints: ['host.tsx'],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'silent',
  }).catch((error) => problems.push(error.message))
  problems.push(...(await warningProblems(project)))
  await buildServerComponent(project).then(
    (script) => run(execPath, ['--conditions=react-server', script]),
    (error) => problems.push(error.message),
  )
} finally {
  rmSync(project, { recursive: true, force: true })
}

for (const problem of problems) console.error(problem)
if (problems.length === 0)
  console.log('The packed files type-check, bundle and render in a host of their own, and in a server component.')
process.exitCode = problems.length ? 1 : 0
