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
  // Each sheet ends with what holds on paper and with forced colours. Together and last they take fewer bytes, and nothing on the screen wins over them.
  for (const params of ['(forced-colors:active)', 'print']) {
    const all = postcss.atRule({ name: 'media', params, raws: { afterName: params === 'print' ? ' ' : '', between: '', after: '' } })
    sheet.walkAtRules('media', (rule) => {
      if (rule.params === params && rule.parent === sheet) all.append(rule.remove().nodes)
    })
    sheet.append(all)
  }
  // To esbuild the value of a custom property is text, whose spaces might mean something. In ours none does at the ends or beside a comma.
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
