// Builds one peer: a production bundle that runs by itself, React inside.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * @typedef {{ item: string, text: string, handle?: string, button?: string, keys?: string[], drag?: boolean }} Ranking
 */
/** @typedef {{ name: string, source: string, js: string, css: string, ranking: Ranking, packages: string[] }} Peer */

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = join(here, 'node_modules')
const dist = join(here, '..', 'dist')

/** One React for all, and the package as it is published. */
const alias = {
  react: join(modules, 'react'),
  'react-dom': join(modules, 'react-dom'),
  phasekit: join(dist, 'index.js'),
  'phasekit/parse': join(dist, 'parse.js'),
}

/** @param {string} folder @param {string[]} files relative to the folder, or a path in node_modules */
async function bundleCss(folder, files) {
  const contents = files
    .map((file) => readFileSync(file.startsWith('.') ? join(folder, file) : join(modules, file), 'utf8'))
    .join('\n')
  const { outputFiles } = await build({ stdin: { contents, loader: 'css' }, minify: true, write: false })
  return outputFiles[0].text
}

/** @param {string} folder @returns {Promise<Peer>} */
export async function buildPeer(folder) {
  const meta = JSON.parse(readFileSync(join(folder, 'peer.json'), 'utf8'))
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'mount.jsx')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: '__peer',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'error',
    loader: { '.css': 'empty' },
    nodePaths: [modules],
    alias,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return { name: basename(folder), ...meta, js: outputFiles[0].text, css: await bundleCss(folder, meta.css) }
}

/** @param {string} name a package of the bench's own */
export const versionOf = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version
