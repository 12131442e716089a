// Builds and loads a server component as a framework does: React is the server's, and a file that begins with "use
// client" is a reference.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const entries = ['parse', 'spec', 'answers', 'storage', 'csv', 'strings']
const reference = "{ $$typeof: Symbol.for('react.client.reference') }"

/** @type {import('esbuild').Plugin} */
const clientReferences = {
  name: 'client-references',
  setup({ onLoad }) {
    onLoad({ filter: /phasekit[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      if (!/^(['"])use client\1/.test(readFileSync(path, 'utf8'))) return
      const names = Object.keys(await import(pathToFileURL(path).href))
      return { contents: names.map((name) => `export const ${name} = ${reference}`).join('\n') }
    })
  },
}

/**
 * @param {string} project a folder with phasekit installed
 * @returns {Promise<string>} path of a script, for Node with `--conditions=react-server`, that fails when a name is not
 * what it should be
 */
export async function buildServerComponent(project) {
  const index = await import(pathToFileURL(join(project, 'node_modules', 'phasekit', 'dist', 'index.js')).href)
  const names = Object.keys(index)
  const source = join(project, 'server-component.mjs')
  const page = [
    "import { createElement } from 'react'",
    `import { ${names.join(', ')} } from 'phasekit'`,
    ...entries.map((entry) => `import * as ${entry} from 'phasekit/${entry}'`),
    `for (const [name, value] of Object.entries({ ${names.join(', ')} })) {`,
    "  if (value?.$$typeof !== Symbol.for('react.client.reference')) throw " +
      "new Error(name + ' is not a client reference.')",
    '}',
    "const fruit = parse.parsePhase('# Fruit').spec",
    'if (createElement(Phase, { spec: fruit }).type !== Phase || ' +
      '!answers.createAnswers(fruit)) throw new Error("no page")',
    `export default [${entries.join(', ')}]`,
  ]
  writeFileSync(source, page.join('\n'))
  const outfile = join(project, 'out', 'server-component.mjs')
  await build({
    absWorkingDir: project,
    entryPoints: [source],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['react-server'],
    // What phasekit leaves to the host stays an import, and React then answers with its server's half.
    external: ['react', 'react-dom', 'papaparse'],
    tsconfigRaw: {},
    plugins: [clientReferences],
    logLevel: 'silent',
  })
  return outfile
}
