// Type-checks under each way in which TypeScript finds modules, then runs what it wrote.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const folder = import.meta.dirname

/** @param {string[]} args */
function node(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { passed: status === 0, output: stdout + stderr }
}

const strict = {
  target: 'es2022',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedSideEffectImports: true,
  skipDefaultLibCheck: true,
  types: [],
}

/** @param {object} options as in tsconfig.json @param {string} file */
function tsc(options, file) {
  const { options: parsed, errors } = ts.convertCompilerOptionsFromJson({ ...strict, ...options }, folder)
  const program = ts.createProgram([join(folder, file)], parsed)
  const diagnostics = [...errors, ...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics]
  const output = ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => folder,
    getNewLine: () => '\n',
  })
  return { passed: diagnostics.length === 0, output }
}

/** @param {string} what @param {{ passed: boolean, output: string }} result */
const expectPass = (what, { passed, output }) => assert.ok(passed, `${what}:\n${output}`)

const bundler = { module: 'esnext', moduleResolution: 'bundler' }
const node10 = { module: 'commonjs', moduleResolution: 'node10' }
const page = { noEmit: true, jsx: 'react-jsx', lib: ['es2022', 'dom', 'dom.iterable'] }
const server = { outDir: 'out', lib: ['es2022'], resolveJsonModule: true }

for (const module of ['node16', 'node18', 'node20', 'nodenext']) {
  expectPass(`a page under ${module}`, tsc({ module, ...page }, 'host.tsx'))
  expectPass(`a server of ES modules under ${module}`, tsc({ module, ...server }, 'backend.mts'))
  expectPass(`a CommonJS server with import() under ${module}`, tsc({ module, ...server }, 'lazy.cts'))
}
expectPass('a page under bundler', tsc({ ...bundler, ...page }, 'host.tsx'))
expectPass('a page under node10', tsc({ ...node10, ...page }, 'host.tsx'))
expectPass('a host that passes undefined', tsc({ ...bundler, ...page }, 'undefined.ts'))
for (const script of ['backend.mjs', 'lazy.cjs']) expectPass(script, node(join('out', script)))

// TypeScript's own rule. If it goes, so should the advice in docs/hosts.md.
for (const module of ['node16', 'node18']) {
  const { output } = tsc({ module, ...server, noEmit: true }, 'backend.cts')
  assert.match(output, /error TS1479/, `${module} lets CommonJS require an ES module.`)
}

for (const options of [{ module: 'node20' }, { module: 'nodenext' }, node10]) {
  const under = `under ${options.moduleResolution ?? options.module}`
  rmSync(join(folder, 'out'), { recursive: true })
  expectPass(`a CommonJS server ${under}`, tsc({ ...options, ...server }, 'backend.cts'))
  const run = node(join('out', 'backend.cjs'))
  expectPass(`backend.cjs, written ${under}`, run)
  assert.equal(run.output, '', 'Node warns when a CommonJS server requires phasekit.')
}
expectPass('server.mjs', node('server.mjs'))
