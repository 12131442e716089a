// Copies into README.md and docs/ what is kept elsewhere: the snippets (which are type-checked and tested) and, with
// --size, the measured sizes. node scripts/readme.mjs [--size]
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'

const root = new URL('../', import.meta.url)
/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), 'utf8')

/**
 * Each fence that follows `<!-- from: path -->` holds that file.
 * @param {string} readme
 * @returns {string}
 */
export const withSnippets = (readme) =>
  readme.replace(
    /(<!-- from: (\S+) -->\n```\w+\n)[\s\S]*?(\n?```)/g,
    (/** @type {string} */ _, /** @type {string} */ head, /** @type {string} */ path) =>
      `${head}${read(path).trimEnd()}\n\`\`\``,
  )

/** @param {{ name: string, size: number }[]} rows */
const table = (rows) =>
  [
    '| what | brotli |',
    '| --- | --- |',
    ...rows.map(({ name, size }) => `| ${name.replace(/ \(goal: .*\)/, '')} | ${(size / 1000).toFixed(1)} kB |`),
  ].join('\n')

/** @param {string} readme */
const withSizes = (readme) => {
  const rows = JSON.parse(execFileSync('npx', ['size-limit', '--json'], { cwd: root, encoding: 'utf8' }))
  return readme.replace(/(<!-- figures: size -->\n)[\s\S]*?(<!-- \/figures -->)/, `$1\n${table(rows)}\n\n$2`)
}

if (import.meta.url === `file://${argv[1]}`) {
  const readme = withSnippets(read('README.md'))
  writeFileSync(new URL('README.md', root), argv.includes('--size') ? withSizes(readme) : readme)
  for (const file of ['docs/host-pages.md', 'docs/storage.md', 'docs/styling.md'])
    writeFileSync(new URL(file, root), withSnippets(read(file)))
}
