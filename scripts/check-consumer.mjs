// Installs the packed files into an empty project the way npm would (only declared dependencies are beside them), then type-checks a host
// against them, bundles it, renders it on a server, and looks for what must not be in a published file.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { argv, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!argv[2]) throw new Error('phasekit: check-consumer needs the path of the packed files (npm pack makes them).')
const tarball = resolve(argv[2])

const project = mkdtempSync(join(tmpdir(), 'phasekit-consumer-'))
const installed = join(project, 'node_modules', 'phasekit')
const dist = join(installed, 'dist')

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
  for (const name of [...declared, '@types/react', '@types/react-dom']) {
    const link = join(project, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link, 'junction')
  }
  cpSync(join(root, 'scripts', 'consumer'), project, { recursive: true })
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  return declared
}

/** @param {string} file @returns {string[]} */
const importsOf = (file) =>
  ts.preProcessFile(readFileSync(join(dist, file), 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName)

/** @param {string[]} declared */
function lookInside(declared) {
  const files = readdirSync(dist)
  const published = files.filter((file) => /\.(js|d\.ts)$/.test(file))
  for (const file of published) {
    for (const specifier of importsOf(file)) {
      const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
      if (specifier.startsWith('.') || declared.includes(name)) continue
      const what = builtinModules.includes(name.replace('node:', '')) ? 'a module of Node' : 'a package that is not declared'
      problems.push(`dist/${file} imports ${specifier}, ${what}.`)
    }
  }
  if (!/^(['"])use client\1/.test(readFileSync(join(dist, 'index.js'), 'utf8')))
    problems.push('dist/index.js does not begin with "use client".')
  for (const entry of ['parse.js', 'spec.js', 'answers.js', 'csv.js', 'strings.js']) {
    const reached = reach(entry)
    if (reached.has('react')) problems.push(`dist/${entry} reaches React: ${[...reached].join(', ')}.`)
  }
}

/** Everything that loading an entry may load, dynamic imports too. @param {string} entry */
function reach(entry) {
  const seen = new Set([entry])
  for (const file of seen) {
    if (!file.endsWith('.js')) continue
    for (const specifier of importsOf(file))
      seen.add(specifier.startsWith('./') ? specifier.slice(2) : (specifier.split('/')[0] ?? specifier))
  }
  return seen
}

try {
  lookInside(install())
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  for (const resolution of ['bundler', 'nodenext']) run(execPath, [tsc, '-p', `tsconfig.${resolution}.json`])
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
  run(execPath, ['server.mjs'])
} finally {
  rmSync(project, { recursive: true, force: true })
}

for (const problem of problems) console.error(problem)
if (problems.length === 0) console.log('The packed files type-check, bundle and render in a host of their own.')
process.exitCode = problems.length ? 1 : 0
