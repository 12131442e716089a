import { readFileSync } from 'node:fs'
import type { PluginBuild } from 'esbuild'

/**
 * Parts of two packages that a phase file is read with, but that are never run here. A bundler cannot tell: rules of
 * the Markdown engine stand in a table, also those that engine.ts turns off or replaces, and the YAML reader makes its
 * schemas when it is loaded. Named as the packages' own source files, which are regions of the one file that each
 * publishes; what ends in a slash is a folder.
 */
const cuts: Record<string, string[]> = {
  'markdown-it': [
    'src/renderer.ts',
    'src/rules_core/linkify.ts',
    'src/rules_core/replacements.ts',
    'src/rules_core/smartquotes.ts',
    'src/rules_core/text_join.ts',
    'src/common/html_blocks.ts',
    'src/rules_block/html_block.ts',
  ],
  'js-yaml': [
    // Scalars keep the author's spelling, so no tag is asked what they mean.
    'src/tag/',
    'src/schema.ts',
    'src/load.ts',
    'src/dump.ts',
    'src/ast/styler_defaults.ts',
    'src/ast/scalar_styler.ts',
    'src/common/tagname.ts',
    // A picture of the place, for messages that nobody reads: ours tell the place themselves.
    'src/common/snippet.ts',
    'src/common/exception.ts',
    'src/ast/presenter.ts',
    'src/index.ts',
  ],
}

/** Methods and utilities that nothing here calls, and presets that engine.ts does not start from. */
const members: Record<string, string[]> = {
  'markdown-it': [
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
  ],
}

/** In place of a part: what it names, doing nothing. */
const idle = (part: string): string =>
  [...part.matchAll(/^(?:var|function|class) ([\w$]+)/gm)].map(([, name]) => `function ${name}() {}\n`).join('')

/** `_defineProperty(this, "level", 0)`, as a compiler wrote `level = 0` for browsers of another time. */
const field =
  /\b_defineProperty\(\s*(\w+),\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)?"(\w+)",\s*((?:(?!_defineProperty)[\s\S])*?)\s*\);\n/g

/** Eight such calls for each token were an eighth of all the time that reading takes. */
function assignFields(text: string): string {
  const assigned = text.replace(field, '$1.$2 = $3;\n')
  if (assigned !== text && !/\b_defineProperty\((?!e, r, t\))/.test(assigned)) return assigned
  throw new Error(
    'phasekit: markdown-it sets its fields in another way. It is another ' +
      'version. Look at what scripts/engine-cuts.ts replaces.',
  )
}

/** What js-yaml says of an error: a text or a template as the last argument. */
const reason = /\b(throwError\(state), (?:"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`)\)/g
/**
 * `%YAML` and `%TAG` stand before a line `---`, which ends a front matter; a second document is refused, and a byte
 * order mark in it.
 */
const unused = /^(function (?:readDirective|testDocumentBoundary|skipByteOrderMark)\(state\) \{\n)[\s\S]*?^(?=\}$)/gm

/** Texts on one line and in quotes are decoded as those of directives are. */
const decoded = /^\t\t(?:case SCALAR_STYLE\.(?:SINGLE|DOUBLE)_QUOTED|default): return get\w+Value\(.*\n/gm
const escapes = /^var simpleEscapeCheck = [\s\S]*?^\}\n/m

/** Our messages tell the cause in an author's words, and a front matter is one document without directives of YAML. */
function shortenYaml(text: string): string {
  const steps: [RegExp, string][] = [
    [reason, '$1)'],
    [/\bYAMLException\.throwAt\(.*\);/g, 'throw new Error();'],
    [unused, '$1'],
    [decoded, ''],
    [escapes, ''],
    [/= (?=new RegExp\()/g, '= /* @__PURE__ */ '],
  ]
  return steps.reduce((rest, [pattern, by]) => {
    const shorter = rest.replace(pattern, by)
    if (shorter !== rest) return shorter
    throw new Error(
      'phasekit: js-yaml works in another way. It is another version. Look at what scripts/engine-cuts.ts leaves out.',
    )
  }, text)
}

/**
 * The one file of a package without the parts that are not run, and with its fields assigned; `undefined` when the file
 * is no such package's.
 * @throws when something is not there: another version of the package has to be looked at.
 */
export function cutEngine(path: string, text: string): string | undefined {
  const name = /node_modules\/(markdown-it|js-yaml)\/dist\/\1\.mjs(\?|$)/.exec(path.replaceAll('\\', '/'))?.[1]
  if (name === undefined) return undefined
  const cut = withoutMembers(name, withoutParts(name, text))
  return name === 'markdown-it' ? assignFields(cut) : shortenYaml(cut)
}

function withoutParts(name: string, text: string): string {
  return (cuts[name] ?? []).reduce((rest, cut) => {
    const region = new RegExp(
      `^(//#region ${cut.replace(/\.ts$/, '\\.ts\n').replace(/\/$/, '/.*\n')})([\\s\\S]*?)^(?=//#endregion)`,
      'gm',
    )
    const without = rest.replace(region, (_, head: string, part: string) => head + idle(part))
    if (without !== rest) return without
    throw new Error(
      `phasekit: ${name} has no part ${cut}. It is another version. Look at what scripts/engine-cuts.ts leaves out.`,
    )
  }, text)
}

function withoutMembers(name: string, text: string): string {
  return (members[name] ?? []).reduce((rest, member) => {
    const without = rest.replace(
      new RegExp(`^\\t${member}(?:: \\(\\) => .*|(?:\\(.*\\)|:) \\{\\n[\\s\\S]*?^\\t\\}),?\\n`, 'gm'),
      '',
    )
    if (without !== rest) return without
    throw new Error(
      `phasekit: ${name} has no member ${member}. It is another version. ` +
        'Look at what scripts/engine-cuts.ts leaves out.',
    )
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
