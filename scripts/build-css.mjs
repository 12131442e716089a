// One published style sheet: src/styles/index.css with everything it imports, in order, unlayered.
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

const { name, version, license } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

await build({
  absWorkingDir: new URL('..', import.meta.url).pathname,
  entryPoints: ['src/styles/index.css'],
  outfile: 'dist/styles.css',
  bundle: true,
  minify: true,
  // No target: light-dark(), logical properties and oklch() must reach the browser as they are written.
  banner: { css: `/*! ${name} ${version} | ${license} */` },
  logLevel: 'warning',
})
