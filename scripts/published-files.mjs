// What must be true of every published file: what it imports, which ones are client components, and that nothing is in
// two files.
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'

/** @typedef {{ name: string, code: string, sources: string[], imports: string[], lazy: string[] }} PublishedFile */

/** @param {string} dist @returns {PublishedFile[]} */
export function readPublished(dist) {
  return readdirSync(dist)
    .filter((name) => /\.(js|d\.ts)$/.test(name))
    .map((name) => {
      const code = readFileSync(join(dist, name), 'utf8')
      const sources = name.endsWith('.js') ? JSON.parse(readFileSync(join(dist, `${name}.map`), 'utf8')).sources : []
      return { name, code, sources, ...importsOf(code) }
    })
}

/** @param {string} code */
export function importsOf(code) {
  const lazy = [...code.matchAll(/\bimport\(\s*(['"])(.+?)\1\s*\)/g)].map((match) => match[2] ?? '')
  const all = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName)
  return { lazy, imports: all.filter((specifier) => !lazy.includes(specifier)) }
}

/** @param {string} specifier */
const packageOf = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/**
 * The files and packages that loading a file loads.
 * @param {PublishedFile[]} files
 * @param {string} name
 * @param {{ lazy: boolean }} options `lazy`: also what it may load later
 */
export function reach(files, name, { lazy }) {
  const reached = new Set([name])
  for (const file of reached) {
    const found = files.find((other) => other.name === file)
    for (const specifier of [...(found?.imports ?? []), ...((lazy && found?.lazy) || [])])
      reached.add(specifier.startsWith('./') ? specifier.slice(2) : packageOf(specifier))
  }
  return reached
}

/**
 * @param {PublishedFile[]} files
 * @param {string[]} declared packages that package.json names
 * @returns {string[]} one sentence a problem
 */
export function publishedProblems(files, declared) {
  const scripts = files.filter(({ name }) => name.endsWith('.js'))
  return [...undeclared(files, declared), ...directives(scripts), ...walls(scripts), ...twice(scripts)]
}

/** @param {PublishedFile[]} files @param {string[]} declared */
function undeclared(files, declared) {
  const specifiers = files.flatMap(({ name, imports, lazy }) =>
    [...imports, ...lazy].map((specifier) => ({ name, specifier })),
  )
  return specifiers
    .filter(({ specifier }) => !specifier.startsWith('.') && !declared.includes(packageOf(specifier)))
    .map(({ name, specifier }) => {
      const isBuiltin = builtinModules.includes(packageOf(specifier).replace('node:', ''))
      return `dist/${name} imports ${specifier}, ${isBuiltin ? 'a module of Node' : 'a package that is not declared'}.`
    })
}

/**
 * `index.js` names the client files and is none: a server component then loads only the files that it uses.
 * @param {PublishedFile[]} scripts
 */
function directives(scripts) {
  return scripts.flatMap(({ name, code }) => {
    const reached = reach(scripts, name, { lazy: false })
    const needsReact = reached.has('react') || reached.has('react-dom')
    const wanted = needsReact && name !== 'index.js'
    if (wanted === /^(['"])use client\1/.test(code)) return []
    return wanted
      ? `dist/${name} needs React and does not begin with "use client".`
      : `dist/${name} begins with "use client".`
  })
}

/** @param {PublishedFile[]} scripts */
function walls(scripts) {
  const problems = ['parse', 'spec', 'answers', 'storage', 'csv', 'strings']
    .map((entry) => ({ entry, reached: reach(scripts, `${entry}.js`, { lazy: true }) }))
    .filter(({ reached }) => reached.has('react'))
    .map(({ entry, reached }) => `dist/${entry}.js reaches React: ${[...reached].join(', ')}.`)
  const atFirst = reach(scripts, 'index.js', { lazy: false })
  if (atFirst.has('@dnd-kit/core'))
    problems.push('dist/index.js loads the drag code at once. It must come when a ranking is approached.')
  return problems
}

/** A context that is in two files is two contexts. @param {PublishedFile[]} scripts */
function twice(scripts) {
  const all = scripts.flatMap(({ sources }) => sources.filter((source) => source.includes('/src/')))
  return [...new Set(all.filter((source, index) => all.indexOf(source) !== index))].map(
    (source) => `${source} is in two published files.`,
  )
}
