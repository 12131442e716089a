import { readFileSync } from 'node:fs'
import type { PluginBuild } from 'esbuild'

/**
 * Parts of the Markdown engine that are never run here. A bundler cannot tell: its rules stand in a table, also those that engine.ts turns off
 * or replaces. Named as the engine's own source files, which are regions of the one file that it publishes.
 */
const cuts = [
  'src/renderer.ts',
  'src/rules_core/linkify.ts',
  'src/rules_core/replacements.ts',
  'src/rules_core/smartquotes.ts',
  'src/rules_core/text_join.ts',
  'src/common/html_blocks.ts',
  'src/rules_block/html_block.ts',
]

/** Methods and utilities that nothing here calls, and presets that engine.ts does not start from. */
const members = [
  'attrIndex',
  'attrPush',
  'attrSet',
  'attrGet',
  'attrJoin',
  'enable',
  'enableOnly',
  'use',
  'validateLink',
  'normalizeLink',
  'normalizeLinkText',
  'parseInline',
  'render',
  'renderInline',
  'zero',
  'commonmark',
  'escapeHtml',
  'escapeRE',
  'lib',
]

/** In place of a part: what it names, doing nothing. */
const idle = (part: string): string =>
  [...part.matchAll(/^(?:var|function|class) ([\w$]+)/gm)].map(([, name]) => `function ${name}() {}\n`).join('')

/** `_defineProperty(this, "level", 0)`, as a compiler wrote `level = 0` for browsers of another time. */
const field = /\b_defineProperty\(\s*(\w+),\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)?"(\w+)",\s*((?:(?!_defineProperty)[\s\S])*?)\s*\);\n/g

/** Eight such calls for each token were an eighth of all the time that reading takes. */
function assignFields(text: string): string {
  const assigned = text.replace(field, '$1.$2 = $3;\n')
  if (assigned !== text && !/\b_defineProperty\((?!e, r, t\))/.test(assigned)) return assigned
  throw new Error(
    'phasekit: markdown-it sets its fields in another way. It is another version. Look at what scripts/engine-cuts.ts replaces.',
  )
}

/**
 * The one file of the engine without the parts that are not run, and with its fields assigned; `undefined` when the file is another.
 * @throws when something is not there: another version has to be looked at.
 */
export function cutEngine(path: string, text: string): string | undefined {
  if (!/node_modules\/markdown-it\/dist\/markdown-it\.mjs(\?|$)/.test(path.replaceAll('\\', '/'))) return undefined
  return assignFields(withoutMembers(withoutParts(text)))
}

function withoutParts(text: string): string {
  return cuts.reduce((rest, cut) => {
    const region = new RegExp(`^(//#region ${cut}\n)([\\s\\S]*?)^(?=//#endregion)`, 'gm')
    const without = rest.replace(region, (_, head: string, part: string) => head + idle(part))
    if (without !== rest) return without
    throw new Error(`phasekit: markdown-it has no part ${cut}. It is another version. Look at what scripts/engine-cuts.ts leaves out.`)
  }, text)
}

function withoutMembers(text: string): string {
  return members.reduce((rest, member) => {
    const without = rest.replace(new RegExp(`^\\t${member}(?:: \\(\\) => .*|(?:\\(.*\\)|:) \\{\\n[\\s\\S]*?^\\t\\}),?\\n`, 'gm'), '')
    if (without !== rest) return without
    throw new Error(`phasekit: markdown-it has no member ${member}. It is another version. Look at what scripts/engine-cuts.ts leaves out.`)
  }, text)
}

/** For esbuild. */
export const engineCuts = {
  name: 'engine-cuts',
  setup(build: PluginBuild) {
    build.onLoad({ filter: /\.mjs$/ }, ({ path }) => {
      const contents = cutEngine(path, readFileSync(path, 'utf8'))
      return contents === undefined ? undefined : { contents }
    })
  },
}

/** For Vite: the tests of reading run what is published. */
export const engineCutsInTests = {
  name: 'engine-cuts',
  enforce: 'pre' as const,
  transform: (text: string, id: string) => cutEngine(id, text),
}
