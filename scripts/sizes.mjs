// What is in the bundles whose sizes .size-limit.mjs measures, part by part, into docs/performance.md. Reads dist: build first.
//   node scripts/sizes.mjs
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'

const root = new URL('../', import.meta.url)
const page = new URL('docs/performance.md', root)
/** @param {string} name */
const versionOf = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, root), 'utf8')).version
/** @param {string} text */
const brotli = (text) => brotliCompressSync(text).length
/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1)

/**
 * The part of the product a source file belongs to.
 * @param {string} path
 */
const partOf = (path) => {
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  if (dependency) return dependency === 'lucide' ? 'lucide (drawings)' : dependency.replace(/^@(\w[\w-]*)\/.*/, '@$1')
  const [, room = 'the bundle itself', block] =
    /(?:^|\/)src\/(?:(?:exports|[^/]+\.tsx?)|(?:(blocks\/(?=[^/]+\/)|[^/]+)\/?([^/]+)?))/.exec(path) ?? []
  if (/icons\.ts$/.test(path)) return 'names of icons'
  if (/strings\.ts$/.test(path)) return 'messages (strings)'
  if (/src\/phase\/(lifecycle|shown-marks|watch-view|active-clock|phase-frames)\.ts$/.test(path)) return 'lifecycle'
  if (/src\/answers\/(merge|placing|reconcile|words|units|read-document|history)\.ts$/.test(path))
    return 'answers: from elsewhere, or edited since'
  return room === 'blocks/' ? `blocks/${block}` : room
}

/**
 * The minified text that each part has in a bundle, in order, from its source map.
 * @param {string} js
 * @param {{ mappings: string, sources: string[] }} map
 */
function piecesOf(js, map) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  /** @param {string} text */
  const decode = (text) => {
    const numbers = []
    for (let [value, shift, at] = [0, 0, 0]; at < text.length; at++) {
      const digit = digits.indexOf(text[at] ?? '')
      value |= (digit & 31) << shift
      shift += 5
      if (digit & 32) continue
      numbers.push(value & 1 ? -(value >> 1) : value >> 1)
      value = shift = 0
    }
    return numbers
  }
  const lines = js.split('\n')
  let source = 0
  return map.mappings.split(';').flatMap((mapping, line) => {
    let column = 0
    const starts = mapping
      .split(',')
      .filter(Boolean)
      .map((segment) => {
        const [ahead = 0, other] = decode(segment)
        column += ahead
        source += other ?? 0
        return { column, part: other === undefined ? partOf('') : partOf(map.sources[source] ?? '') }
      })
    return starts.map(({ column: from, part }, index) => ({ part, text: (lines[line] ?? '').slice(from, starts[index + 1]?.column) }))
  })
}

/**
 * A bundle as a host's bundler makes it, in one piece; without what is fetched later, if so asked.
 * @param {string} entry @param {string} what @param {boolean} atFirst
 */
async function piecesIn(entry, what, atFirst) {
  const { outputFiles } = await build({
    stdin: { contents: `export ${what} from './dist/${entry}.js'`, resolveDir: root.pathname },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    sourcemap: 'external',
    outfile: 'bundle.js',
    logLevel: 'error',
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    plugins: [
      {
        name: 'leave-dynamic-imports',
        setup: ({ onResolve }) =>
          onResolve({ filter: /./ }, ({ kind }) => (atFirst && kind === 'dynamic-import' ? { path: 'later', external: true } : null)),
      },
    ],
  })
  const [map, js] = ['.map', '.js'].map((end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '')
  return piecesOf(js ?? '', JSON.parse(map ?? ''))
}

/**
 * Each part with its minified size and what the bundle would be smaller without it.
 * @param {{ part: string, text: string }[]} pieces
 */
function tableOf(pieces) {
  /** @param {(part: string) => boolean} wanted */
  const textOf = (wanted) =>
    pieces
      .filter(({ part }) => wanted(part))
      .map(({ text }) => text)
      .join('')
  const all = brotli(textOf(() => true))
  const rows = [...new Set(pieces.map(({ part }) => part))].map((part) => ({
    part,
    minified: textOf((each) => each === part).length,
    saved: all - brotli(textOf((each) => each !== part)),
  }))
  const large = rows.filter(({ saved }) => saved >= 100).sort((a, b) => b.saved - a.saved)
  return [
    '| part | minified | brotli saved without it |',
    '| --- | --- | --- |',
    ...large.map(({ part, minified, saved }) => `| ${part} | ${kB(minified)} kB | ${kB(saved)} kB |`),
  ].join('\n')
}

/** @type {[title: string, entry: string, what: string, atFirst: boolean][]} */
const bundles = [
  ['`{ Phase }`, at first', 'index', '{ Phase }', true],
  ['`{ Phase }`, all chunks', 'index', '{ Phase }', false],
  ['`{ RankList }` alone, at first', 'index', '{ RankList }', true],
  ['`{ MultiSelect }` alone', 'index', '{ MultiSelect }', true],
  ['`phasekit/parse`', 'parse', '*', false],
  ['`phasekit/answers`', 'answers', '*', false],
]

// A limit that is passed is told by `npm run size`; here it is a figure as any other.
/** @type {{ name: string, size: number, sizeLimit: number }[]} */
const measured = JSON.parse(spawnSync('npx', ['size-limit', '--json'], { cwd: root, encoding: 'utf8' }).stdout)
const summary = [
  '| entry | goal | now | limit |',
  '| --- | --- | --- | --- |',
  ...measured.map(({ name, size, sizeLimit }) => {
    const [, what, goal = '–'] = /^(.*?)(?: \(goal: (.*)\))?$/.exec(name) ?? []
    return `| ${what} | ${goal} | ${kB(size)} kB | ${kB(sizeLimit)} kB |`
  }),
].join('\n')

const parts = []
for (const [title, ...bundle] of bundles) parts.push(`### ${title}\n\n${tableOf(await piecesIn(...bundle))}`)

const date = new Date().toISOString().slice(0, 10)
const versions = ['esbuild', 'size-limit', 'markdown-it', '@dnd-kit/core', '@dnd-kit/sortable', 'radix-ui'].map(
  (name) => `${name} ${versionOf(name)}`,
)
const figures = `Measured ${date} with Node ${process.versions.node}, ${versions.join(', ')}.\n\n${summary}\n\n${parts.join('\n\n')}`
const text = readFileSync(page, 'utf8')
writeFileSync(
  page,
  text.replace(/(<!-- figures: sizes -->\n)[\s\S]*?(<!-- \/figures -->)/, (_, head, end) => `${head}\n${figures}\n\n${end}`),
)
