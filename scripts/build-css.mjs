// One published style sheet: src/styles/index.css with everything it imports, in order, unlayered.
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import postcss from 'postcss'

const { name, version, license } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

const { outputFiles } = await build({
  absWorkingDir: new URL('..', import.meta.url).pathname,
  entryPoints: ['src/styles/index.css'],
  outfile: 'dist/styles.css',
  bundle: true,
  minify: true,
  // No target: light-dark(), logical properties and oklch() must reach the browser as they are written.
  banner: { css: `/*! ${name} ${version} | ${license} */` },
  logLevel: 'warning',
  write: false,
})

for (const { path, text } of outputFiles) {
  const sheet = postcss.parse(text)
  // To esbuild the value of a custom property is text, whose spaces might mean something. In ours none does at the ends
  // or beside a comma.
  sheet.walkDecls(/^--_/, (declaration) => {
    declaration.raws.between = ':'
    declaration.value = declaration.value
      .trim()
      .replace(/\s*,\s*/g, ',')
      .replace(/\(\s+/g, '(')
      .replace(/\s+\)/g, ')')
  })
  writeFileSync(path, sheet.toString())
}

// TypeScript 6 looks for the types of `import 'phasekit/styles.css'` too.
writeFileSync(new URL('../dist/styles.css.d.ts', import.meta.url), 'export {}\n')
